import { codec } from '@app/event-sourcing';
import type { OfficeEvent } from './office.events';

export const officeCodec = codec<OfficeEvent>('trainingOffice', {
  OfficeShutOut: 'OfficeShutOut',
  OfficeReadmitted: 'OfficeReadmitted',
});
