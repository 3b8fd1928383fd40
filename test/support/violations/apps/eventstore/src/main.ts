// breaks: no-dev-dependencies-in-production
import autocannon from 'autocannon';
import { schema } from './schema';

export const main = [autocannon, schema];
