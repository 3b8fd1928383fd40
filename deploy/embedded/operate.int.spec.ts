import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { standInCheckout } from '../../test/support/checkout';
import { waitUntil } from '../../test/support/wait-until';
import { removeDataFolder, temporaryDataFolder } from './data-folder';
import { freePort } from './free-port';

jest.setTimeout(120_000);

const { TEST_DATABASE_URL, TEST_NATS_URL, TEST_EVENTSTORE_URL, PATH } = process.env;

/** Stands in for the administration program of a service: says what it was told, and waits for a signal if asked to. */
const STAND_IN = `
const { NATS_URL, DATABASE_URL, KEYS_MASTER_KEY_FILE } = process.env;
const args = process.argv.slice(2);
process.on('SIGTERM', () => process.exit(9));
process.stdin.pipe(process.stderr);
process.stdin.on('end', () => process.exit(7));
console.log(JSON.stringify({ args, NATS_URL, DATABASE_URL, KEYS_MASTER_KEY_FILE }));
`;

describe('npm run operate', () => {
  const dataDir = temporaryDataFolder();
  let checkout: string;
  const env = { PATH, KIM_DATA_DIR: dataDir };

  beforeAll(() => {
    checkout = standInCheckout({ closed: false });
    writeFileSync(join(checkout, 'dist/apps/registry/src/operate.js'), STAND_IN);
  });
  afterAll(() => {
    removeDataFolder(dataDir);
    rmSync(checkout, { recursive: true });
  });

  const operate = (...args: string[]) => {
    const child = spawn(process.execPath, [join(checkout, 'dist/deploy/embedded/operate.js'), ...args], { env });
    const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]).then(
      ([stdout, stderr, [code]]) => ({ stdout, stderr, code: code as number | null }),
    );
    return { child, ended };
  };

  it('says that no stack runs there', async () => {
    const { stdout, stderr, code } = await operate('registry', 'projections', 'list').ended;
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(stderr).toBe(
      `No stack runs on ${dataDir}: start it, or set KIM_DATA_DIR to the folder of one that runs\n`,
    );
  });

  describe('beside a running stack', () => {
    let stop: () => Promise<unknown>;

    beforeAll(async () => {
      const servers = {
        DATABASE_URL: TEST_DATABASE_URL,
        NATS_URL: TEST_NATS_URL,
        EVENTSTORE_URL: TEST_EVENTSTORE_URL,
        PORT: String(await freePort()),
      };
      const launcher = spawn(process.execPath, [join(checkout, 'dist/deploy/embedded/start.js')], {
        env: { ...env, ...servers },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      stop = () => (launcher.kill('SIGTERM'), once(launcher, 'close'));
      let output = '';
      launcher.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      await waitUntil('it listens', () => output.includes('KIM listens on'));
    });
    afterAll(() => stop());

    it('runs the service’s program with what the service was told, and passes everything on', async () => {
      const { child, ended } = operate('registry', 'rebuild', 'kim_directory_v2', '--help');
      child.stdin.end('from the terminal');
      const { stdout, stderr, code } = await ended;
      expect(JSON.parse(stdout)).toEqual({
        args: ['rebuild', 'kim_directory_v2', '--help'],
        NATS_URL: TEST_NATS_URL,
        DATABASE_URL: Object.assign(new URL(TEST_DATABASE_URL ?? ''), { pathname: '/kim_registry' }).href,
        KEYS_MASTER_KEY_FILE: join(dataDir, 'secrets/keys-master-key'),
      });
      expect({ stderr, code }).toEqual({ stderr: 'from the terminal', code: 7 });
    });

    it('passes a signal on, and waits for what the program makes of it', async () => {
      const { child, ended } = operate('registry', 'wait');
      await once(child.stdout, 'data');
      child.kill('SIGTERM');
      expect((await ended).code).toBe(9);
    });

    it('says when there is no such service', async () => {
      const { stderr, code } = await operate('dissemination', 'projections', 'list').ended;
      expect({ stderr, code }).toEqual({ stderr: `The stack on ${dataDir} runs no dissemination\n`, code: 1 });
    });
  });
});
