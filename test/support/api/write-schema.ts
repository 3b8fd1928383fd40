import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { typesOfApi } from './types-of-api';

/** `npm run client`, from the top of the repository. */
void typesOfApi().then((types) => writeFileSync(join('test', 'support', 'api', 'schema.ts'), types));
