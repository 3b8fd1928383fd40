import { type Decider, Rejected } from '@app/event-sourcing';
import type { RegistryProblem } from '@app/contracts';
import type { City } from '../city/city';
import { authoriseRegistration } from './person.authority';
import type { PersonCommand, RegisterPerson } from './person.commands';
import type { PersonEvent } from './person.events';

/** Rules read no personal data, so none is kept here. */
export interface Person {
  readonly status: 'unknown' | 'registered';
}

const WILAYAH_UNKNOWN: RegistryProblem = 'wilayah_unknown';

const register = ({ data }: RegisterPerson, person: Person, { regions }: City): PersonEvent[] => {
  if (person.status === 'registered') return [];
  if (!regions.has(data.wilayah))
    throw new Rejected(WILAYAH_UNKNOWN, `The city has no region with the code ${data.wilayah}`);
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
