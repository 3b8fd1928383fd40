import { filter, firstValueFrom } from 'rxjs';
import request from 'supertest';
import type { KimDetail } from '@app/contracts';
import { Nats } from '@app/messaging';
import { answerOf, KIM_ID, PERSON_ID, START_MS, startGateway } from './gateway.fixtures';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const LURAH = { subject: 'lurah-1', role: 'lurah', jurisdiction: '18.72.05.1001' };

const DECREE = {
  number: '489/07/401.403.6/2014',
  decreedOn: '2023-11-01',
  signatory: { personId: PERSON_ID, capacity: 'DEFINITIF' },
};

describe('The API', () => {
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  let bearer: string;

  beforeAll(async () => {
    gateway = await startGateway();
    bearer = `Bearer ${await gateway.token()}`;
  }, START_MS);
  afterAll(() => gateway.stop());
  beforeEach(() => gateway.registry.reset());

  const get = (path: string) => request(gateway.address).get(path).set('Authorization', bearer);
  const post = (path: string, body: object, key = 'key-1') =>
    request(gateway.address).post(path).set('Authorization', bearer).set('Idempotency-Key', key).send(body);
  const change = (path: string, body: object) => post(`/v1/kims/${KIM_ID}/${path}`, body).set('If-Match', '"6"');

  const PROPOSAL = { name: 'Suara Rejomulyo', wilayah: '18.72.05.1001' };

  describe('passes commands on', () => {
    it('to make something new, which gets an id and an address', async () => {
      const { status, headers, body } = await answerOf(post('/v1/kims', PROPOSAL));
      const { subject, data, stamp } = gateway.registry.last;
      expect({ subject, data }).toEqual({
        subject: 'kim.registry.kim.propose.v1',
        data: { ...PROPOSAL, kimId: expect.stringMatching(UUID) as string },
      });
      expect(stamp).toEqual({
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string,
        by: LURAH,
        commandId: expect.stringMatching(UUID) as string,
        correlationId: headers['kim-correlation-id'],
      });
      const { kimId } = data as KimDetail;
      expect(status).toBe(201);
      expect(body).toEqual({ id: kimId, revision: '7', position: '4711' });
      expect(headers).toMatchObject({ location: `/v1/kims/${kimId}`, etag: '"7"', 'kim-position': '4711' });
    });

    it('to register a person', async () => {
      const { status, headers } = await post('/v1/persons', { wilayah: '18.72.05.1001', name: 'Contoh Satu' });
      const { personId } = gateway.registry.last.data as { personId: string };
      expect(status).toBe(201);
      expect(headers['location']).toBe(`/v1/persons/${personId}`);
    });

    it.each([
      ['musyawarah', { heldOn: '2023-10-18', participants: 40 }, 'hold-musyawarah', { kimId: KIM_ID }],
      [
        'members',
        { personId: PERSON_ID, unsur: 'KWT', occupation: 'PETANI', joinedOn: '2023-10-18' },
        'join-member',
        { kimId: KIM_ID },
      ],
      [
        `members/${PERSON_ID}/leave`,
        { leftOn: '2024-01-01', reason: 'PINDAH' },
        'leave-member',
        { kimId: KIM_ID, personId: PERSON_ID },
      ],
      ['officers', { post: 'KETUA', personId: PERSON_ID, since: '2023-10-18' }, 'appoint-officer', { kimId: KIM_ID }],
      ['officers/KETUA/relieve', { until: '2024-01-01' }, 'relieve-officer', { kimId: KIM_ID, post: 'KETUA' }],
      ['sk', DECREE, 'issue-sk', { kimId: KIM_ID, skId: expect.stringMatching(UUID) as string }],
      ['sk/amend', DECREE, 'amend-sk', { kimId: KIM_ID, skId: expect.stringMatching(UUID) as string }],
      [
        'sk/revoke',
        { ...DECREE, reason: 'TIDAK_AKTIF' },
        'revoke-sk',
        { kimId: KIM_ID, skId: expect.stringMatching(UUID) as string },
      ],
      [
        `members/${PERSON_ID}/assign`,
        { bidang: 'PENGOLAHAN' },
        'assign-member',
        { kimId: KIM_ID, personId: PERSON_ID },
      ],
      [`members/${PERSON_ID}/unassign`, {}, 'unassign-member', { kimId: KIM_ID, personId: PERSON_ID }],
      ['books', { books: ['ANGGOTA'] }, 'record-books', { kimId: KIM_ID }],
    ])('to change a KIM that was seen: %s', async (path, body, verb, ids) => {
      const answer = await change(path, body);
      const { subject, data, stamp } = gateway.registry.last;
      expect(subject).toBe(`kim.registry.kim.${verb}.v1`);
      expect(data).toEqual({ ...body, ...ids });
      expect(stamp).toMatchObject({ by: LURAH, ifRevision: '6' });
      expect(answer.status).toBe(200);
      expect(answer.headers).toMatchObject({ etag: '"7"', 'kim-position': '4711' });
      expect(answer.headers).not.toHaveProperty('location');
    });

    it.each([
      [`persons/${PERSON_ID}/corrections`, { name: 'Contoh Dua', reason: 'SALAH_CATAT' }, 'person.correct'],
      [`persons/${PERSON_ID}/merge`, { into: KIM_ID }, 'person.merge'],
      [
        `persons/${PERSON_ID}/consents`,
        { purpose: 'PUBLIKASI', legalBasis: 'PERSETUJUAN', givenOn: '2023-10-18' },
        'person.record-consent',
      ],
      [
        `persons/${PERSON_ID}/consents/withdraw`,
        { purpose: 'PUBLIKASI', withdrawnOn: '2024-01-01' },
        'person.withdraw-consent',
      ],
      [
        `persons/${PERSON_ID}/guardian-consent`,
        { guardianId: KIM_ID, guardianship: 'WALI', givenOn: '2023-10-18' },
        'person.record-guardian-consent',
      ],
      [`persons/${PERSON_ID}/restriction`, { reason: 'SENGKETA' }, 'person.restrict'],
      [`persons/${PERSON_ID}/restriction/lift`, { reason: 'SENGKETA_SELESAI' }, 'person.lift-restriction'],
      [`persons/${PERSON_ID}/erasure`, { reason: 'PERMINTAAN_SUBJEK' }, 'person.request-erasure'],
      [`data-requests/${KIM_ID}/answer`, { outcome: 'DIPENUHI' }, 'data-request.answer'],
      [`data-breaches/${KIM_ID}/notice`, { givenAt: '2024-01-01T00:00:00Z' }, 'data-breach.give-notice'],
    ])('to change what was seen: %s', async (path, body, verb) => {
      const { status } = await post(`/v1/${path}`, body).set('If-Match', '"6"');
      const { subject, data, stamp } = gateway.registry.last;
      expect(status).toBe(200);
      expect(subject).toBe(`kim.registry.${verb}.v1`);
      expect(data).toMatchObject(body);
      expect(stamp).toMatchObject({ by: LURAH, ifRevision: '6' });
    });

    it.each([
      ['data-requests', { personId: PERSON_ID, kind: 'AKSES', receivedAt: '2024-01-01T00:00:00Z' }, 'data-request'],
      ['data-breaches', { noticedAt: '2024-01-01T00:00:00Z', fields: ['name'], affected: 3 }, 'data-breach'],
    ])('to record something in %s', async (path, body, aggregate) => {
      const { status, headers } = await post(`/v1/${path}`, body);
      expect(status).toBe(201);
      expect(gateway.registry.last).toMatchObject({ subject: `kim.registry.${aggregate}.record.v1`, data: body });
      expect(headers['location']).toMatch(new RegExp(`^/v1/${path}/[\\da-f-]{36}$`));
    });

    it('to change whatever revision there is, on If-Match: *', async () => {
      await change('musyawarah', { heldOn: '2023-10-18', participants: 40 }).set('If-Match', '*').expect(200);
      expect(gateway.registry.last.stamp).not.toHaveProperty('ifRevision');
    });

    it('as the same command, with the same ids, when they are repeated', async () => {
      const first = await post('/v1/kims', PROPOSAL, 'once');
      const { stamp } = gateway.registry.last;
      const again = await post('/v1/kims', PROPOSAL, 'once');
      expect(again.body).toEqual(first.body);
      expect(gateway.registry.last.stamp).toMatchObject({ commandId: stamp?.commandId });
    });

    it('as another command when the key or the caller is another', async () => {
      await post('/v1/kims', PROPOSAL, 'once');
      await post('/v1/kims', PROPOSAL, 'twice');
      const other = `Bearer ${await gateway.token({ sub: 'lurah-2' })}`;
      await post('/v1/kims', PROPOSAL, 'once').set('Authorization', other);
      const ids = gateway.registry.heard.map(({ data, stamp }) => [stamp?.commandId, (data as KimDetail).kimId]);
      expect(new Set(ids.flat()).size).toBe(6);
    });
  });

  describe('passes questions on', () => {
    it('and their answers back as they are', async () => {
      const detail = { kimId: KIM_ID, revision: '12', roster: [{ name: 'Contoh' }], response: 1, isDisposed: true };
      gateway.registry.answer = () => detail;
      const { status, headers, body } = await answerOf(get(`/v1/kims/${KIM_ID}`));
      expect(gateway.registry.last).toMatchObject({ data: { kimId: KIM_ID }, context: { by: LURAH } });
      expect({ status, body }).toEqual({ status: 200, body: detail });
      expect(headers['etag']).toBe('"12"');
      expect(headers['content-type']).toBe('application/json; charset=utf-8');
    });

    it.each([
      ['/v1/kims?wilayah=18.72.05&level=KELURAHAN', 'kim.find', { wilayah: '18.72.05', level: 'KELURAHAN' }],
      ['/v1/kims', 'kim.find', {}],
      [`/v1/kims/${KIM_ID}/history`, 'kim.get-history', { kimId: KIM_ID }],
      [`/v1/kims/${KIM_ID}/history?limit=200`, 'kim.get-history', { kimId: KIM_ID, limit: 200 }],
      [`/v1/kims/${KIM_ID}/completeness`, 'kim.get-completeness', { kimId: KIM_ID }],
      ['/v1/kims?needsAmendment=true&limit=7&q=suara', 'kim.find', { needsAmendment: true, limit: 7, q: 'suara' }],
      ['/v1/sk?expiringWithinDays=30&office=CAMAT', 'sk.find', { expiringWithinDays: 30, office: 'CAMAT' }],
      [`/v1/sk/${KIM_ID}`, 'sk.get', { skId: KIM_ID }],
      [`/v1/persons/${PERSON_ID}`, 'person.get', { personId: PERSON_ID }],
      [`/v1/persons/${PERSON_ID}/access-log`, 'person.get-access-log', { personId: PERSON_ID }],
      [`/v1/persons/${PERSON_ID}/export`, 'person.export', { personId: PERSON_ID }],
      ['/v1/data-requests', 'data-duty.find', {}],
      ['/v1/coverage', 'coverage.get', {}],
    ])('%s', async (path, subject, data) => {
      await get(path).expect(200);
      expect(gateway.registry.last).toMatchObject({ subject: `kim.registry.${subject}.v1`, data });
    });

    it('about a NIK, which stands in no address', async () => {
      const asked = request(gateway.address).post('/v1/persons/search').set('Authorization', bearer);
      await asked.send({ nik: '1872050101900001' }).expect(200);
      expect(gateway.registry.last).toMatchObject({
        subject: 'kim.registry.person.find-by-nik.v1',
        data: { nik: '1872050101900001' },
      });
    });

    it('with what personal data is read for, if it is one of the purposes that there are', async () => {
      await get(`/v1/persons/${PERSON_ID}`).set('Kim-Purpose', 'KEWAJIBAN_HUKUM').expect(200);
      expect(gateway.registry.last.context).toMatchObject({ by: LURAH, purpose: 'KEWAJIBAN_HUKUM' });
      await get(`/v1/persons/${PERSON_ID}`).set('Kim-Purpose', 'out of curiosity').expect(400);
    });

    it('and says in a header where the next page is', async () => {
      gateway.registry.answer = () => ({ kims: [], position: '4711', next: 'further-on' });
      const { headers } = await get('/v1/kims?level=KELURAHAN&limit=2').expect(200);
      expect(headers['link']).toBe('</v1/kims?level=KELURAHAN&limit=2&cursor=further-on>; rel="next"');
      gateway.registry.answer = () => ({ kims: [], position: '4711' });
      expect((await get('/v1/kims').expect(200)).headers).not.toHaveProperty('link');
    });

    it.each([
      ['/v1/kims?limit=201', 'limit'],
      ['/v1/kims?limit=x', 'limit'],
      ['/v1/kims?limit=1.5', 'limit'],
      ['/v1/kims?needsAmendment=yes', 'needsAmendment'],
      ['/v1/kims?sort=colour', 'sort'],
      ['/v1/kims?order=up', 'order'],
      ['/v1/kims?q=', 'q'],
      ['/v1/kims?q=a&q=b', 'q'],
      ['/v1/kims?level=', 'level'],
      ['/v1/kims?updatedSince=2024-01-01', 'updatedSince'],
      ['/v1/kims?cursor=%27', 'cursor'],
      ['/v1/kims?colour=red', 'colour'],
      [`/v1/kims/${KIM_ID}/history?limit=0`, 'limit'],
      [`/v1/kims/${KIM_ID}/history?since=1`, 'since'],
      ['/v1/sk?expiringWithinDays=-1', 'expiringWithinDays'],
      ['/v1/sk?kind=LETTER', 'kind'],
      ['/v1/sk/17', 'skId'],
      ['/v1/coverage?wilayah=18.72', 'wilayah'],
    ])('but not %s, which has a field that is not as it must be', async (path, field) => {
      const { status, body } = await answerOf(get(path));
      expect(status).toBe(400);
      expect((body as { errors: { field: string }[] }).errors.map((each) => each.field)).toContain(field);
      expect(gateway.registry.heard).toEqual([]);
    });

    it('with the time, and the position that the answer must show', async () => {
      const before = Date.now();
      await get('/v1/coverage').set('Kim-Position', '4711').expect(200);
      const { at = '', ...context } = gateway.registry.last.context ?? {};
      expect(context).toEqual({ by: LURAH, atLeast: '4711' });
      expect(Date.parse(at)).toBeGreaterThanOrEqual(before);
      expect(Date.parse(at)).toBeLessThanOrEqual(Date.now());
    });
  });

  it('takes the ids of a trace along', async () => {
    const correlationId = '5d7e7c1a-6b0a-4f3c-8f0e-9a4b1c2d3e44';
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const { headers } = await get('/v1/coverage').set({ 'Kim-Correlation-Id': correlationId, traceparent });
    expect(gateway.registry.last).toMatchObject({ correlationId, traceparent });
    expect(headers['kim-correlation-id']).toBe(correlationId);
  });

  it('makes a correlation id of its own when it is given none that is one, and passes on no trace that is none', async () => {
    const { headers } = await get('/v1/coverage').set({ 'Kim-Correlation-Id': 'x', traceparent: 'x' });
    expect(gateway.registry.last.traceparent).toBeUndefined();
    expect(headers['kim-correlation-id']).toMatch(UUID);
  });

  it('is live, and ready while the registry answers', async () => {
    await request(gateway.address).get('/health/live').expect(200, { status: 'ok' });
    const { status, body } = await answerOf(request(gateway.address).get('/health/ready'));
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { status: 'ok', details: { nats: { status: 'up' }, registry: { status: 'up' } } },
    });
  });
});

