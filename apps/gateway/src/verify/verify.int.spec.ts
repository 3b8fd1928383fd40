import { createHash } from 'node:crypto';
import request from 'supertest';
import { verificationToken } from '@app/contracts';
import { Gone, NotFound, Unavailable } from '@app/event-sourcing';
import { Clock } from '../clock';
import { answerOf, START_MS, startGateway } from '../gateway.fixtures';
import { certificate, DOCUMENT, sk, SK_ID } from './verify.fixtures';

const PATH = `/verify/sk/${verificationToken(SK_ID)}`;
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

describe('Whoever holds a decree', () => {
  let gateway: Awaited<ReturnType<typeof startGateway>>;

  beforeAll(async () => {
    gateway = await startGateway();
  }, START_MS);
  afterAll(() => gateway.stop());
  beforeEach(() => {
    gateway.registry.reset();
    gateway.registry.answer = () => sk;
  });

  const get = (path: string, accept = '*/*') => request(gateway.address).get(path).set('Accept', accept);
  const check = () => request(gateway.address).post(`${PATH}/check`);

  it('learns without a token whether it holds today, as a program', async () => {
    const { status, headers, body } = await answerOf(get(PATH));
    expect({ status, body }).toEqual({ status: 200, body: sk });
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(headers['vary']).toBe('accept');
    expect(gateway.registry.last).toMatchObject({ subject: 'kim.registry.sk.verify.v1', data: { skId: SK_ID } });
    expect(gateway.registry.last).not.toHaveProperty('context');
  });

  it('asks for this moment', async () => {
    const clock = jest.spyOn(gateway.app.get(Clock), 'now').mockReturnValue(new Date('2028-11-19T17:30:00Z'));
    await get(PATH).expect(200);
    clock.mockRestore();
    expect(gateway.registry.last.data).toEqual({ skId: SK_ID, at: '2028-11-19T17:30:00.000Z' });
  });

  it('learns it with a browser as a page, which loads and runs nothing', async () => {
    const { text, headers } = await get(PATH, BROWSER).expect(200).expect('content-type', 'text/html; charset=utf-8');
    expect(text).toContain('<html lang="id">');
    for (const shown of [
      'Berlaku',
      sk.number,
      sk.issuer,
      sk.kimName,
      sk.region,
      '20 November 2023',
      '19 November 2028',
    ])
      expect(text.replaceAll('\u00a0', ' ')).toContain(shown);
    expect(text).not.toMatch(/<script|style="|https?:\/\//);
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(text) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    );
  });

  it.each([
    ['EXPIRED', 'Masa bakti berakhir pada 19 November 2028'],
    ['REVOKED', 'Keputusan ini dicabut dengan'],
    ['SUPERSEDED', 'Keputusan ini diganti dengan'],
  ] as const)('reads that it is %s', async (status, sentence) => {
    const [endedBy] = sk.changedBy;
    gateway.registry.answer = () => ({ ...sk, status, ...(endedBy && { endedBy }) });
    const { text } = await get(PATH, BROWSER).expect(200);
    expect(text.replaceAll('\u00a0', ' ')).toContain(sentence);
    expect(text).not.toContain('<strong>Berlaku</strong>');
  });

  it('sees names as text, whatever is in them', async () => {
    gateway.registry.answer = () => ({ ...sk, kimName: '<b onclick="x">&' });
    const { text } = await get(PATH, BROWSER).expect(200);
    expect(text).toContain('&lt;b onclick=&quot;x&quot;&gt;&amp;');
  });

  it.each(['x', 'A'.repeat(22), SK_ID])('is told that there is no decree under %s', async (token) => {
    gateway.registry.answer = () => {
      throw new NotFound('sk_not_found', 'There is no SK with this id');
    };
    const { text } = await get(`/verify/sk/${token}`, BROWSER).expect(404).expect('content-type', /html/);
    expect(text).toContain('Keputusan tidak ditemukan');
    const { status, body } = await answerOf(get(`/verify/sk/${token}`));
    expect({ status, body }).toMatchObject({ status: 404, body: { code: 'sk_not_found' } });
  });

  it('is told in words when nobody can say', async () => {
    gateway.registry.answer = () => {
      throw new Unavailable('database_unavailable', 'Later');
    };
    const { text, headers } = await get(PATH, BROWSER).expect(503);
    expect(text).toContain('Silakan coba lagi');
    expect(headers['retry-after']).toBe('1');
  });

  describe('and a document', () => {
    it('learns that it is the decree, byte for byte', async () => {
      const { status, body } = await answerOf(check().set('Content-Type', 'application/pdf').send(DOCUMENT));
      expect({ status, body }).toEqual({ status: 200, body: { matches: true, sha256: sk.document?.sha256, sk } });
    });

    it('learns that it is not', async () => {
      const other = Buffer.concat([DOCUMENT, Buffer.from(' ')]);
      const { body } = await answerOf(check().set('Content-Type', 'application/pdf').send(other));
      expect(body).toMatchObject({ matches: false, sha256: createHash('sha256').update(other).digest('hex') });
    });

    it.each([
      ['Berkas sesuai', DOCUMENT],
      ['Berkas tidak sesuai', Buffer.from([0, 255, 13, 10, 45, 45])],
    ])('reads %s when it comes by a form', async (sentence, document) => {
      const sent = check().set('Accept', BROWSER).attach('document', document, 'sk.pdf');
      const { text } = await sent.expect(200).expect('content-type', /html/);
      expect(text).toContain(sentence);
    });

    it('may send 2 MiB and no more', async () => {
      const most = Buffer.alloc(2 * 1024 * 1024);
      await check().set('Content-Type', 'application/pdf').send(most).expect(200);
      const { status, body } = await answerOf(
        check()
          .set('Content-Type', 'application/pdf')
          .send(Buffer.concat([most, Buffer.from('x')])),
      );
      expect({ status, body }).toMatchObject({ status: 413, body: { code: 'body_too_large' } });
      const form = check().set('Accept', BROWSER).attach('document', most, 'sk.pdf');
      const { text } = await form.expect(413).expect('content-type', /html/);
      expect(text).toContain('2 MiB');
    });

    it.each([
      ['a form without one', 400, (sent: request.Test) => sent.field('document', 'text')],
      ['no form', 400, (sent: request.Test) => sent.set('Content-Type', 'multipart/form-data; boundary=x').send('y')],
      ['something else', 415, (sent: request.Test) => sent.send({ document: 'x' })],
      ['nothing', 415, (sent: request.Test) => sent],
    ])('is told what to send instead of %s', async (_, status, send) => {
      expect((await send(check())).status).toBe(status);
      const { text } = await send(check().set('Accept', BROWSER)).expect(status);
      expect(text).toContain('Pilih satu berkas PDF');
    });

    it('may send it there and nowhere else', async () => {
      const sent = request(gateway.address)
        .post('/v1/kims')
        .set('Authorization', `Bearer ${await gateway.token()}`);
      const { status, body } = await answerOf(sent.set('Content-Type', 'application/pdf').send(DOCUMENT));
      expect({ status, body }).toMatchObject({ status: 415, body: { code: 'media_type_unsupported' } });
    });
  });

  it('finds the keys that decrees are signed with', async () => {
    const keys = { keys: [{ kty: 'OKP', crv: 'Ed25519', x: 'x', kid: 'k', alg: 'EdDSA', use: 'sig' }] };
    gateway.registry.answer = () => keys;
    await get('/.well-known/sk-signing-keys.json').expect(200, keys);
    expect(gateway.registry.last.subject).toBe('kim.registry.sk.get-signing-keys.v1');
  });

  describe('and may see who is named in it', () => {
    const download = async () => {
      const authorization = `Bearer ${await gateway.token()}`;
      return answerOf(
        request(gateway.address)
          .get(`/v1/sk/${SK_ID}/document`)
          .set('Authorization', authorization)
          .responseType('arraybuffer'),
      );
    };

    it('gets it as it was signed', async () => {
      const sha256 = sk.document?.sha256;
      gateway.registry.answer = () => ({ sha256, pdf: DOCUMENT.toString('base64') });
      const { status, headers, body } = await download();
      expect({ status, body: Buffer.from(body as Uint8Array) }).toEqual({ status: 200, body: DOCUMENT });
      expect(headers).toMatchObject({
        'content-type': 'application/pdf',
        etag: `"${sha256}"`,
        'cache-control': 'private, no-store',
      });
    });

    it('is told that it was erased', async () => {
      gateway.registry.answer = () => {
        throw new Gone('document_erased', 'Erased');
      };
      expect((await download()).status).toBe(410);
    });

    it('needs a token for that', async () => {
      await get(`/v1/sk/${SK_ID}/document`).expect(401);
    });
  });
});

