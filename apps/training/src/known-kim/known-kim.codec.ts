import { codec } from '@app/event-sourcing';
import type { KnownKimEvent } from './known-kim.events';

export const knownKimCodec = codec<KnownKimEvent>('knownKim', {
  KimSeatLearnt: 'KimSeatLearnt',
  KimEndLearnt: 'KimEndLearnt',
  KimNameLearnt: 'KimNameLearnt',
});
