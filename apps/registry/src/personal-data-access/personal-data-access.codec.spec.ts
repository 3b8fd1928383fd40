import { itKeeps, type StoredShapes } from '@app/event-sourcing/testing';
import { PERSON_ID } from '../person/person.fixtures';
import { personalDataAccessCodec } from './personal-data-access.codec';
import type { PersonalDataAccessEvent } from './personal-data-access.events';
import { personalDataRead, READ_ID } from './personal-data-access.fixtures';

const STORED: StoredShapes<PersonalDataAccessEvent> = {
  PersonalDataRead: [
    [
      'PersonalDataRead',
      `{"readId":"${READ_ID}","personIds":["${PERSON_ID}"],"fields":["name","phone"],"purpose":"PENDAFTARAN",` +
        `"occasion":"PERSON"}`,
      personalDataRead,
    ],
  ],
};

describe('A fact of access to personal data', () => {
  itKeeps(personalDataAccessCodec, STORED);
});
