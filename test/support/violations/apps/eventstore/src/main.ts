// breaks: no-dev-dependencies-in-production
import supertest from 'supertest';
import { schema } from './schema';

export const main = [supertest, schema];
