import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from './cannot-start';
import { isInUse } from './data-folder';
import { writePrivateFile } from './private-file';

const fileOf = (dataDir: string, service: string) => join(dataDir, 'run', `${service}.env.json`);

/** Writes down what a service of this start is told, for commands that work beside it. Undefined: it does not run. */
export const recordEnvironment = (dataDir: string, service: string, env?: Record<string, string>): void => {
  mkdirSync(join(dataDir, 'run'), { recursive: true, mode: 0o700 });
  if (env) writePrivateFile(fileOf(dataDir, service), JSON.stringify(env, undefined, 2));
  else rmSync(fileOf(dataDir, service), { force: true });
};

/** What a service of the stack that runs on this data folder was told. Throws `CannotStart` when it does not run. */
export const environmentOfRunning = async (dataDir: string, service: string): Promise<Record<string, string>> => {
  if (!(await isInUse(dataDir)))
    throw new CannotStart(
      `No stack runs on ${dataDir}: start it, or set KIM_DATA_DIR to the folder of one that runs`,
    );
  const file = fileOf(dataDir, service);
  if (!existsSync(file)) throw new CannotStart(`The stack on ${dataDir} runs no ${service}`);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
};
