import { documents } from '@app/read-models';
import { kimCodec } from '../kim/kim.codec';
import type { KimEvent } from '../kim/kim.events';
import { type KimAsRecorded, kimAfter } from './kim-detail.state';

/** Answers: what is one KIM like now, who is in it, and by which SK? Folded, as the decisions on it are. */
export const kimDetail = documents<KimEvent, KimAsRecorded>({
  name: 'kim_detail_v3',
  codecs: [kimCodec],
  fold: kimAfter,
});
