import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { Problem } from '@app/event-sourcing';
import { gatewayConfig } from '../gateway.config';
import { Tokens } from './tokens';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

interface SigningKey {
  readonly kid: string;
  readonly publicJwk: JWK;
  sign(issuedAt: number): Promise<string>;
}

const signingKey = async (kid: string): Promise<SigningKey> => {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const sign = (issuedAt: number) =>
    new SignJWT({ role: 'lurah', jurisdiction: '18.72.05.1001' })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid })
      .setIssuer('urn:spec')
      .setAudience('kim')
      .setSubject('lurah-1')
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + HOUR)
      .sign(privateKey);
  return { kid, publicJwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256' }, sign };
};

/** An issuer that publishes its keys over HTTP, and counts how often it is asked. */
const startIssuer = async () => {
  const issuer = { status: 200, body: JSON.stringify({ keys: [] as JWK[] }), asked: 0 };
  const server: Server = createServer((_request, response) => {
    issuer.asked += 1;
    response.writeHead(issuer.status, { 'content-type': 'application/json' }).end(issuer.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return Object.assign(issuer, { url: `http://127.0.0.1:${port}/jwks.json`, stop });
};

describe('The keys of the issuer', () => {
  let issuer: Awaited<ReturnType<typeof startIssuer>>;
  let old: SigningKey;
  let fresh: SigningKey;
  let now: number;
  let tokens: Tokens;

  beforeAll(async () => {
    [old, fresh] = [await signingKey('old'), await signingKey('new')];
  });

  beforeEach(async () => {
    issuer = await startIssuer();
    now = Math.floor(Date.parse('2026-11-24T02:00:00Z') / 1_000);
    const config = gatewayConfig({
      ...{
        NATS_URL: 'nats://127.0.0.1:4222',
        TOKEN_JWKS: issuer.url,
        TOKEN_ISSUER: 'urn:spec',
        TOKEN_AUDIENCE: 'kim',
      },
      ...{ TOKEN_KEYS_REFRESH_SECONDS: '300', TOKEN_KEYS_USABLE_SECONDS: '3600' },
    });
    tokens = new Tokens(config, { now: () => new Date(now * 1_000) });
    publishes(old);
  });
  afterEach(() => issuer.stop());

  const publishes = (...keys: SigningKey[]) =>
    Object.assign(issuer, { status: 200, body: JSON.stringify({ keys: keys.map(({ publicJwk }) => publicJwk) }) });
  const isDown = () => Object.assign(issuer, { status: 500 });
  const later = (seconds: number) => (now += seconds);

  /** `let in`, or the code of the refusal. */
  const outcomeFor = async (key: SigningKey): Promise<string> => {
    try {
      await tokens.holderOf([`Bearer ${await key.sign(now)}`]);
      return 'let in';
    } catch (error) {
      return error instanceof Problem ? error.code : String(error);
    }
  };

  it('are asked for by the first token, and once for many at the same time', async () => {
    expect(issuer.asked).toBe(0);
    expect(await Promise.all(Array.from({ length: 20 }, () => outcomeFor(old)))).toEqual(Array(20).fill('let in'));
    expect(issuer.asked).toBe(1);
  });

  it('may be new ones, which are found without a restart', async () => {
    expect(await outcomeFor(old)).toBe('let in');
    publishes(old, fresh);
    later(11);
    expect([await outcomeFor(fresh), await outcomeFor(old)]).toEqual(['let in', 'let in']);
    expect(issuer.asked).toBe(2);
  });

  it('are not asked for again by a flood of tokens with keys that there are not', async () => {
    expect(await outcomeFor(old)).toBe('let in');
    expect(await Promise.all(Array.from({ length: 50 }, () => outcomeFor(fresh)))).toEqual(
      Array(50).fill('token_invalid'),
    );
    expect(issuer.asked).toBe(1);
    later(11);
    await Promise.all(Array.from({ length: 50 }, () => outcomeFor(fresh)));
    expect(issuer.asked).toBe(2);
  });

  it('are forgotten when the issuer withdraws them', async () => {
    expect(await outcomeFor(old)).toBe('let in');
    publishes(fresh);
    later(5 * MINUTE - 1);
    expect(await outcomeFor(old)).toBe('let in');
    later(2);
    expect(await outcomeFor(old)).toBe('token_invalid');
    expect(await outcomeFor(fresh)).toBe('let in');
  });

  it('stay of use for an hour while they cannot be had, and not for longer', async () => {
    expect(await outcomeFor(old)).toBe('let in');
    isDown();
    later(HOUR - 1);
    expect(await outcomeFor(old)).toBe('let in');
    expect(await outcomeFor(fresh)).toBe('token_keys_unavailable');
    later(2);
    expect(await outcomeFor(old)).toBe('token_keys_unavailable');
    publishes(old);
    later(2);
    expect(await outcomeFor(old)).toBe('let in');
  });

  it('are not asked for all the time while they cannot be had', async () => {
    expect(await outcomeFor(old)).toBe('let in');
    isDown();
    later(6 * MINUTE);
    for (let request = 0; request < 10; request++) expect(await outcomeFor(old)).toBe('let in');
    expect(issuer.asked).toBe(2);
  });

  it('need not be there when the gateway starts', async () => {
    isDown();
    expect(await outcomeFor(old)).toBe('token_keys_unavailable');
    expect(await outcomeFor(old)).toBe('token_keys_unavailable');
    expect(issuer.asked).toBe(1);
    publishes(old);
    later(2);
    expect(await outcomeFor(old)).toBe('let in');
  });

  it.each([
    ['no JSON', 'keys'],
    ['no JWK Set', '{"keys":"all"}'],
  ])('are not there when the issuer answers with %s', async (_what, body) => {
    issuer.body = body;
    expect(await outcomeFor(old)).toBe('token_keys_unavailable');
  });
});
