import { codec } from '@app/event-sourcing';
import type { SkNumberEvent } from './sk-number.events';

export const skNumberCodec = codec<SkNumberEvent>('skNumber', { SkNumberClaimed: 'SkNumberClaimed' });