describe('Whoever holds a certificate', () => {
  let gateway: Awaited<ReturnType<typeof startGateway>>;

  beforeAll(async () => {
    gateway = await startGateway();
  }, START_MS);
  afterAll(() => gateway.stop());
  beforeEach(() => {
    gateway.registry.reset();
    gateway.registry.answer = () => certificate;
  });

  const get = (token: string, accept = '*/*') =>
    request(gateway.address).get(`/verify/certificate/${token}`).set('Accept', accept);
  const token = verificationToken(certificate.certificateId);

  it('learns without a token of the API whether it holds, as a program', async () => {
    const { status, body } = await answerOf(get(token));
    expect({ status, body }).toEqual({ status: 200, body: certificate });
    expect(gateway.registry.last).toMatchObject({
      subject: 'kim.training.certificate.verify.v1',
      data: { certificateId: certificate.certificateId },
    });
  });

  it('learns it with a browser as a page that does not say whose it is', async () => {
    const { text } = await get(token, BROWSER).expect(200).expect('content-type', 'text/html; charset=utf-8');
    for (const shown of ['Berlaku', certificate.number, certificate.theme, '6 JP', '18 Oktober 2023'])
      expect(text.replaceAll('\u00a0', ' ')).toContain(shown);
    gateway.registry.answer = () => ({ ...certificate, status: 'REVOKED' });
    expect((await get(token, BROWSER).expect(200)).text).toContain('Dicabut');
  });

  it('is told that there is none under another code', async () => {
    expect((await get('x', BROWSER).expect(404)).text).toContain('Sertifikat tidak ditemukan');
    const { status, body } = await answerOf(get('x'));
    expect({ status, body }).toMatchObject({ status: 404, body: { code: 'certificate_not_found' } });
  });
});
