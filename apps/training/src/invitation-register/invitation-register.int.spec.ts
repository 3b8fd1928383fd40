import type { FindInvitationsRequest } from '@app/contracts';
import { ReadModels, rebuild } from '@app/read-models';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import type { BimtekEvent } from '../bimtek/bimtek.events';
import {
  ADMIN,
  AUDITOR,
  BIMTEK_ID,
  bimtekPlanned,
  CAMAT,
  INVITATION_ID,
  KIM_ID,
  LURAH,
  OTHER_ADMIN,
  OTHER_BIMTEK_ID,
  OTHER_LURAH,
  personId,
  SESSIONS,
  stampOf,
  TOPIC_ID,
  VENUE,
} from '../bimtek/bimtek.fixtures';
import { bimtekCalendar } from '../bimtek-calendar/bimtek-calendar.projection';
import { bimtekDetail } from '../bimtek-detail/bimtek-detail.projection';
import { askedBy, logOf, ofBimtek } from '../read-models.fixtures';
import { FindInvitations, FindInvitationsHandler } from './invitation-register.queries';

const ID = { bimtekId: BIMTEK_ID };
const toLurah: BimtekEvent = {
  type: 'InvitationSent',
  data: { ...ID, invitationId: INVITATION_ID, invitee: 'LURAH', wilayah: '18.72.05.1001' },
};
const toCamat: BimtekEvent = {
  type: 'InvitationSent',
  data: { ...ID, invitationId: TOPIC_ID, invitee: 'CAMAT', wilayah: '18.72.05' },
};
const FACTS: BimtekEvent[] = [
  ...[bimtekPlanned, toLurah, toCamat],
  { type: 'InvitationConfirmed', data: { ...ID, invitationId: INVITATION_ID } },
];
const LATER = [{ start: '2023-11-18T08:00:00+07:00', end: '2023-11-18T12:00:00+07:00' }];

describe('The invitations', () => {
  let spec: ThrowAwayDatabase;

  beforeEach(async () => {
    spec = await throwAwayDatabase();
    await build(FACTS);
  });
  afterEach(() => spec.drop());

  const build = async (facts: readonly BimtekEvent[]): Promise<void> => {
    const log = await logOf(facts);
    for (const projection of [bimtekCalendar, bimtekDetail]) await rebuild(spec.database, log, projection);
  };
  const find = (data: FindInvitationsRequest = {}, by = ADMIN) =>
    new FindInvitationsHandler(spec.database, new ReadModels(spec.database, [])).execute(
      new FindInvitations(data, askedBy(by)),
    );
  const ids = async (data: FindInvitationsRequest = {}, by = ADMIN) =>
    (await find(data, by)).invitations.map(({ invitationId }) => invitationId);

  it('say to what, when and where', async () => {
    await expect(find({}, LURAH)).resolves.toEqual({
      invitations: [
        {
          ...{ ...ID, theme: 'Pemberdayaan KIM', kecamatan: '18.72.05', venue: VENUE, sessions: SESSIONS },
          ...{ bimtekStatus: 'PLANNED', invitationId: INVITATION_ID, invitee: 'LURAH', wilayah: '18.72.05.1001' },
          status: 'CONFIRMED',
        },
      ],
    });
  });

  it('are for those of the region, who invite, answer or look at their work', async () => {
    for (const by of [ADMIN, CAMAT, AUDITOR]) await expect(ids({}, by)).resolves.toHaveLength(2);
    for (const by of [OTHER_ADMIN, OTHER_LURAH]) await expect(ids({}, by)).resolves.toEqual([]);
    const member = stampOf({ subject: personId(1), role: 'ketua', jurisdiction: KIM_ID });
    await expect(ids({}, member)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('are found by region, Bimtek and status', async () => {
    await expect(ids({ status: 'SENT' })).resolves.toEqual([TOPIC_ID]);
    await expect(ids({ wilayah: '18.72.05.1001' })).resolves.toEqual([INVITATION_ID]);
    await expect(ids({ bimtekId: OTHER_BIMTEK_ID })).resolves.toEqual([]);
    await expect(ids({ bimtekId: BIMTEK_ID, status: 'DECLINED' })).resolves.toEqual([]);
  });

  it('come page by page, those of the latest Bimtek first', async () => {
    const later = ofBimtek(OTHER_BIMTEK_ID, [
      { ...bimtekPlanned, data: { ...bimtekPlanned.data, sessions: LATER } },
      { ...toLurah, data: { ...toLurah.data, invitationId: personId(9) } },
    ]);
    await build([...FACTS, ...later]);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { invitations, next } = await find({ limit: 1, ...(cursor !== undefined && { cursor }) });
      seen.push(...invitations.map(({ invitationId }) => invitationId));
      cursor = next;
    } while (cursor !== undefined);
    expect(seen).toEqual([personId(9), INVITATION_ID, TOPIC_ID]);
  });
});
