// breaks: sql-where-rows-are
import { Database } from '@app/postgres';
import { registers } from './person.decider';

export const handler = [Database, registers];
