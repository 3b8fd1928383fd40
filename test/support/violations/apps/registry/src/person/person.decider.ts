// breaks: domain-is-pure
import { Request } from '@app/contracts';
import { Event } from '@app/event-sourcing';
import { authorise } from './person.authority';
import type { Person } from './person.events';

export const registers = (person: Person) => [person, new Request(), new Event(), authorise()];
