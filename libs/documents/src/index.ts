export { ed25519Signer } from './ed25519-signer';
export { type Align, type Lettering, MILLIMETRE, Sheet } from './sheet';
export { type PublicKeyJwk, type SignatureState, Signer } from './signer';
export { UnprintableText } from './typeface';
