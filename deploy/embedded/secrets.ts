import { generateKeyPairSync, type JsonWebKey, randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readOrMake, writePrivateFile } from './private-file';

/** The generated secrets of one data folder. They are made at first use and kept, readable by their owner only. */
export interface Secrets {
  /** Holds 32 random bytes in base64, under which the keys of personal data are wrapped. */
  masterKeyFile: string;
  /** Holds the Ed25519 key that signs decrees, in PKCS#8 PEM. */
  signingKeyFile: string;
  /** Private, as a JWK: whoever has it can act as anybody. */
  tokenKey: JsonWebKey & { kid: string };
  /** The public half, for whoever checks tokens. */
  jwksFile: string;
}

export const secretsOf = (dataDir: string): Secrets => {
  const folder = secretsFolder(dataDir);
  const masterKeyFile = join(folder, 'keys-master-key');
  const signingKeyFile = join(folder, 'sk-signing-key.pem');
  const jwksFile = join(folder, 'jwks.json');

  readOrMake(masterKeyFile, () => randomBytes(32).toString('base64'));
  readOrMake(signingKeyFile, newSigningKey);
  const tokenKey = JSON.parse(readOrMake(join(folder, 'token-issuer.jwk'), newTokenKey)) as Secrets['tokenKey'];
  const { kty, crv, x, y, kid } = tokenKey;
  writePrivateFile(jwksFile, JSON.stringify({ keys: [{ kty, crv, x, y, kid, alg: 'ES256', use: 'sig' }] }));
  return { masterKeyFile, signingKeyFile, tokenKey, jwksFile };
};

/** The password of one user of a server, by a name such as `nats-gateway`. Letters and digits. */
export const passwordOf = (dataDir: string, user: string): string =>
  readOrMake(join(secretsFolder(dataDir), `${user}-password`), () => randomBytes(24).toString('hex'));

const secretsFolder = (dataDir: string): string => {
  const folder = join(dataDir, 'secrets');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
};

const newSigningKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

const newTokenKey = (): string => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: randomUUID() });
};
