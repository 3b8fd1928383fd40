import { createServer } from 'node:http';
import { once } from 'node:events';
import { generateKeyPair } from 'jose';
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
    ['for another audience', () => gateway.token({ aud: 'other' })],
    ['not valid yet', () => gateway.token({ nbf: seconds() + 60 })],
    ['without a subject', () => gateway.token({ sub: '' })],
    ['without an end', () => gateway.token({ exp: undefined as never })],
    ['of a role that there is not', () => gateway.token({ role: 'raja' })],
    ['without a jurisdiction', () => gateway.token({ jurisdiction: undefined })],
    ['whose jurisdiction is no text', () => gateway.token({ jurisdiction: ['18.72'] })],
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

  it(
    'cannot be checked while the keys of its issuer cannot be had',
    async () => {
      const keys = createServer((_, response) => response.writeHead(500).end()).listen(0, '127.0.0.1');
      await once(keys, 'listening');
      const address = keys.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      const waiting = await startGateway({ TOKEN_JWKS: `http://127.0.0.1:${port}/jwks.json` });
      const { status, headers, body } = await answerOf(ask(`Bearer ${await waiting.token()}`, waiting.address));
      expect({ status, body }).toMatchObject({
        status: 503,
        body: { code: 'token_keys_unavailable' },
      });
      expect(headers['retry-after']).toBe('1');
      await waiting.stop();
      keys.close();
      keys.closeAllConnections();
    },
    START_MS,
  );

  it('is not needed for health, documentation and problems, and for everything else', async () => {
    for (const path of ['/health/live', '/health/ready', '/docs', '/docs-json', '/problems', '/problems/forbidden'])
      await request(gateway.address).get(path).expect(200);
  });
});
