import { codec } from '@app/event-sourcing';
import type { NikEvent } from './nik.events';

export const nikCodec = codec<NikEvent>('nik', { NikClaimed: 'NikClaimed' });
