import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import * as contracts from '@app/contracts';
import {
  addTopic,
  admitWalkIn,
  type Caller,
  cancelBimtek,
  checkIn,
  closeBimtek,
  confirmInvitation,
  findBimteks,
  findCertificates,
  getAttendanceList,
  getBimtek,
  getCertificate,
  getCheckInCode,
  getLiteracyGain,
  getParticipantRecord,
  nameOpener,
  nameSpeaker,
  openBimtek,
  planBimtek,
  READ_PEOPLE_LIMIT,
  readPeople,
  recordAttendance,
  recordTestResult,
  registerParticipant,
  registerPerson,
  revokeCertificate,
  type Rpc,
  sendInvitation,
  verifyCertificate,
  withdrawParticipant,
} from '@app/contracts';
import { readPdf } from '@app/documents/testing';
import { EventStore, Problem } from '@app/event-sourcing';
import { JetStreamPublisher, type Publication, RpcServer } from '@app/messaging';
import { waitUntil } from '../../../test/support/wait-until';
import { People } from './people/people';
import { startTraining } from './training.fixtures';

const AT = '2023-10-18T01:20:00.000Z';
const EVENING = '2023-10-18T12:00:00.000Z';
const ADMIN: Caller = { subject: 'diskominfo', role: 'admin_diskominfo', jurisdiction: '18.72' };
const LURAH: Caller = { subject: 'lurah-rejomulyo', role: 'lurah', jurisdiction: '18.72.05.1001' };
const AUDITOR: Caller = { subject: 'inspektorat', role: 'auditor', jurisdiction: '18.72' };

/** Searched for in everything that training stores. */
const CANARY = { name: 'Contoh Kenari', nik: '1872059999999999', wilayah: '18.72.05.1001' };
const WITHOUT_NIK = { name: CANARY.name, wilayah: CANARY.wilayah };

