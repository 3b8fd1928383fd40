import fc from 'fast-check';
import { specFor } from '@app/event-sourcing/testing';
import {
  type FollowUpCommand,
  NoteAbsence,
  NoteBimtek,
  NoteKim,
  RecordCommitmentOverdue,
  RemindOfCommitment,
} from './follow-up.commands';
import { followUpDecider } from './follow-up.decider';
import {
  BIMTEK_ID,
  bimtekAttended,
  bimtekMissed,
  commitmentFellOverdue,
  commitmentFulfilled,
  commitmentMade,
  commitmentReminded,
  commitmentWithdrawn,
  ITSELF,
  KELURAHAN,
  KIM_ID,
  kimLost,
  kimNoted,
  OTHER_BIMTEK_ID,
  OTHER_KIM_ID,
} from './follow-up.fixtures';

const { given } = specFor(followUpDecider);

const noteKim = (establishedOn = '2023-11-20', kimId = KIM_ID, dissolvedOn?: string) =>
  new NoteKim({ kelurahan: KELURAHAN, kimId, establishedOn, ...(dissolvedOn && { dissolvedOn }) }, ITSELF);
const noteBimtek = (heldOn = '2023-10-18', dueOn = '2023-12-17', bimtekId = BIMTEK_ID) =>
  new NoteBimtek({ kelurahan: KELURAHAN, bimtekId, heldOn, dueOn }, ITSELF);
const noteAbsence = new NoteAbsence({ kelurahan: KELURAHAN, bimtekId: BIMTEK_ID }, ITSELF);
const remind = (daysBefore: number) =>
  new RemindOfCommitment({ kelurahan: KELURAHAN, bimtekId: BIMTEK_ID, daysBefore }, ITSELF);
const overdue = new RecordCommitmentOverdue({ kelurahan: KELURAHAN, bimtekId: BIMTEK_ID }, ITSELF);

const committed = [bimtekAttended, commitmentMade];
const fulfilled = [...committed, kimNoted, commitmentFulfilled];

describe('A kelurahan at a Bimtek', () => {
  it('is committed to form its KIM', () => {
    given()
      .when(noteBimtek())
      .then(...committed);
    given(...committed)
      .when(noteBimtek())
      .thenNothing();
  });

  it('is committed to nothing when it has one, be it established on that very day', () => {
    const had = { ...kimNoted, data: { ...kimNoted.data, establishedOn: '2023-10-18' } };
    given(had).when(noteBimtek()).then(bimtekAttended);
    given(had, bimtekAttended).when(noteBimtek()).thenNothing();
  });

  it('is committed again when the KIM it had was lost by then', () => {
    const had = { ...kimNoted, data: { ...kimNoted.data, establishedOn: '2023-10-01' } };
    const lostBefore = { ...kimLost, data: { ...kimLost.data, lostOn: '2023-10-18' } };
    given(had, lostBefore)
      .when(noteBimtek())
      .then(...committed);
    given(had, kimLost).when(noteBimtek()).then(bimtekAttended);
  });

  it('is committed anew at each Bimtek', () => {
    const again = { kelurahan: KELURAHAN, bimtekId: OTHER_BIMTEK_ID, heldOn: '2024-02-01', dueOn: '2024-04-01' };
    given(...committed)
      .when(noteBimtek('2024-02-01', '2024-04-01', OTHER_BIMTEK_ID))
      .then({ type: 'BimtekAttended', data: again }, { type: 'CommitmentMade', data: again });
  });
});

describe('A kelurahan that was not at a Bimtek after all', () => {
  it('is committed to nothing, whatever became of it', () => {
    given(...committed)
      .when(noteAbsence)
      .then(bimtekMissed);
    given(...fulfilled)
      .when(noteAbsence)
      .then(bimtekMissed);
    given(...committed, bimtekMissed)
      .when(noteAbsence)
      .thenNothing();
    given(...committed, bimtekMissed)
      .when(noteKim())
      .then(kimNoted);
    for (const calendar of [remind(3), overdue])
      given(...committed, bimtekMissed)
        .when(calendar)
        .thenNothing();
    given().when(noteAbsence).thenNothing();
  });

  it('is committed again when it was', () => {
    given(...committed, bimtekMissed)
      .when(noteBimtek())
      .then(...committed);
  });
});

