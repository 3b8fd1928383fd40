import { codec } from '@app/event-sourcing';
import type { KimNameEvent } from './kim-name.events';

export const kimNameCodec = codec<KimNameEvent>('kimName', { KimNameClaimed: 'KimNameClaimed' });
