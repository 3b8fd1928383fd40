export { ed25519Signer } from './ed25519-signer';
export { longDate } from './long-date';
export { type Column, type Lettering, MILLIMETRE, Sheet } from './sheet';
export { Signer } from './signer';
export { UnprintableText } from './typeface';
