import { KIM_ID, personId, SK_ID } from '../kim/kim.fixtures';
import type { SkDocumentKept } from './sk-document.events';

export const skDocumentKept: SkDocumentKept = {
  type: 'SkDocumentKept',
  data: {
    kimId: KIM_ID,
    skId: SK_ID,
    sha256: 'a'.repeat(64),
    bytes: 107_455,
    personIds: [personId(1)],
    pdf: 'sealed.v1.cGRm',
    signature: { algorithm: 'Ed25519', keyId: 'k'.repeat(43), value: 'c2lnbmF0dXJl' },
  },
};
