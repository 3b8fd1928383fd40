import { documents } from '@app/read-models';
import { bimtekCodec } from '../bimtek/bimtek.codec';
import type { BimtekEvent } from '../bimtek/bimtek.events';
import { type BimtekAsRecorded, bimtekAfter } from './bimtek-detail.state';

/** Answers: what is one Bimtek like now, who is to come, and who came? Folded, as the decisions on it are. */
export const bimtekDetail = documents<BimtekEvent, BimtekAsRecorded & { readonly updatedAt: string }>({
  name: 'bimtek_detail_v2',
  codecs: [bimtekCodec],

  fold: (before, event) => {
    const bimtek = bimtekAfter(before, event);
    return bimtek && { ...bimtek, updatedAt: event.metadata.at };
  },
});
