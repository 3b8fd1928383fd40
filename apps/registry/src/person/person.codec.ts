import { codec } from '@app/event-sourcing';
import type { PersonalFields } from '@app/personal-data';
import type { PersonEvent } from './person.events';

/** Names under which the facts of a person are stored, for ever. Decoded events carry their personal fields sealed. */
export const personCodec = codec<PersonEvent>('person', { PersonRegistered: 'PersonRegistered' });

/** What is encrypted before it is stored. */
export const personalFields: PersonalFields<PersonEvent> = {
  PersonRegistered: { subject: 'personId', fields: ['name', 'nik', 'phone', 'address', 'birthDate'] },
};
