import { itKeeps, type StoredShapes } from '@app/event-sourcing/testing';
import { skDocumentCodec } from './sk-document.codec';
import type { SkDocumentEvent } from './sk-document.events';
import { skDocumentKept } from './sk-document.fixtures';

/** The document lies in the log sealed. */
const STORED: StoredShapes<SkDocumentEvent> = {
  SkDocumentKept: [
    [
      'SkDocumentKept',
      '{"kimId":"0b6f2f4e-3a53-4c1e-9a55-6d1f0a7f0001","skId":"0b6f2f4e-3a53-4c1e-9a55-6d1f0a7f0002",' +
        `"sha256":"${'a'.repeat(64)}","bytes":107455,"personIds":["5f4dcc3b-0000-4000-8000-000000000001"],` +
        `"pdf":"sealed.v1.cGRm","signature":{"algorithm":"Ed25519","keyId":"${'k'.repeat(43)}","value":"c2lnbmF0dXJl"}}`,
      skDocumentKept,
    ],
  ],
};

describe('A fact of the document of an SK', () => {
  itKeeps(skDocumentCodec, STORED);
});
