import { itKeeps, type StoredShapes } from '@app/event-sourcing/testing';
import { personCodec } from './person.codec';
import type { PersonEvent } from './person.events';
import { PERSON_ID } from './person.fixtures';

/** Personal fields lie in the log encrypted. */
const STORED: StoredShapes<PersonEvent> = {
  PersonRegistered: [
    [
      'PersonRegistered',
      `{"personId":"${PERSON_ID}","wilayah":"18.72.05.1001","name":"sealed.v1.bmFtZQ","nik":"sealed.v1.bmlr"}`,
      {
        type: 'PersonRegistered',
        data: {
          personId: PERSON_ID,
          wilayah: '18.72.05.1001',
          name: 'sealed.v1.bmFtZQ',
          nik: 'sealed.v1.bmlr',
        },
      },
    ],
  ],
};

describe('A fact of a person', () => {
  itKeeps(personCodec, STORED);
});
