import { resolve } from 'node:path';
import { CannotStart } from './cannot-start';
import { type Stack, startStack } from './stack';
import { toldToStop, untilTold } from './told-to-stop';

/** `npm start`: the embedded stack on a folder that stays, until it is told to stop. */
const main = async (): Promise<void> => {
  const { KIM_DATA_DIR = '.data', PORT = '3000', ...env } = process.env;
  const signal = toldToStop();
  process.stdout.on('error', () => undefined); // A terminal that goes away says so by SIGHUP.

  try {
    const log = (name: string, line: string) => say(`${name.padEnd(10)} | ${line}`);
    const stack = await startStack({
      dataDir: resolve(KIM_DATA_DIR),
      port: portOf(PORT),
      env,
      log,
      signal,
    });
    say(welcome(stack));
    await untilTold(signal);
    say('Stopping');
    await stack.stop();
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  say('Stopped');
};

const welcome = ({ url, healthUrls, metricsUrls, dataDir }: Stack): string => `
KIM listens on ${url}
  Documentation  ${url}/docs
  Health         ${Object.values(healthUrls)
    .map((of) => `${of}/health/ready`)
    .join(', ')}
  Metrics        ${Object.values(metricsUrls).join(', ')}
  Data folder    ${dataDir}, with what each process says in logs/
  A token        npm run --silent token -- lurah 18.72.05.1001
  Stop           Ctrl-C
`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const portOf = (text: string): number => {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new CannotStart(`PORT is "${text}": give a number from 1 to 65535`);
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof CannotStart ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = 1;
});
