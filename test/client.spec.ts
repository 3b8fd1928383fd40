import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { typesOfApi } from './support/api/types-of-api';

it('The client of the tests is made from the API as it is: else run npm run client', async () => {
  expect(await typesOfApi()).toBe(readFileSync(join(__dirname, 'support/api/schema.ts'), 'utf8'));
}, 120_000);
