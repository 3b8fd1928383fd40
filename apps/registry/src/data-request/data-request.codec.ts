import { codec } from '@app/event-sourcing';
import type { DataRequestEvent } from './data-request.events';

export const dataRequestCodec = codec<DataRequestEvent>('dataRequest', {
  DataRequestRecorded: 'DataRequestRecorded',
  DataRequestFulfilled: 'DataRequestFulfilled',
  DataRequestRefused: 'DataRequestRefused',
});
