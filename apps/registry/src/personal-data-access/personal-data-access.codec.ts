import { codec } from '@app/event-sourcing';
import type { PersonalDataAccessEvent } from './personal-data-access.events';

export const personalDataAccessCodec = codec<PersonalDataAccessEvent>('personalDataAccess', {
  PersonalDataRead: 'PersonalDataRead',
});
