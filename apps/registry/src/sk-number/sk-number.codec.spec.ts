import { itKeeps, type StoredShapes } from '@app/event-sourcing/testing';
import { KIM_ID, SK_ID } from '../kim/kim.fixtures';
import { skNumberCodec } from './sk-number.codec';
import type { SkNumberEvent } from './sk-number.events';

const STORED: StoredShapes<SkNumberEvent> = {
  SkNumberClaimed: [
    [
      'SkNumberClaimed',
      `{"issuingOffice":{"title":"LURAH","wilayah":"18.72.05.1001"},"number":"17 Tahun 2023",` +
        `"kimId":"${KIM_ID}","skId":"${SK_ID}"}`,
      {
        type: 'SkNumberClaimed',
        data: {
          issuingOffice: { title: 'LURAH', wilayah: '18.72.05.1001' },
          number: '17 Tahun 2023',
          kimId: KIM_ID,
          skId: SK_ID,
        },
      },
    ],
  ],
};

describe('A fact of an SK number', () => {
  itKeeps(skNumberCodec, STORED);
});
