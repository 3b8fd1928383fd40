// breaks: libs-know-no-apps
import { Database } from '@app/postgres';
import type { Person } from '../../../apps/registry/src/person/person.events';

export const keysOf = (person: Person) => [person, Database];
