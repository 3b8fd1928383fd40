import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';
import { ed25519Signer } from './ed25519-signer';

const keyPair = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    private: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    public: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
};

const HASH = createHash('sha256').update('a document').digest('hex');
const OTHER = createHash('sha256').update('another document').digest('hex');

describe('The local signer', () => {
  const [first, second] = [keyPair(), keyPair()];

  it('signs a hash, and knows its signature of it and of no other', async () => {
    const signer = ed25519Signer(first.private);
    const signature = await signer.sign(HASH);
    expect(await signer.verify(HASH, signature)).toBe('valid');
    expect(await signer.verify(OTHER, signature)).toBe('invalid');
    expect(await signer.verify(HASH, { ...signature, value: 'AAAA' })).toBe('invalid');
  });

  it('gives the same signature of the same hash', async () => {
    expect(await ed25519Signer(first.private).sign(HASH)).toEqual(await ed25519Signer(first.private).sign(HASH));
  });

  it('publishes the key so that anybody can check', async () => {
    const signer = ed25519Signer(first.private);
    const { keyId, value } = await signer.sign(HASH);
    const [jwk] = signer.publicKeys;
    expect(jwk).toMatchObject({ kid: keyId, kty: 'OKP', crv: 'Ed25519' });
    expect(await calculateJwkThumbprint({ ...jwk })).toBe(keyId);
    expect(JSON.stringify(signer.publicKeys)).not.toContain('"d"');
    const key = createPublicKey({ key: { ...jwk }, format: 'jwk' });
    expect(verify(null, Buffer.from(HASH, 'hex'), key, Buffer.from(value, 'base64url'))).toBe(true);
  });

  it.each([
    ['private', first.private],
    ['public', first.public],
  ])('knows what it signed before its key was changed, from the %s key below', async (_, earlier) => {
    const signature = await ed25519Signer(first.private).sign(HASH);
    const signer = ed25519Signer(`${second.private}\n${earlier}`);
    expect(await signer.verify(HASH, signature)).toBe('valid');
    expect((await signer.sign(HASH)).keyId).not.toBe(signature.keyId);
    expect(signer.publicKeys).toHaveLength(2);
  });

  it('does not know what others signed', async () => {
    const signature = await ed25519Signer(second.private).sign(HASH);
    expect(await ed25519Signer(first.private).verify(HASH, signature)).toBe('unknown_key');
  });

  it('takes no other key, and repeats nothing of it', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    expect(() => ed25519Signer(rsa.export({ type: 'pkcs8', format: 'pem' }).toString())).toThrow(
      'A signing key must be an Ed25519 key',
    );
    expect(() => ed25519Signer(first.public)).toThrow('must begin with a private key');
    expect(() => ed25519Signer('')).toThrow('must begin with a private key');
  });
});