describe('A commitment', () => {
  it('is fulfilled by a KIM that is established after the Bimtek', () => {
    given(...committed)
      .when(noteKim())
      .then(kimNoted, commitmentFulfilled);
    given(...fulfilled)
      .when(noteKim())
      .thenNothing();
  });

  it('is fulfilled at once when that KIM was known before the Bimtek was closed', () => {
    given(kimNoted).when(noteBimtek()).then(bimtekAttended, commitmentMade, commitmentFulfilled);
  });

  it('is fulfilled late when it was overdue', () => {
    given(...committed, commitmentReminded, commitmentFellOverdue)
      .when(noteKim('2024-01-16'))
      .then(
        { ...kimNoted, data: { ...kimNoted.data, establishedOn: '2024-01-16' } },
        { ...commitmentFulfilled, data: { ...commitmentFulfilled.data, on: '2024-01-16', days: 90 } },
      );
  });

  it('is fulfilled by the first KIM, whichever became known first', () => {
    const earlier = { kelurahan: KELURAHAN, kimId: OTHER_KIM_ID };
    given(...fulfilled)
      .when(noteKim('2023-11-01', OTHER_KIM_ID))
      .then(
        { type: 'KimNoted', data: { ...earlier, establishedOn: '2023-11-01' } },
        { type: 'CommitmentFulfilled', data: { ...earlier, bimtekId: BIMTEK_ID, on: '2023-11-01', days: 14 } },
      );
    given(...fulfilled)
      .when(noteKim('2023-11-21', OTHER_KIM_ID))
      .then({ type: 'KimNoted', data: { ...earlier, establishedOn: '2023-11-21' } });
  });

  it('stays fulfilled when its KIM is lost', () => {
    given(...fulfilled)
      .when(noteKim('2023-11-20', KIM_ID, '2024-03-01'))
      .then(kimLost);
    given(...fulfilled, kimLost)
      .when(noteKim('2023-11-20', KIM_ID, '2024-03-01'))
      .thenNothing();
    given(...committed)
      .when(noteKim('2023-11-20', KIM_ID, '2024-03-01'))
      .then(kimNoted, kimLost, commitmentFulfilled);
  });

  it('is withdrawn when it becomes known that the kelurahan had its KIM already', () => {
    const had = {
      type: 'KimNoted',
      data: { ...kimNoted.data, kimId: OTHER_KIM_ID, establishedOn: '2023-09-01' },
    } as const;
    given(...committed)
      .when(noteKim('2023-09-01', OTHER_KIM_ID))
      .then(had, commitmentWithdrawn);
    given(...fulfilled)
      .when(noteKim('2023-09-01', OTHER_KIM_ID))
      .then(had, commitmentWithdrawn);
    given(...committed, had, commitmentWithdrawn)
      .when(noteKim())
      .then(kimNoted);
    given(...committed, had, commitmentWithdrawn)
      .when(overdue)
      .thenNothing();
    given(...committed, had, commitmentWithdrawn)
      .when(noteKim('2023-09-01', OTHER_KIM_ID, '2023-10-01'))
      .then(
        { type: 'KimLost', data: { kelurahan: KELURAHAN, kimId: OTHER_KIM_ID, lostOn: '2023-10-01' } },
        commitmentMade,
      );
  });

  it('is reminded of while it is open, and of nothing farther off', () => {
    const sooner = { ...commitmentReminded, data: { ...commitmentReminded.data, daysBefore: 3 } };
    given(...committed)
      .when(remind(14))
      .then(commitmentReminded);
    given(...committed, commitmentReminded)
      .when(remind(14))
      .thenNothing();
    given(...committed, commitmentReminded)
      .when(remind(3))
      .then(sooner);
    given(...committed, sooner)
      .when(remind(14))
      .thenNothing();
    given(...committed, commitmentFellOverdue)
      .when(remind(3))
      .thenNothing();
    given(...fulfilled)
      .when(remind(3))
      .thenNothing();
    given().when(remind(3)).thenNothing();
  });

  it('falls overdue once, and only while it is open', () => {
    given(...committed, commitmentReminded)
      .when(overdue)
      .then(commitmentFellOverdue);
    given(...committed, commitmentFellOverdue)
      .when(overdue)
      .thenNothing();
    given(...fulfilled)
      .when(overdue)
      .thenNothing();
    given().when(overdue).thenNothing();
  });

  it('is for nobody but the service itself', () => {
    const by = { subject: 'diskominfo', role: 'admin_diskominfo', jurisdiction: '18.72' };
    for (const command of [noteKim(), noteBimtek(), noteAbsence, remind(3), overdue])
      given(...committed)
        .when({ ...command, stamp: { ...ITSELF, by } })
        .thenForbidden();
  });
});

describe('What came of the Bimtek', () => {
  const DAYS = ['2023-09-01', '2023-10-18', '2023-10-19', '2023-11-20', '2024-02-01', '2024-03-01'];
  const day = fc.constantFrom(...DAYS);
  const kims = fc.array(fc.record({ establishedOn: day, dissolvedOn: fc.option(day, { nil: undefined }) }), {
    maxLength: 4,
  });
  const known = kims.map((all) => [
    ...all.flatMap(({ establishedOn, dissolvedOn }, index) => [
      noteKim(establishedOn, `kim-${index}`),
      ...(dissolvedOn ? [noteKim(establishedOn, `kim-${index}`, dissolvedOn)] : []),
    ]),
    noteBimtek(),
    noteBimtek('2024-02-01', '2024-04-01', OTHER_BIMTEK_ID),
  ]);
  const thrice = known.chain((commands) => {
    const all = [...commands, ...commands, ...commands];
    return fc.tuple(fc.constant(commands), fc.shuffledSubarray(all, { minLength: all.length }));
  });

  const after = (commands: readonly FollowUpCommand[]) => {
    const followUp = commands.reduce(
      (state, command) =>
        followUpDecider.decide(command, state).reduce((known, fact) => followUpDecider.evolve(known, fact), state),
      followUpDecider.initialState,
    );
    const sorted = (map: ReadonlyMap<string, unknown>) => Object.fromEntries([...map].sort());
    return { kims: sorted(followUp.kims), bimteks: sorted(followUp.bimteks) };
  };

  it('is the same in whatever order, and however often, it becomes known', () => {
    fc.assert(
      fc.property(thrice, ([once, shuffled]) => expect(after(shuffled)).toEqual(after(once))),
      { numRuns: 1_000, seed: 20_231_018 },
    );
  });
});
