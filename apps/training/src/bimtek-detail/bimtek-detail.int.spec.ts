import { ReadModels } from '@app/read-models';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import type { BimtekEvent } from '../bimtek/bimtek.events';
import {
  ADMIN,
  AUDITOR,
  BIMTEK_ID,
  bimtekPlanned,
  CAMAT,
  CERTIFICATE_ID,
  closed,
  INVITATION_ID,
  KIM_ID,
  LURAH,
  MINUTES,
  opened,
  OTHER_ADMIN,
  OTHER_LURAH,
  PASSING,
  personId,
  registered,
  stampOf,
  TOPIC_ID,
} from '../bimtek/bimtek.fixtures';
import { askedBy, projectAll } from '../read-models.fixtures';
import { BimtekDetails, GetBimtek, GetBimtekHandler } from './bimtek-detail.queries';

const ID = { bimtekId: BIMTEK_ID };
const WHO = { ...ID, personId: personId(1) };

describe('One Bimtek', () => {
  let spec: ThrowAwayDatabase;
  beforeEach(async () => (spec = await throwAwayDatabase()));
  afterEach(() => spec.drop());

  const get = (by = ADMIN) =>
    new GetBimtekHandler(new BimtekDetails(spec.database, new ReadModels(spec.database, []))).execute(
      new GetBimtek(ID, askedBy(by)),
    );

  it('is known', async () => {
    await projectAll(spec.database, []);
    await expect(get()).rejects.toMatchObject({ code: 'bimtek_not_found' });
  });

  it('has its agenda, its invitations, its participants and what came of them', async () => {
    const speaker = { personId: personId(7), office: 'Kabid', topic: 'Etika' };
    const material = { title: 'Paparan', sha256: 'a'.repeat(64), link: 'https://contoh.example/a.pdf' };
    const invitation = { invitationId: INVITATION_ID, invitee: 'LURAH', wilayah: '18.72.05.1001' } as const;
    const facts: BimtekEvent[] = [
      { type: 'SpeakerNamed', data: { ...ID, ...speaker, topic: 'Foto' } },
      { type: 'SpeakerNamed', data: { ...ID, ...speaker } },
      { type: 'SpeakerNamed', data: { ...WHO, office: 'Kabid', topic: 'Video' } },
      { type: 'SpeakerDropped', data: WHO },
      { type: 'OpenerNamed', data: { ...ID, personId: personId(8), office: 'Asisten II' } },
      { type: 'TopicAdded', data: { ...ID, topicId: INVITATION_ID, code: 'FOTO', title: 'Foto', jp: 2 } },
      { type: 'TopicDropped', data: { ...ID, topicId: INVITATION_ID } },
      { type: 'MaterialAdded', data: { ...ID, ...material } },
      { type: 'MaterialAdded', data: { ...ID, ...material, sha256: 'b'.repeat(64) } },
      { type: 'MaterialDropped', data: { ...ID, sha256: 'b'.repeat(64) } },
      { type: 'BimtekRevised', data: { ...ID, theme: 'Cek fakta', capacity: 60 } },
      { type: 'InvitationSent', data: { ...ID, ...invitation } },
      { type: 'InvitationConfirmed', data: { ...ID, invitationId: INVITATION_ID } },
    ];
    await projectAll(spec.database, [...closed, ...facts]);
    await expect(get()).resolves.toMatchObject({
      ...{ status: 'CLOSED', minutes: MINUTES, passing: PASSING, registered: 1, waiting: 0, revision: '22' },
      ...{ theme: 'Cek fakta', capacity: 60 },
      speakers: [speaker],
      opener: { personId: personId(8), office: 'Asisten II' },
      topics: [{ topicId: TOPIC_ID, code: 'CEK_FAKTA', title: 'Memilah berita', jp: 4 }],
      materials: [material],
      invitations: [{ ...invitation, status: 'CONFIRMED' }],
      participants: [
        {
          ...{ personId: personId(1), kelurahan: '18.72.05.1001', role: 'CALON_ANGGOTA', seat: 'CONFIRMED' },
          attendance: [
            { session: 1, late: false },
            { session: 2, late: false },
          ],
          ...{ preTest: 40, postTest: 80, certificateId: CERTIFICATE_ID },
        },
      ],
    });
  });

  it('shows corrections in place of what was recorded', async () => {
    const correction = { ...WHO, attended: true, reason: 'SALAH_CATAT' } as const;
    await projectAll(spec.database, [
      ...closed,
      { type: 'AttendanceCorrected', data: { ...correction, session: 2, attended: false, late: false } },
      { type: 'AttendanceCorrected', data: { ...correction, session: 1, late: true } },
      { type: 'TestResultCorrected', data: { ...WHO, test: 'POST', score: 50, reason: 'SALAH_CATAT' } },
      { type: 'MinutesCorrected', data: { ...ID, signedOn: '2023-10-20', summary: 'Lain', reason: 'SALAH_CATAT' } },
      { type: 'CertificateRevoked', data: { ...WHO, certificateId: CERTIFICATE_ID, reason: 'KOREKSI' } },
    ]);
    const { participants, minutes } = await get();
    expect(minutes).toEqual({ ...MINUTES, signedOn: '2023-10-20', summary: 'Lain' });
    const [participant] = participants;
    expect(participant).toMatchObject({ attendance: [{ session: 1, late: true }], postTest: 50 });
    expect(participant).not.toHaveProperty('certificateId');
  });

  it('shows people as what they took part, and those who were put on the list afterwards', async () => {
    const correction = { ...ID, kelurahan: '18.72.05.1002', role: 'LURAH', reason: 'BUKTI_BARU' } as const;
    await projectAll(spec.database, [
      ...closed,
      { type: 'RegistrationCorrected', data: { ...correction, personId: personId(1) } },
      { type: 'RegistrationCorrected', data: { ...ID, personId: personId(2), role: 'CAMAT', reason: 'BUKTI_BARU' } },
    ]);
    const { participants, registered: count } = await get();
    const { reason: _, bimtekId: __, ...registration } = correction;
    expect([count, participants[0], participants[1]]).toEqual([
      2,
      expect.objectContaining({ ...registration, personId: personId(1), postTest: 80, seat: 'CONFIRMED' }),
      { personId: personId(2), role: 'CAMAT', seat: 'CONFIRMED', attendance: [] },
    ]);
  });

  it('shows its participants to those who answer for them, and to each themselves; to others how many they are', async () => {
    const fromElsewhere: BimtekEvent = {
      type: 'ParticipantRegistered',
      data: { ...ID, personId: personId(2), kelurahan: '18.72.05.1002', role: 'LURAH', seat: 'CONFIRMED' },
    };
    await projectAll(spec.database, [bimtekPlanned, registered(1), fromElsewhere]);
    const seen = async (by = ADMIN) => {
      const { participants, registered: count } = await get(by);
      expect(count).toBe(2);
      return participants.map((each) => each.personId);
    };
    const both = [personId(1), personId(2)];
    for (const by of [ADMIN, CAMAT, AUDITOR]) await expect(seen(by)).resolves.toEqual(both);
    await expect(seen(LURAH)).resolves.toEqual([personId(1)]);
    await expect(seen(OTHER_LURAH)).resolves.toEqual([personId(2)]);
    await expect(seen(OTHER_ADMIN)).resolves.toEqual([]);
    const member = stampOf({ subject: personId(2), role: 'anggota', jurisdiction: KIM_ID });
    await expect(seen(member)).resolves.toEqual([personId(2)]);
  });

  it('is cancelled for a reason', async () => {
    await projectAll(spec.database, [...opened, { type: 'BimtekCancelled', data: { ...ID, reason: 'BENCANA' } }]);
    await expect(get()).resolves.toMatchObject({ status: 'CANCELLED', cancellationReason: 'BENCANA' });
  });
});
