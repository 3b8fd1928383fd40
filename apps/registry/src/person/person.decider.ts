import type { Decider } from '@app/event-sourcing';
import type { City } from '../city/city';
import { rejected } from '../registry.refusals';
import { authoriseRegistration } from './person.authority';
import type { PersonCommand, RegisterPerson } from './person.commands';
import type { PersonEvent } from './person.events';

/** Rules read no personal data, so none is kept here. */
export interface Person {
  readonly status: 'unknown' | 'registered';
}

const register = ({ data }: RegisterPerson, person: Person, { regions }: City): PersonEvent[] => {
  if (person.status === 'registered') return [];
  if (!regions.has(data.wilayah))
    throw rejected('wilayah_unknown', `The city has no region with the code ${data.wilayah}`);
  return [{ type: 'PersonRegistered', data }];
};

/** The rules of a person's record in one city. */
export const personDecider = (city: City): Decider<Person, PersonCommand, PersonEvent> => ({
  category: 'person',
  initialState: { status: 'unknown' },
  authorise: ({ data, stamp }) => authoriseRegistration(stamp.by, data.wilayah),

  decide: (command, person) => {
    switch (command.type) {
      case 'RegisterPerson':
        return register(command, person, city);
    }
  },

  evolve: (_person, event) => {
    switch (event.type) {
      case 'PersonRegistered':
        return { status: 'registered' };
    }
  },
});
