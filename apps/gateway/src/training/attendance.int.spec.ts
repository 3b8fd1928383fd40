import { gzipSync } from 'node:zlib';
import { toString as qrCodeOf } from 'qrcode';
import request from 'supertest';
import { answerOf, PERSON_ID, START_MS, startGateway } from '../gateway.fixtures';

const BIMTEK_ID = '0b6f2f4e-3a53-4c1e-9a55-6d1f0a7f0005';
const ADMIN = { sub: 'diskominfo', role: 'admin_diskominfo', jurisdiction: '18.72' };

describe('Whoever holds a Bimtek', () => {
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  let bearer: string;

  beforeAll(async () => {
    gateway = await startGateway();
    bearer = `Bearer ${await gateway.token(ADMIN)}`;
  }, START_MS);
  afterAll(() => gateway.stop());
  beforeEach(() => gateway.registry.reset());

  const get = (path: string) =>
    request(gateway.address).get(`/v1/bimteks/${BIMTEK_ID}/${path}`).set('Authorization', bearer);

  it('has its attendance list as a PDF, which nobody on the way keeps', async () => {
    const pdf = Buffer.from('%PDF-1.7 a list');
    gateway.registry.answer = () => ({ bimtekId: BIMTEK_ID, pdf: gzipSync(pdf).toString('base64') });
    const { status, headers, body } = await answerOf(get('attendance-list'));
    expect({ status, body }).toEqual({ status: 200, body: pdf });
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="daftar-hadir-${BIMTEK_ID}.pdf"`,
      'cache-control': 'private, no-store',
    });
    expect(gateway.registry.last).toMatchObject({
      ...{ subject: 'kim.training.attendance.get-list.v1', data: { bimtekId: BIMTEK_ID } },
      context: { by: { role: 'admin_diskominfo' } },
    });
  });

  describe('has the code that opens a session', () => {
    const CODE = { code: 'cGF5bG9hZA.a2V5LWlk.c2lnbmF0dXJl', validUntil: '2023-10-18T12:00:00+07:00' };
    const PATH = `participants/${PERSON_ID}/check-in-codes/1`;
    const HEADERS = { 'cache-control': 'private, no-store', vary: 'Accept' };

    beforeEach(() => {
      gateway.registry.answer = () => CODE;
    });

    it.each(['*/*', 'application/json', 'application/json, image/svg+xml;q=0.5'])('as JSON: %s', async (accept) => {
      const { status, headers, body } = await answerOf(get(PATH).set('Accept', accept));
      expect({ status, body }).toEqual({ status: 200, body: CODE });
      expect(headers).toMatchObject({ ...HEADERS, 'content-type': 'application/json; charset=utf-8' });
    });

    it.each(['image/svg+xml', 'image/*', 'image/avif,image/svg+xml,*/*;q=0.8'])(
      'as a picture: %s',
      async (accept) => {
        const { status, headers, body } = await answerOf(get(PATH).set('Accept', accept));
        expect({ status, body: String(body) }).toEqual({
          status: 200,
          body: await qrCodeOf(CODE.code, { type: 'svg' }),
        });
        expect(headers).toMatchObject({ ...HEADERS, 'content-type': 'image/svg+xml' });
      },
    );
  });

  it.each(['topic', 'invitation'])('learns the id of a %s that was just made, at a repeat too', async (what) => {
    gateway.registry.answer = () => ({ id: BIMTEK_ID, revision: '7', position: '4711' });
    const bodies = {
      topic: { code: 'FOTO', title: 'Foto', jp: 1 },
      invitation: { invitee: 'CAMAT', wilayah: '18.72.05' },
    };
    const send = () =>
      answerOf(
        request(gateway.address)
          .post(`/v1/bimteks/${BIMTEK_ID}/${what}s`)
          .set({ Authorization: bearer, 'Idempotency-Key': what, 'If-Match': '*' })
          .send(bodies[what as keyof typeof bodies]),
      );
    const { status, body } = await send();
    const id = (gateway.registry.last.data as Record<string, unknown>)[`${what}Id`];
    expect({ status, body }).toEqual({
      status: 200,
      body: { id: BIMTEK_ID, revision: '7', position: '4711', [`${what}Id`]: id },
    });
    expect((await send()).body).toEqual(body);
  });
});
