import { createPrivateKey } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { removeDataFolder, temporaryDataFolder } from './data-folder';
import { passwordOf, secretsOf } from './secrets';

describe('The secrets of a data folder', () => {
  const dataDir = temporaryDataFolder();
  const folder = join(dataDir, 'secrets');
  afterAll(() => removeDataFolder(dataDir));

  it('stay the same from one start to the next', () => {
    const first = secretsOf(dataDir);
    const masterKey = readFileSync(first.masterKeyFile, 'utf8');
    expect(Buffer.from(masterKey, 'base64')).toHaveLength(32);
    expect(secretsOf(dataDir)).toEqual(first);
    expect(passwordOf(dataDir, 'postgres')).toBe(passwordOf(dataDir, 'postgres'));
    expect(passwordOf(dataDir, 'postgres')).not.toBe(passwordOf(dataDir, 'nats-gateway'));
    expect(readFileSync(first.masterKeyFile, 'utf8')).toBe(masterKey);
  });

  it('can be read by their owner only', () => {
    secretsOf(dataDir);
    passwordOf(dataDir, 'postgres');
    passwordOf(dataDir, 'nats-gateway');
    const modes = readdirSync(folder).map((file) => [file, (statSync(join(folder, file)).mode & 0o777).toString(8)]);
    expect(Object.fromEntries(modes)).toEqual({
      'jwks.json': '600',
      'keys-master-key': '600',
      'nats-gateway-password': '600',
      'postgres-password': '600',
      'sk-signing-key.pem': '600',
      'token-issuer.jwk': '600',
    });
    expect((statSync(folder).mode & 0o777).toString(8)).toBe('700');
  });

  it('sign decrees with an Ed25519 key', () => {
    const key = createPrivateKey(readFileSync(secretsOf(dataDir).signingKeyFile));
    expect(key.asymmetricKeyType).toBe('ed25519');
  });

  it('publish only the public half of the token key', () => {
    const { jwksFile, tokenKey } = secretsOf(dataDir);
    const published = readFileSync(jwksFile, 'utf8');
    expect(published).toContain(tokenKey.kid);
    expect(published).not.toContain(tokenKey.d);
  });
});
