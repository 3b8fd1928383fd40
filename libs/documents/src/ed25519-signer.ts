import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { DocumentSignature } from '@app/contracts';
import { type PublicKeyJwk, Signer } from './signer';

const PEM_BLOCK = /-----BEGIN (PRIVATE|PUBLIC) KEY-----[^-]+-----END \1 KEY-----/g;

/**
 * Signs on this machine, without a certificate authority.
 *
 * @param pem the key that signs, in PKCS#8. Below it stand those that signed before it, private or public: what they
 *   signed can still be checked, and nothing is signed with them any more.
 * Throws when a key is not Ed25519, or the first is not private; what it says repeats nothing of the keys.
 */
export const ed25519Signer = (pem: string): Signer => {
  const [first, ...earlier] = [...pem.matchAll(PEM_BLOCK)];
  if (first?.[1] !== 'PRIVATE') throw new Error('The signing key file must begin with a private key in PKCS#8');
  const signing = createPrivateKey(first[0]);
  const publicKeys = [createPublicKey(signing), ...earlier.map(([block]) => createPublicKey(block))];
  return new Ed25519Signer(signing, new Map(publicKeys.map((key) => [keyIdOf(key), key])));
};

class Ed25519Signer extends Signer {
  readonly publicKeys: readonly PublicKeyJwk[];
  private readonly keyId: string;

  constructor(
    private readonly signing: KeyObject,
    private readonly verifying: ReadonlyMap<string, KeyObject>,
  ) {
    super();
    this.keyId = keyIdOf(createPublicKey(signing));
    this.publicKeys = [...verifying].map(([kid, key]) => ({
      ...{ kty: 'OKP', crv: 'Ed25519', x: pointOf(key), kid, alg: 'EdDSA', use: 'sig' },
    }));
  }

  override sign(sha256: string): Promise<DocumentSignature> {
    const value = sign(null, Buffer.from(sha256, 'hex'), this.signing).toString('base64url');
    return Promise.resolve({ algorithm: 'Ed25519', keyId: this.keyId, value });
  }

  override verify(sha256: string, { keyId, value }: DocumentSignature) {
    const key = this.verifying.get(keyId);
    if (!key) return Promise.resolve('unknown_key' as const);
    const isValid = verify(null, Buffer.from(sha256, 'hex'), key, Buffer.from(value, 'base64url'));
    return Promise.resolve(isValid ? ('valid' as const) : ('invalid' as const));
  }
}

/** The public point, base64url. */
const pointOf = (key: KeyObject): string => {
  const { crv, x } = key.export({ format: 'jwk' });
  if (crv !== 'Ed25519' || x === undefined) throw new Error('A signing key must be an Ed25519 key');
  return x;
};

/** RFC 7638: the hash of the members that make the key, in the order of their names. */
const keyIdOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x: pointOf(key) }))
    .digest('base64url');
