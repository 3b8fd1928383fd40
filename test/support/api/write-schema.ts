import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { typesOfApi } from './types-of-api';

/** `npm run client`, from the top of the repository. With `--print` it only says what it would write. */
void typesOfApi().then((types) => {
  if (process.argv.includes('--print')) process.stdout.write(types);
  else writeFileSync(join('test', 'support', 'api', 'schema.ts'), types);
});
