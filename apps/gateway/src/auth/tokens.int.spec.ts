import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { json } from 'node:stream/consumers';
import { get, type IncomingMessage } from 'node:http';
import { exportJWK, exportSPKI, generateKeyPair } from 'jose';
import request from 'supertest';
import { answerOf, START_MS, startGateway } from '../gateway.fixtures';

describe('A token', () => {
  let gateway: Awaited<ReturnType<typeof startGateway>>;

  beforeAll(async () => {
    gateway = await startGateway();
  }, START_MS);
  afterAll(() => gateway.stop());

  const ask = (authorization?: string, address = gateway.address) => {
    const asking = request(address).get('/v1/coverage');
    return authorization === undefined ? asking : asking.set('Authorization', authorization);
  };
  const seconds = () => Math.floor(Date.now() / 1_000);

  it('lets its holder in, as whom its issuer says', async () => {
    await ask(`Bearer ${await gateway.token({ sub: 'camat-5', role: 'camat', jurisdiction: '18.72.05' })}`).expect(
      200,
    );
    expect(gateway.registry.last.context).toMatchObject({
      by: { subject: 'camat-5', role: 'camat', jurisdiction: '18.72.05' },
    });
  });

  it('is valid for a few seconds longer, since clocks differ', async () => {
    await ask(`Bearer ${await gateway.token({ exp: seconds() - 2 })}`).expect(200);
  });

  it.each([undefined, '', 'Basic bHVyYWg6cmFoYXNpYQ==', 'Token x'])(
    'must be there, unlike %j',
    async (authorization) => {
      const { status, headers, body } = await answerOf(ask(authorization));
      expect({ status, body }).toMatchObject({ status: 401, body: { code: 'token_missing' } });
      expect(headers['www-authenticate']).toBe('Bearer');
    },
  );

  it('must not have expired', async () => {
    const { status, headers, body } = await answerOf(ask(`Bearer ${await gateway.token({ exp: seconds() - 60 })}`));
    expect({ status, body }).toMatchObject({ status: 401, body: { code: 'token_expired' } });
    expect(headers['www-authenticate']).toBe('Bearer error="invalid_token"');
  });

  it.each<[string, () => Promise<string> | string]>([
    ['of another issuer', () => gateway.token({ iss: 'urn:other' })],
    ['for several issuers', () => gateway.token({ iss: ['urn:spec:issuer'] as never })],
    ['for another audience', () => gateway.token({ aud: 'other' })],
    ['not valid yet', () => gateway.token({ nbf: seconds() + 60 })],
    ['whose beginning is no time', () => gateway.token({ nbf: 'today' as never })],
    ['that was issued in the future', () => gateway.token({ iat: seconds() + 60 })],
    ['that does not say when it was issued', () => gateway.token({ iat: undefined as never })],
    ['whose end is no time', () => gateway.token({ exp: '9999999999' as never })],
    ['whose subject is a name', () => gateway.token({ sub: 'Contoh Satu' })],
    ['whose subject is without end', () => gateway.token({ sub: 'x'.repeat(256) })],
    ['of two roles', () => gateway.token({ role: ['lurah', 'auditor'] })],
    ['of a role in other letters', () => gateway.token({ role: 'Lurah' })],
    ['of a role that every object has', () => gateway.token({ role: 'toString' })],
    ['of a Lurah of a whole kecamatan', () => gateway.token({ jurisdiction: '18.72.05' })],
    ['of a Camat of a single kelurahan', () => gateway.token({ role: 'camat' })],
    ['of a Diskominfo of everywhere', () => gateway.token({ role: 'admin_diskominfo', jurisdiction: '18' })],
    ['of a Ketua of a region', () => gateway.token({ role: 'ketua' })],
    ['of two places', () => gateway.token({ jurisdiction: '18.72.05.1001,18.72.05.1002' })],
    ['of an API client without scope', () => gateway.token({ role: 'api_client' })],
    ['of an API client with a list of scopes', () => gateway.token({ role: 'api_client', scope: ['read:kim'] })],
    ['without a subject', () => gateway.token({ sub: '' })],
    ['without an end', () => gateway.token({ exp: undefined as never })],
    ['of a role that there is not', () => gateway.token({ role: 'raja' })],
    ['without a jurisdiction', () => gateway.token({ jurisdiction: undefined })],
    ['whose jurisdiction is no text', () => gateway.token({ jurisdiction: ['18.72'] })],
    ['that is larger than it needs to be', () => gateway.token({ more: 'x'.repeat(4_000) })],
    [
      'with a header that must be understood, and is not',
      () => gateway.token({}, { crit: ['urn:spec:extension'], 'urn:spec:extension': 1 }),
    ],
    ['of an identity, not of access', () => gateway.token({}, { typ: 'id+jwt' })],
    ['of no type', () => gateway.token({}, { typ: undefined as never })],
    ['of another type', () => gateway.token({}, { typ: 'JWT' })],
    [
      'signed with a key that the issuer does not have',
      async () => gateway.token({}, {}, (await generateKeyPair('ES256')).privateKey),
    ],
    [
      'signed in a way that is not allowed',
      async () => gateway.token({}, { alg: 'ES384' }, (await generateKeyPair('ES384')).privateKey),
    ],
    ['of an unknown key', () => gateway.token({}, { kid: 'other' })],
    [
      'unsigned',
      async () => {
        const [, payload] = (await gateway.token()).split('.');
        return `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${payload}.`;
      },
    ],
    [
      'signed with the public key, taken for a shared secret',
      async () => {
        const [, payload] = (await gateway.token()).split('.');
        const header = Buffer.from('{"alg":"HS256","typ":"at+jwt","kid":"spec"}').toString('base64url');
        const secret = await exportSPKI(gateway.publicKey);
        return `${header}.${payload}.${createHmac('sha256', secret).update(`${header}.${payload}`).digest('base64url')}`;
      },
    ],
    [
      'with its key in it',
      async () => {
        const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
        return gateway.token({}, { jwk: await exportJWK(publicKey), kid: undefined as never }, privateKey);
      },
    ],
    [
      'that was changed',
      async () => (await gateway.token()).replace(/\.([^.])/, (_, first) => `.${first === 'e' ? 'f' : 'e'}`),
    ],
    ['that is none', () => 'rahasia'],
    ['with something behind it', async () => `${await gateway.token()} x`],
  ])('must not be one %s', async (_what, token) => {
    const { status, headers, body } = await answerOf(ask(`Bearer ${await token()}`));
    expect({ status, body }).toMatchObject({ status: 401, body: { code: 'token_invalid' } });
    expect(headers['www-authenticate']).toBe('Bearer error="invalid_token"');
  });

  it('must not be old, though its issuer lets it go on', async () => {
    const old = { iat: seconds() - 13 * 3_600, exp: seconds() + 3_600 };
    const { status, body } = await answerOf(ask(`Bearer ${await gateway.token(old)}`));
    expect({ status, body }).toMatchObject({ status: 401, body: { code: 'token_expired' } });
  });

  it('comes alone', async () => {
    const headers = { authorization: [`Bearer ${await gateway.token()}`, `Bearer ${await gateway.token()}`] };
    const asking = get(`${gateway.address}/v1/coverage`, { headers: headers as never });
    const [answer] = (await once(asking, 'response')) as [IncomingMessage];
    expect(await json(answer)).toMatchObject({ status: 401, code: 'token_invalid' });
  });

  describe('of an API client', () => {
    const client = async (scope: string) =>
      `Bearer ${await gateway.token({ role: 'api_client', jurisdiction: '18.72', scope })}`;

    it('opens what its scopes name', async () => {
      await ask(await client('openid read:kim')).expect(200);
    });

    it.each(['', 'openid', 'read:person', 'write:kim', 'READ:KIM', 'read:kim,read:person'])(
      'opens nothing else, as with %j',
      async (scope) => {
        const { status, body } = await answerOf(ask(await client(scope)));
        expect({ status, body }).toMatchObject({ status: 403, body: { code: 'scope_missing' } });
      },
    );

    it('cannot write when it may read', async () => {
      const post = request(gateway.address).post('/v1/kims').set('Idempotency-Key', 'k');
      const { status, body } = await answerOf(
        post.set('Authorization', await client('read:kim read:person')).send({}),
      );
      expect({ status, body }).toMatchObject({ status: 403, body: { code: 'scope_missing' } });
    });
  });

  it('is not needed for health, documentation and problems, and for everything else', async () => {
    for (const path of ['/health/live', '/health/ready', '/docs', '/docs-json', '/problems', '/problems/forbidden'])
      await request(gateway.address).get(path).expect(200);
  });
});
