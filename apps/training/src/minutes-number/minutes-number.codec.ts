import { codec } from '@app/event-sourcing';
import type { MinutesNumberEvent } from './minutes-number.events';

export const minutesNumberCodec = codec<MinutesNumberEvent>('minutesNumber', {
  MinutesNumberClaimed: 'MinutesNumberClaimed',
});
