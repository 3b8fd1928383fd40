import { PERSON_ID } from '../person/person.fixtures';
import type { PersonalDataRead } from './personal-data-access.events';

export const READ_ID = '5f4dcc3b-0000-4000-8000-0000000000aa';

export const personalDataRead: PersonalDataRead = {
  type: 'PersonalDataRead',
  data: {
    readId: READ_ID,
    personIds: [PERSON_ID],
    fields: ['name', 'phone'],
    purpose: 'PENDAFTARAN',
    occasion: 'PERSON',
  },
};
