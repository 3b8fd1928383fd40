import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const REPOSITORY = join(__dirname, '..');

/** In a process of its own: what makes the types is published as ECMAScript modules, which Jest does not load. */
it('The client of the tests is made from the API as it is: else run npm run client', async () => {
  const program = join(REPOSITORY, 'dist/test/support/api/write-schema.js');
  const { stdout } = await promisify(execFile)(process.execPath, [program, '--print'], {
    maxBuffer: 16 * 1024 * 1024,
  });
  expect(stdout).toBe(readFileSync(join(REPOSITORY, 'test/support/api/schema.ts'), 'utf8'));
}, 120_000);
