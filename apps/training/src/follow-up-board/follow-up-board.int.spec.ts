import { METRO } from '@app/city/testing';
import { ReadModels } from '@app/read-models';
import { project } from '@app/read-models/testing';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import type { FollowUpEvent } from '../follow-up/follow-up.events';
import {
  BIMTEK_ID,
  bimtekAttended,
  bimtekMissed,
  commitmentFellOverdue,
  commitmentFulfilled,
  commitmentMade,
  commitmentReminded,
  commitmentWithdrawn,
  KELURAHAN,
  KIM_ID,
  kimNoted,
} from '../follow-up/follow-up.fixtures';
import { followUpBoard } from './follow-up-board.projection';
import {
  FindOpenCommitments,
  FindOpenCommitmentsHandler,
  GetFollowUpBoard,
  GetFollowUpBoardHandler,
} from './follow-up-board.queries';

const AUDITOR = { subject: 'inspektorat', role: 'auditor', jurisdiction: '18.72' } as const;

/** Commitments of other kelurahan, fulfilled after so many days. */
const fulfilledAfter = (...all: number[]): FollowUpEvent[] =>
  all.flatMap((days, index) => {
    const kelurahan = `18.72.0${index + 1}.1001`;
    return [
      { ...commitmentMade, data: { ...commitmentMade.data, kelurahan } },
      { ...commitmentFulfilled, data: { ...commitmentFulfilled.data, kelurahan, days } },
    ];
  });

describe('The follow-up board', () => {
  let spec: ThrowAwayDatabase;
  beforeEach(async () => (spec = await throwAwayDatabase()));
  afterEach(() => spec.drop());

  const given = (...facts: FollowUpEvent[]) => project(spec.database, followUpBoard, `followUp-${KELURAHAN}`, facts);
  const board = (wilayah?: string, at = '2023-11-27T17:00:00.000Z') =>
    new GetFollowUpBoardHandler(spec.database, new ReadModels(spec.database, []), METRO).execute(
      new GetFollowUpBoard(wilayah === undefined ? {} : { wilayah }, { at, by: AUDITOR }),
    );
  const openBy = (dueBy: string) =>
    new FindOpenCommitmentsHandler(spec.database, new ReadModels(spec.database, [])).execute(
      new FindOpenCommitments({ dueBy }),
    );

  const committed = [bimtekAttended, commitmentMade];
  const fulfilled = [...committed, kimNoted, commitmentFulfilled];
  const entry = {
    ...{ kelurahan: KELURAHAN, name: 'Rejomulyo', bimtekId: BIMTEK_ID, heldOn: '2023-10-18', dueOn: '2023-12-17' },
  };

  it('counts the days since the Bimtek in the time zone of the city, while the commitment is open', async () => {
    await given(...committed);
    expect(await board()).toEqual({
      daysToSk: { fulfilled: 0 },
      commitments: [{ ...entry, status: 'open', days: 41 }],
    });
  });

  it.each<[string, FollowUpEvent[], string, object[]]>([
    ['reminded', [...committed, commitmentReminded], '2023-12-05', [{ ...entry, status: 'reminded', days: 48 }]],
    [
      'overdue as recorded',
      [...committed, commitmentFellOverdue],
      '2023-12-18',
      [{ ...entry, status: 'overdue', days: 61 }],
    ],
    ['open on its due day', committed, '2023-12-17', [{ ...entry, status: 'open', days: 60 }]],
    [
      'overdue from the next day on, recorded or not',
      committed,
      '2023-12-18',
      [{ ...entry, status: 'overdue', days: 61 }],
    ],
    [
      'fulfilled, be it late',
      [...committed, commitmentReminded, commitmentFellOverdue, kimNoted, commitmentFulfilled],
      '2024-05-01',
      [{ ...entry, status: 'fulfilled', days: 33, kimId: KIM_ID, fulfilledOn: '2023-11-20' }],
    ],
    ['not on it when withdrawn', [...committed, commitmentWithdrawn], '2023-12-18', []],
    [
      'open when it came back',
      [...committed, commitmentWithdrawn, commitmentMade],
      '2023-10-19',
      [{ ...entry, status: 'open', days: 1 }],
    ],
    ['not on it when the kelurahan had its KIM', [bimtekAttended], '2023-12-18', []],
    ['gone when the kelurahan was not at the Bimtek', [...fulfilled, bimtekMissed], '2023-12-18', []],
  ])('shows a commitment as it is: %s', async (_what, facts, day, commitments) => {
    await given(...facts);
    expect((await board(undefined, `${day}T03:00:00.000Z`)).commitments).toEqual(commitments);
  });

  it('goes by the last word on who fulfilled it', async () => {
    const earlier = { ...commitmentFulfilled, data: { ...commitmentFulfilled.data, on: '2023-11-01', days: 14 } };
    await given(...fulfilled, earlier);
    expect(await board()).toMatchObject({
      daysToSk: { fulfilled: 1, median: 14, p90: 14 },
      commitments: [{ fulfilledOn: '2023-11-01', days: 14 }],
    });
  });

  it('says how many days it took from the Bimtek to the SK: median and nine in ten', async () => {
    await given(...fulfilledAfter(10, 20, 40, 30), ...committed);
    expect((await board()).daysToSk).toEqual({ fulfilled: 4, median: 25, p90: 37 });
    expect((await board('18.72.03')).daysToSk).toEqual({ fulfilled: 1, median: 40, p90: 40 });
  });

  it('is for one region when asked so', async () => {
    await given(...fulfilledAfter(10, 20), ...committed);
    const kelurahan = async (wilayah: string) => (await board(wilayah)).commitments.map((each) => each.kelurahan);
    expect(await kelurahan('18.72.05')).toEqual([KELURAHAN]);
    expect(await kelurahan(KELURAHAN)).toEqual([KELURAHAN]);
    expect(await kelurahan('18.72')).toHaveLength(3);
    expect(await kelurahan('18.7')).toEqual([]);
  });

  it('tells the calendar what is open and due by a day', async () => {
    await given(...committed);
    expect(await openBy('2023-12-16')).toEqual([]);
    expect(await openBy('2023-12-17')).toEqual([
      { kelurahan: KELURAHAN, bimtekId: BIMTEK_ID, madeBy: expect.any(String) as string, dueOn: '2023-12-17' },
    ]);
  });

  it.each<[string, FollowUpEvent[], object[]]>([
    ['with its nearest reminder', [...committed, commitmentReminded], [{ reminded: 14 }]],
    ['not when overdue', [...committed, commitmentFellOverdue], []],
    ['not when fulfilled', fulfilled, []],
  ])('tells the calendar of a commitment %s', async (_what, facts, open) => {
    await given(...facts);
    expect(await openBy('2024-12-31')).toMatchObject(open);
  });
});
