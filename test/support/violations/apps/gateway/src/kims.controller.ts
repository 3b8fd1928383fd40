// breaks: apps-are-islands
import type { Person } from '../../registry/src/person/person.events';

export const show = (person: Person) => person;
