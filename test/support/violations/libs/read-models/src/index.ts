// breaks: no-unresolvable
import { Database } from '@app/postgres';
import { Projection } from './projection-that-was-moved';

export const readModels = [Database, Projection];
