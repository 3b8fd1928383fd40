import type { BimtekDetail, FollowUpBoard, ParticipantRole, Written, WrittenInvitation } from '@app/contracts';
import { accepted, type Answer, type ApiClient, type ProblemDocument, refused } from './api-client';
import { askUntil } from './ask-until';
import type { Office } from './forming-kim';
import type { Scene } from './scene';

// The Bimtek of 18 October 2023 in the Aula Kecamatan Metro Selatan as the article tells it: theme, opener and two speakers
// by their offices, the Camat, the Lurah and participants. The people behind the offices are invented here.

const DAY = '2023-10-18';
const SESSIONS = [
  { start: `${DAY}T08:00:00+07:00`, end: `${DAY}T12:00:00+07:00` },
  { start: `${DAY}T13:00:00+07:00`, end: `${DAY}T15:00:00+07:00` },
];
const VENUE = 'Aula Kecamatan Metro Selatan';
const PLAN = {
  organiser: 'Dinas Komunikasi dan Informatika Kota Metro',
  kecamatan: '18.72.05',
  venue: VENUE,
  sessions: SESSIONS,
  mode: 'LURING',
  theme: 'Bimbingan Teknis Kelompok Informasi Masyarakat di Kecamatan Metro Selatan',
  capacity: 13,
};
const OPENER = { office: 'Asisten II Kota Metro' };
const SPEAKERS = [
  { office: 'Staf Ahli Wali Kota Metro Bidang I', topic: 'KIM sebagai mitra Pemerintah Kota Metro' },
  { office: 'Sekretaris Dinas Kominfo Kota Metro', topic: 'Tujuan dan tugas KIM' },
];
const TOPICS = [
  { code: '5W1H', title: 'Menulis berita dengan 5W1H', jp: 2 },
  { code: 'MEDIA_SOSIAL', title: 'Media sosial untuk informasi publik', jp: 2 },
  { code: 'CEK_FAKTA', title: 'Memeriksa fakta dan menangkal hoaks', jp: 2 },
];
const MINUTES = {
  number: '489/21/D.12/2023',
  signedOn: DAY,
  summary: 'Bimtek dibuka oleh Asisten II dan berlangsung sesuai acara.',
};

/** Who takes part for a kelurahan: its Lurah, and two who are to become members of its KIM. */
const FROM_EACH_KELURAHAN: readonly ParticipantRole[] = ['LURAH', 'CALON_ANGGOTA', 'CALON_ANGGOTA'];

const CITY = '18.72';

export interface BimtekStory {
  /** Admin Diskominfo of the city. */
  readonly admin: ApiClient;
  readonly camat: Office;
  readonly lurah: readonly Office[];
  readonly tell: (scene: Scene) => void;
}

/** Holds the Bimtek through the public API, and returns its id. Throws when the system answers otherwise than it should. */
export const holdBimtek = async ({ admin, camat, lurah, tell }: BimtekStory): Promise<string> => {
  const say = (day: string, who: string, what: string, refusal?: ProblemDocument): void =>
    tell({ day, who, what, ...(refusal && { refusal }) });
  const diskominfo = 'Admin Diskominfo';

  const { id } = accepted(await admin.post<Written>('/v1/bimteks', PLAN));
  say('2023-10-02', diskominfo, `plans the Bimtek in the ${VENUE}`);
  const another = await admin.post<Written>('/v1/bimteks', { ...PLAN, theme: 'Rapat lain' });
  say('2023-10-02', diskominfo, 'plans something else there at the same time', refused(another, 'venue_taken'));

  const change = (by: ApiClient, what: string, body: object = {}): Promise<Answer<Written | ProblemDocument>> =>
    by.post(`/v1/bimteks/${id}/${what}`, body, '*');
  const changed = async (what: string, body: object = {}): Promise<Written> =>
    accepted(await change(admin, what, body));

  await changed('opener', { ...OPENER, person: { wilayah: CITY, name: `Contoh ${OPENER.office}` } });
  for (const speaker of SPEAKERS)
    await changed('speakers', { ...speaker, person: { wilayah: CITY, name: `Contoh ${speaker.office}` } });
  for (const topic of TOPICS) await changed('topics', topic);
  say('2023-10-04', diskominfo, `puts ${TOPICS.length} topics and ${SPEAKERS.length} speakers on the agenda`);

  const invited = async (invitation: object): Promise<string> => {
    const { invitationId } = accepted(
      await admin.post<WrittenInvitation>(`/v1/bimteks/${id}/invitations`, invitation),
    );
    return invitationId;
  };
  const invitations = [
    [camat, await invited({ invitee: 'CAMAT', wilayah: camat.wilayah })] as const,
    ...(await inOrder(lurah, async (each) => {
      const invitation = await invited({ invitee: 'LURAH', wilayah: each.wilayah });
      await invited({ invitee: 'PESERTA_KELURAHAN', wilayah: each.wilayah, seats: 2 });
      return [each, invitation] as const;
    })),
  ];
  say('2023-10-05', diskominfo, `invites the Camat, ${lurah.length} Lurah and participants of their kelurahan`);
  for (const [office, invitation] of invitations)
    accepted(await change(office.api, `invitations/${invitation}/confirm`));
  say('2023-10-09', camat.title, `and ${lurah.length} Lurah say that they will come`);

  const early = await change(admin, 'attendance', { personId: camat.signatory, session: 1, at: SESSIONS[0]?.start });
  say('2023-10-10', diskominfo, 'records attendance before the day', refused(early, 'bimtek_not_open'));

  await changed('participants', { personId: camat.signatory, role: 'CAMAT' });
  for (const { wilayah, title, signatory } of lurah)
    for (const [index, role] of FROM_EACH_KELURAHAN.entries()) {
      const who =
        index === 0 ? { personId: signatory } : { person: { wilayah, name: `Contoh peserta ${index} ${title}` } };
      await changed('participants', { ...who, kelurahan: wilayah, role });
    }
  const { body: full } = await admin.get<BimtekDetail>(`/v1/bimteks/${id}`);
  say('2023-10-12', diskominfo, `registers ${full.registered} participants`);

  await changed('open');
  const lastOne = full.participants.at(-1)?.personId;
  for (const { personId } of full.participants) {
    await changed('attendance', {
      personId,
      session: 1,
      at: `${DAY}T08:0${personId === lastOne ? '9' : '5'}:00+07:00`,
    });
    await changed('test-results', { personId, test: 'PRE', score: 50 });
    if (personId === lastOne) continue; // who goes home at noon
    await changed('attendance', { personId, session: 2, at: `${DAY}T13:00:00+07:00` });
    await changed('test-results', { personId, test: 'POST', score: 85 });
  }
  say(DAY, OPENER.office, `opens the Bimtek: ${full.registered} attend, and are tested before and after`);

  await changed('close', { minutes: MINUTES });
  const { body: closed } = await admin.get<BimtekDetail>(`/v1/bimteks/${id}`);
  const certificates = closed.participants.filter(({ certificateId }) => certificateId !== undefined).length;
  say(DAY, diskominfo, `closes it with minutes ${MINUTES.number}: ${certificates} certificates`);
  return id;
};

/**
 * What came of the Bimtek, once training has heard from the registry of all that happened. Throws when it does not hear in
 * time.
 */
export const followedUp = (api: ApiClient): Promise<FollowUpBoard> =>
  askUntil(
    'the Bimtek is followed up',
    async () => (await api.get<FollowUpBoard>(`/v1/follow-up?wilayah=${PLAN.kecamatan}`)).body,
    ({ daysToSk }) => daysToSk.fulfilled === 4,
  );

const inOrder = async <Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
};