describe('A gateway that cannot serve', () => {
  let gateway: Awaited<ReturnType<typeof startGateway>>;

  beforeEach(async () => {
    gateway = await startGateway();
  }, START_MS);
  afterEach(() => gateway.stop());

  it('says that it is not ready while the registry does not answer', async () => {
    await gateway.registry.stop();
    await expect(answerOf(request(gateway.address).get('/health/ready'))).resolves.toMatchObject({
      status: 503,
      body: { status: 'error', details: { nats: { status: 'up' }, registry: { status: 'down' } } },
    });
  });

  it('says that it is not ready while there is no message broker, and what it cannot do', async () => {
    await gateway.broker.stop();
    await firstValueFrom(gateway.app.get(Nats).connectedChanges.pipe(filter((connected) => !connected)));
    await expect(answerOf(request(gateway.address).get('/health/ready'))).resolves.toMatchObject({
      status: 503,
      body: { status: 'error', details: { nats: { status: 'down' }, registry: { status: 'down' } } },
    });
    const asking = request(gateway.address)
      .get('/v1/coverage')
      .set('Authorization', `Bearer ${await gateway.token()}`);
    await expect(answerOf(asking)).resolves.toMatchObject({ status: 503, body: { code: 'messaging_unavailable' } });
    await request(gateway.address).get('/health/live').expect(200);
  });
});