describe('The training service', () => {
  let training: Awaited<ReturnType<typeof startTraining>>;

  beforeAll(async () => (training = await startTraining()));
  afterAll(() => training.stop());

  const stamp = (by: Caller = ADMIN, at = AT) => ({ at, by, commandId: randomUUID(), correlationId: randomUUID() });
  const send = <Request extends object, Reply extends object>(
    rpc: Rpc<Request, Reply>,
    data: NoInfer<Request>,
    by = ADMIN,
    at = AT,
  ) => training.client.command(rpc, data, stamp(by, at));
  const codeOf = (refusal: unknown): string => (refusal instanceof Problem ? refusal.code : String(refusal));

  it('serves every subject of its contract, each with one handler', () => {
    const isRpc = (value: unknown): value is Rpc<object, object> =>
      typeof value === 'object' && value !== null && 'subject' in value;
    const subjects = Object.values<unknown>(contracts)
      .filter(isRpc)
      .map(({ subject }) => subject);
    const served = [...training.app.get(RpcServer).getHandlers().keys()];
    expect(served.sort()).toEqual(subjects.filter((subject) => subject.startsWith('kim.training.')).sort());
  });

  const registrations = () => training.asked.filter(({ subject }) => subject === registerPerson.subject);

  const planned = async (): Promise<string> => {
    const bimtekId = randomUUID();
    const sessions = [{ start: '2023-10-18T08:00:00+07:00', end: '2023-10-18T12:00:00+07:00' }];
    const plan = { bimtekId, organiser: 'Dinas Kominfo', kecamatan: '18.72.05', sessions, mode: 'DARING' as const };
    await send(planBimtek, { ...plan, theme: 'Pemberdayaan KIM', capacity: 30 });
    return bimtekId;
  };
  const participantsOf = async (bimtekId: string, atLeast: string): Promise<string[]> => {
    const { participants } = await training.client.query(getBimtek, { bimtekId }, { at: AT, by: ADMIN, atLeast });
    return participants.map(({ personId }) => personId);
  };

  it('has nobody registered by a request that it refuses', async () => {
    const bimtekId = await planned();
    const before = registrations().length;
    const person = { ...CANARY, nik: '1872059999999901' };
    const walkIn = { bimtekId, person, role: 'LAINNYA' as const, session: 1, at: AT };
    await expect(send(admitWalkIn, walkIn).catch(codeOf)).resolves.toBe('bimtek_not_open');
    const speaker = { bimtekId, person, office: 'Lurah', topic: 'Etika' };
    await expect(send(nameSpeaker, speaker, LURAH).catch(codeOf)).resolves.toBe('forbidden');
    const elsewhere = { bimtekId, person, role: 'LAINNYA' as const, kelurahan: '18.72.01.1001' };
    await expect(send(registerParticipant, elsewhere).catch(codeOf)).resolves.toBe('outside_kecamatan');
    expect(registrations()).toHaveLength(before);
  });

  it('knows whom it had registered again by the NIK, whatever the request', async () => {
    const [bimtekId, other] = [await planned(), await planned()];
    const before = registrations().length;
    const person = { ...CANARY, nik: '1872059999999902' };
    await send(nameSpeaker, { bimtekId, person, office: 'Lurah', topic: 'Etika' });
    const first = stamp();
    const registration = { bimtekId: other, person, role: 'LAINNYA' as const };
    const { position } = await training.client.command(registerParticipant, registration, first);
    await training.client.command(registerParticipant, registration, first);
    await send(registerParticipant, registration);
    const [registered, ...more] = registrations().slice(before);
    expect(more).toEqual([]);
    expect(await participantsOf(other, position)).toEqual([registered?.data['personId']]);
  });

  it('knows who has no NIK again by the repeat of a request that was refused after the registration', async () => {
    const bimtekId = await planned();
    const before = registrations().length;
    const [once, request] = [stamp(), { bimtekId, person: WITHOUT_NIK }];
    const people = training.app.get(People, { strict: false });
    const lost = await people.identified(request, once, { deadline: undefined }, () => Promise.resolve());
    const { position } = await training.client.command(registerParticipant, { ...request, role: 'LAINNYA' }, once);
    const told = registrations().slice(before);
    expect(told[1]).toEqual(told[0]);
    expect(await participantsOf(bimtekId, position)).toEqual([lost.personId]);
  });

  const attendanceList = async (bimtekId: string, context: contracts.QueryContext): Promise<string> => {
    const { pdf } = await training.client.query(getAttendanceList, { bimtekId }, context);
    const { pages } = readPdf(gunzipSync(Buffer.from(pdf, 'base64')));
    return pages.join(' ').replaceAll(/\s+/g, ' ');
  };

  it('follows a Bimtek from its plan to the certificates, and keeps ids only', async () => {
    const bimtekId = randomUUID();
    const sessions = [{ start: '2023-10-18T08:00:00+07:00', end: '2023-10-18T12:00:00+07:00' }];
    const plan = {
      ...{ bimtekId, organiser: 'Dinas Komunikasi dan Informatika Kota Metro', kecamatan: '18.72.05', sessions },
      ...{ mode: 'LURING' as const, venue: `Aula ${bimtekId}`, theme: 'Pemberdayaan KIM', capacity: 30 },
    };
    await send(planBimtek, plan);
    await expect(send(planBimtek, { ...plan, bimtekId: randomUUID() }).catch(codeOf)).resolves.toBe('venue_taken');
    await send(addTopic, { bimtekId, topicId: randomUUID(), code: 'CEK_FAKTA', title: 'Cek fakta', jp: 6 });
    await send(nameOpener, { bimtekId, personId: randomUUID(), office: 'Asisten II' });
    await send(nameSpeaker, { bimtekId, person: CANARY, office: 'Sekretaris Dinas Kominfo', topic: 'Etika' });
    const invitationId = randomUUID();
    await send(sendInvitation, { bimtekId, invitationId, invitee: 'LURAH', wilayah: '18.72.05.1001' });
    await send(confirmInvitation, { bimtekId, invitationId }, LURAH);

    const registration = {
      bimtekId,
      person: WITHOUT_NIK,
      kelurahan: '18.72.05.1001',
      role: 'CALON_ANGGOTA' as const,
    };
    const registering = stamp();
    const answer = await training.client.command(registerParticipant, registration, registering);
    const repeat = await training.client.command(registerParticipant, registration, registering);
    expect(repeat).toEqual(answer);
    const told = registrations().slice(-2);
    expect(told[0]).toMatchObject({ data: { ...WITHOUT_NIK, personId: answer.personId }, stamp: { by: ADMIN } });
    expect(told[1]).toEqual(told[0]);
    const { personId } = answer;
    await send(openBimtek, { bimtekId });

    const at = { at: AT, by: ADMIN };
    const { code } = await training.client.query(getCheckInCode, { bimtekId, personId, session: 1 }, at);
    await expect(send(checkIn, { bimtekId, code })).resolves.toMatchObject({ personId });
    await expect(send(checkIn, { bimtekId, code }).catch(codeOf)).resolves.toBe('check_in_spent');
    await expect(send(checkIn, { bimtekId, code: `${code}x` }).catch(codeOf)).resolves.toBe('check_in_invalid');
    const walkIn = { bimtekId, personId: randomUUID(), role: 'LURAH' as const, session: 1, at: AT };
    await send(admitWalkIn, walkIn);
    await expect(
      send(recordAttendance, { bimtekId, personId: randomUUID(), session: 1, at: AT }).catch(codeOf),
    ).resolves.toBe('not_a_participant');
    await send(recordTestResult, { bimtekId, personId, test: 'PRE', score: 45 });
    await send(recordTestResult, { bimtekId, personId, test: 'POST', score: 85 });
    const minutes = { number: `800/${bimtekId}`, signedOn: '2023-10-18', summary: 'Bimtek berjalan sehari.' };
    const { position: atLeast } = await send(closeBimtek, { bimtekId, minutes }, ADMIN, EVENING);

    const context = { at: EVENING, by: AUDITOR, atLeast };
    const bimtek = await training.client.query(getBimtek, { bimtekId }, context);
    expect(bimtek).toMatchObject({
      status: 'CLOSED',
      registered: 2,
      waiting: 0,
      minutes,
      opener: { office: 'Asisten II' },
    });
    expect(bimtek.participants[0]).toMatchObject({
      personId,
      attendance: [{ session: 1, late: true }],
      postTest: 85,
    });
    const { bimteks } = await training.client.query(findBimteks, { wilayah: '18.72.05', month: '2023-10' }, context);
    expect(bimteks).toContainEqual(expect.objectContaining({ bimtekId, status: 'CLOSED', registered: 2 }));
    const record = await training.client.query(getParticipantRecord, { personId }, context);
    expect(record).toMatchObject({ jp: 6, bimteks: [{ bimtekId, attended: 1, sessions: 1, preTest: 45, jp: 6 }] });
    const gain = await training.client.query(getLiteracyGain, {}, context);
    expect(gain.byBimtek).toContainEqual(expect.objectContaining({ bimtekId, suppressed: true }));

    const { certificates } = await training.client.query(findCertificates, { personId }, context);
    const [{ certificateId = '' } = {}] = certificates;
    expect(certificates).toMatchObject([
      { number: `${minutes.number}/001`, status: 'VALID', result: { postTest: 85 } },
    ]);
    await expect(training.client.publicQuery(verifyCertificate, { certificateId })).resolves.toEqual({
      ...{ certificateId, bimtekId, number: `${minutes.number}/001`, theme: plan.theme, jp: 6, status: 'VALID' },
      ...{ organiser: plan.organiser, firstDay: '2023-10-18', lastDay: '2023-10-18', issuedOn: '2023-10-18' },
    });
    const { pdf } = await training.client.query(getCertificate, { certificateId }, context);
    expect(readPdf(Buffer.from(pdf, 'base64')).pages[0]).toContain('Contoh Satu');
    expect(training.asked.at(-1)).toMatchObject({
      ...{ subject: readPeople.subject, data: { personIds: [personId], purpose: 'SERTIFIKAT', wilayah: '18.72.05' } },
      context: { by: AUDITOR },
    });

    const list = await attendanceList(bimtekId, context);
    expect(list.match(/Contoh Satu/g)).toHaveLength(2);
    expect(list).toMatch(/Nomor 800\/.* Calon anggota KIM T .* Lurah T /);
    expect(training.asked.at(-1)).toMatchObject({
      ...{ subject: readPeople.subject, context: { by: AUDITOR } },
      data: { personIds: [personId, walkIn.personId], purpose: 'DAFTAR_HADIR', wilayah: '18.72.05' },
    });
    const partial = training.client.query(getAttendanceList, { bimtekId }, { ...context, by: LURAH });
    await expect(partial.catch(codeOf)).resolves.toBe('forbidden');

    const forbidden = training.client.query(getCertificate, { certificateId }, { ...context, by: LURAH });
    await expect(forbidden.catch(codeOf)).resolves.toBe('forbidden');

    const stored: string[] = [];
    for await (const { data, metadata } of training.app.get(EventStore).read(`bimtek-${bimtekId}`))
      stored.push(JSON.stringify([data, metadata]));
    expect(stored.length).toBeGreaterThan(10);
    for (const secret of [CANARY.name, CANARY.nik, 'Contoh Satu']) expect(stored.join('\n')).not.toContain(secret);
  });

  it('gives no code to whoever has no seat, and none for a session that there is not', async () => {
    const [bimtekId, personId] = [await planned(), randomUUID()];
    await send(registerParticipant, { bimtekId, personId, role: 'LAINNYA' });
    const codeFor = (asked: Partial<contracts.GetCheckInCodeRequest>) =>
      training.client
        .query(getCheckInCode, { bimtekId, personId, session: 1, ...asked }, { at: AT, by: ADMIN })
        .catch(codeOf);
    await expect(codeFor({ personId: randomUUID() })).resolves.toBe('participant_not_found');
    await expect(codeFor({ session: 2 })).resolves.toBe('session_unknown');
    await expect(codeFor({ bimtekId: randomUUID() })).resolves.toBe('bimtek_not_found');
  });

  it('prints no certificate without a name, with one that has no letters here, or once it was revoked', async () => {
    const [bimtekId, personId] = [await planned(), randomUUID()];
    await send(addTopic, { bimtekId, topicId: randomUUID(), code: 'FOTO', title: 'Foto', jp: 2 });
    await send(registerParticipant, { bimtekId, personId, role: 'LAINNYA' });
    await send(openBimtek, { bimtekId });
    await send(recordAttendance, { bimtekId, personId, session: 1, at: AT });
    await send(recordTestResult, { bimtekId, personId, test: 'POST', score: 85 });
    const minutes = { number: `801/${bimtekId}`, signedOn: '2023-10-18', summary: 'Bimtek berjalan sehari.' };
    const { position } = await send(closeBimtek, { bimtekId, minutes }, ADMIN, EVENING);
    const context = { at: EVENING, by: AUDITOR, atLeast: position };
    const { certificates } = await training.client.query(findCertificates, { bimtekId }, context);
    const [{ certificateId = '' } = {}] = certificates;
    const printed = (id = certificateId, atLeast = position) =>
      training.client.query(getCertificate, { certificateId: id }, { ...context, atLeast }).catch(codeOf);

    training.names.set(personId, undefined);
    await expect(printed()).resolves.toBe('participant_name_missing');
    training.names.set(personId, '漢');
    await expect(printed()).resolves.toBe('text_unprintable');
    await expect(attendanceList(bimtekId, context).catch(codeOf)).resolves.toBe('text_unprintable');
    training.names.delete(personId);
    await expect(printed()).resolves.toMatchObject({ number: `801/${bimtekId}/001` });
    const revoked = await send(revokeCertificate, { bimtekId, certificateId, reason: 'SALAH_CATAT' });
    await expect(printed(certificateId, revoked.position)).resolves.toBe('certificate_revoked');
    await expect(printed(randomUUID())).resolves.toBe('certificate_not_found');
  });

  it('has an attendance list of a Bimtek that is yet to come, and none of one that was cancelled', async () => {
    const bimtekId = randomUUID();
    const sessions = [{ start: '2023-11-18T08:00:00+07:00', end: '2023-11-18T12:00:00+07:00' }];
    const plan = {
      ...{ bimtekId, organiser: 'Dinas Komunikasi dan Informatika Kota Metro', kecamatan: '18.72.05', sessions },
      ...{ mode: 'DARING' as const, theme: 'Pemberdayaan KIM', capacity: 1 },
    };
    await send(planBimtek, plan);
    const role = 'CALON_ANGGOTA' as const;
    const [seated, waiting, gone] = [randomUUID(), randomUUID(), randomUUID()];
    for (const personId of [gone, seated, waiting]) await send(registerParticipant, { bimtekId, personId, role });
    const { position: atLeast } = await send(withdrawParticipant, { bimtekId, personId: gone });
    const list = await attendanceList(bimtekId, { at: AT, by: ADMIN, atLeast });
    expect(list).toMatch(/Tempat : Daring .* 1\. Contoh Satu Calon anggota KIM 1\. \.+ Keterangan: .* 1 orang\./);
    expect(list).not.toContain('acara');
    expect(training.asked.at(-1)).toMatchObject({ data: { personIds: [seated], purpose: 'DAFTAR_HADIR' } });
    const { position: after } = await send(cancelBimtek, { bimtekId, reason: 'ANGGARAN' });
    const none = attendanceList(bimtekId, { at: AT, by: ADMIN, atLeast: after });
    await expect(none.catch(codeOf)).resolves.toBe('bimtek_cancelled');
  });

  it('prints the KIM of whoever came for one, as it is called now', async () => {
    const [bimtekId, kimId] = [await planned(), randomUUID()];
    const news = (event: contracts.IntegrationEvent<object>, time: string, data: object): Publication => {
      const envelope = { specversion: '1.0', id: randomUUID(), source: '/kim/registry', type: event.type, time };
      const body = JSON.stringify({ ...envelope, data: { kimId, ...data } });
      return { id: envelope.id, subject: contracts.eventSubject(event.type), aggregate: kimId, body };
    };
    const decree = { skId: randomUUID(), skNumber: '31/2023', decreedOn: '2023-10-01' };
    const kecamatan = { level: 'KECAMATAN', wilayah: '18.72.05', ...decree };
    await training.app
      .get(JetStreamPublisher)
      .publishAll([
        news(contracts.kimRenamed, '2023-10-05T03:00:00.000Z', { name: 'Selatan Bersuara', formerName: 'Suara' }),
        news(contracts.kimEstablished, '2023-10-01T03:00:00.000Z', { name: 'Suara', ...kecamatan }),
      ]);
    const participant = { bimtekId, personId: randomUUID(), kimId, role: 'ANGGOTA_KIM' as const };
    const { position: atLeast } = await send(registerParticipant, participant);
    const list = await waitUntil('the list calls it by its new name', async () => {
      const text = await attendanceList(bimtekId, { at: AT, by: ADMIN, atLeast });
      return text.includes('KIM Selatan Bersuara') ? text : undefined;
    });
    expect(list).toContain('Contoh Satu KIM Selatan Bersuara Anggota KIM');
  });

  it('asks for the names of many in as many calls as it takes', async () => {
    const personIds = Array.from({ length: READ_PEOPLE_LIMIT + 1 }, () => randomUUID());
    const before = training.asked.length;
    const request = { correlationId: randomUUID(), deadline: undefined };
    const named = await training.app
      .get(People, { strict: false })
      .named(personIds, { purpose: 'DAFTAR_HADIR', kecamatan: '18.72.05' }, { at: AT, by: ADMIN }, request);
    expect(named.map(({ personId }) => personId)).toEqual(personIds);
    const sizes = training.asked.slice(before).map(({ data }) => (data['personIds'] as string[]).length);
    expect(sizes).toEqual([READ_PEOPLE_LIMIT, 1]);
  });
});
