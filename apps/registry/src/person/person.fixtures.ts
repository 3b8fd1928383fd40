import type { PersonRegistered } from './person.events';

export const PERSON_ID = '5f4dcc3b-0000-4000-8000-000000000001';

/** An invented person. */
export const personRegistered: PersonRegistered = {
  type: 'PersonRegistered',
  data: {
    personId: PERSON_ID,
    wilayah: '18.72.05.1001',
    name: 'Contoh Satu',
    nik: '1872050101900001',
    phone: '+6281200000001',
    address: 'Jalan Contoh 1',
    birthDate: '1990-01-01',
  },
};
