import type { DocumentSignature } from '@app/contracts';

/** `unknown_key`: nobody here can tell, since the key is none of ours. */
export type SignatureState = 'valid' | 'invalid' | 'unknown_key';

/** A public key as RFC 8037 writes it. */
export interface PublicKeyJwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  /** RFC 7638 thumbprint: whoever has the key can tell that this is its id. */
  readonly kid: string;
  readonly alg: 'EdDSA';
  readonly use: 'sig';
}

/**
 * The port to whoever signs documents. A signature is detached: over the 32 bytes of the document's SHA-256. It says
 * who signs and not when; a certified service adds its own time, and refuses any other.
 */
export abstract class Signer {
  /** The keys that signatures of today and of earlier are checked with, the present one first. */
  abstract readonly publicKeys: readonly PublicKeyJwk[];

  /** @param sha256 in hexadecimal. Throws `Unavailable` when the signing service does not answer. */
  abstract sign(sha256: string): Promise<DocumentSignature>;

  abstract verify(sha256: string, signature: DocumentSignature): Promise<SignatureState>;
}
