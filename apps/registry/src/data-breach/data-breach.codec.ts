import { codec } from '@app/event-sourcing';
import type { DataBreachEvent } from './data-breach.events';

export const dataBreachCodec = codec<DataBreachEvent>('dataBreach', {
  BreachRecorded: 'BreachRecorded',
  BreachNoticeGiven: 'BreachNoticeGiven',
});
