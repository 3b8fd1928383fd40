import { METRO } from '@app/city/testing';
import type { Recorded } from '@app/event-sourcing';
import { InMemoryEventStore } from '@app/event-sourcing/testing';
import { RECORDED } from '@app/read-models/testing';
import { BIMTEK_ID, bimtekClosed } from '../bimtek/bimtek.fixtures';
import type { BimtekClosed, TurnoutCorrected } from '../bimtek/certificate.events';
import { FollowUps } from '../follow-up/follow-ups';
import { KecamatanReadinesses } from '../kecamatan-readiness/kecamatan-readinesses';
import { WhenBimtekClosedThenCommit } from './when-bimtek-closed-then-commit';

const [REJOMULYO, MARGOREJO] = ['18.72.05.1001', '18.72.05.1002'] as const;

const recorded = <Fact extends BimtekClosed | TurnoutCorrected>(fact: Fact, revision: bigint): Recorded<Fact> => ({
  ...{ ...fact, id: `7f1c2f6e-3a0f-4d55-8c55-00000000000${revision}`, stream: `bimtek-${BIMTEK_ID}` },
  ...{ revision, position: revision, metadata: RECORDED },
});
const corrected = (attendingKelurahan: string[], missedBy: string[], revision: bigint) => {
  const { minutes: _, ...closed } = bimtekClosed.data;
  return recorded({ type: 'TurnoutCorrected', data: { ...closed, attendingKelurahan, missedBy } }, revision);
};

describe('When a correction shows who was at a Bimtek', () => {
  let followUps: FollowUps;
  let automation: WhenBimtekClosedThenCommit;

  beforeEach(async () => {
    const store = new InMemoryEventStore();
    followUps = new FollowUps(store);
    automation = new WhenBimtekClosedThenCommit(followUps, new KecamatanReadinesses(store, METRO), METRO);
    await automation.on.BimtekClosed(undefined, recorded(bimtekClosed, 1n));
  });

  const commitmentOf = async (kelurahan: string) =>
    (await followUps.current(kelurahan)).bimteks.get(BIMTEK_ID)?.commitment.status;

  it('a kelurahan that was there is committed as the others are', async () => {
    await automation.on.TurnoutCorrected(undefined, corrected([REJOMULYO, MARGOREJO], [], 2n));
    expect([await commitmentOf(REJOMULYO), await commitmentOf(MARGOREJO)]).toEqual(['open', 'open']);
    const { bimteks } = await followUps.current(MARGOREJO);
    expect(bimteks.get(BIMTEK_ID)).toMatchObject({ heldOn: '2023-10-19', dueOn: '2023-12-18' });
  });

  it('a kelurahan that was not is committed to nothing, until a further correction shows that it was', async () => {
    const missed = corrected([MARGOREJO], [REJOMULYO], 2n);
    for (let delivery = 1; delivery <= 3; delivery++) await automation.on.TurnoutCorrected(undefined, missed);
    expect([await commitmentOf(REJOMULYO), await commitmentOf(MARGOREJO)]).toEqual([undefined, 'open']);
    const found = corrected([REJOMULYO, MARGOREJO], [], 3n);
    for (let delivery = 1; delivery <= 3; delivery++) await automation.on.TurnoutCorrected(undefined, found);
    expect(await commitmentOf(REJOMULYO)).toBe('open');
  });
});
