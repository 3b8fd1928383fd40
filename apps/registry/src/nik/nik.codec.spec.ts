import { itKeeps, type StoredShapes } from '@app/event-sourcing/testing';
import { NIK_ID, PERSON_ID } from '../person/person.fixtures';
import { nikCodec } from './nik.codec';
import type { NikEvent } from './nik.events';

const STORED: StoredShapes<NikEvent> = {
  NikClaimed: [
    [
      'NikClaimed',
      `{"nikId":"${NIK_ID}","personId":"${PERSON_ID}"}`,
      { type: 'NikClaimed', data: { nikId: NIK_ID, personId: PERSON_ID } },
    ],
  ],
};

describe('A fact of a NIK', () => {
  itKeeps(nikCodec, STORED);
});
