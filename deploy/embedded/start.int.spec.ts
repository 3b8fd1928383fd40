import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { processesOf } from '../../test/support/processes';
import { standInCheckout } from '../../test/support/checkout';
import { waitUntil } from '../../test/support/wait-until';
import { removeDataFolder, temporaryDataFolder } from './data-folder';
import { freePort } from './free-port';
import { ALL_SERVICES } from './services';

jest.setTimeout(120_000);

/** One run of `npm start`, as seen from the terminal. */
interface Run {
  launcher: ChildProcess;
  url: string;
  output(): string;
  ended: Promise<number | null>;
}

describe('npm start', () => {
  const dataDir = temporaryDataFolder();
  let checkout: string;

  beforeAll(() => {
    checkout = standInCheckout({ closed: false });
  });
  afterEach(() => crash(processesOf(dataDir).keys()));
  afterAll(() => {
    removeDataFolder(dataDir);
    rmSync(checkout, { recursive: true });
  });

  const start = async (): Promise<Run> => {
    const port = await freePort();
    const launcher = spawn(process.execPath, [join(checkout, 'dist/deploy/embedded/start.js')], {
      env: { PATH: process.env['PATH'], KIM_DATA_DIR: dataDir, PORT: String(port) },
    });
    let output = '';
    for (const stream of [launcher.stdout, launcher.stderr])
      stream.on('data', (text: Buffer) => (output += text.toString()));
    const ended = once(launcher, 'close').then(([code]) => code as number | null);
    return { launcher, url: `http://127.0.0.1:${port}`, output: () => output, ended };
  };
  const listening = (run: Run) =>
    waitUntil('it listens', () => {
      if (run.launcher.exitCode !== null) throw new Error(run.output());
      return run.output().includes('KIM listens on');
    });
  const health = async (run: Run) => (await fetch(`${run.url}/health/ready`)).status;

  /** What runs for this data folder, one command a line. */
  const commands = () => [...processesOf(dataDir).values()].join('\n');
  const crash = async (victims: Iterable<number>) => {
    const pids = [...victims];
    for (const pid of pids) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has just ended by itself.
      }
    }
    await waitUntil('they are dead', () => pids.every((pid) => !processesOf(dataDir).has(pid)));
  };

  it('says where it listens, and leaves nothing running when it is told to stop', async () => {
    const run = await start();
    await listening(run);
    expect(await health(run)).toBe(200);
    expect(run.output()).toContain(`KIM listens on ${run.url}\n`);
    expect(run.output()).toContain(`${run.url}/docs\n`);
    expect(run.output()).toContain(dataDir);
    const [, metrics = ''] = /^ +Metrics +(.+)$/m.exec(run.output()) ?? [];
    const measured = await Promise.all(metrics.split(', ').map(async (url) => (await fetch(url)).status));
    expect(measured).toEqual(ALL_SERVICES.map(() => 200));
    expect(readFileSync(join(dataDir, 'logs/postgres.log'), 'utf8')).toContain('ready to accept connections');

    run.launcher.kill('SIGTERM');
    run.launcher.kill('SIGINT');
    expect(await run.ended).toBe(0);
    expect(commands()).toBe('');
  });

  it('can be told to stop before it is ready', async () => {
    const run = await start();
    await waitUntil('PostgreSQL runs', () => run.output().includes('starting PostgreSQL'));
    run.launcher.kill('SIGINT');
    expect(await run.ended).toBe(0);
    expect(run.output()).not.toContain('KIM listens on');
    expect(commands()).toBe('');
  });

  it('is refused on a folder that is in use, without disturbing the first', async () => {
    const first = await start();
    await listening(first);
    const before = [...processesOf(dataDir).keys()];

    const second = await start();
    expect(await second.ended).toBe(1);
    expect(second.output()).toBe(
      `${dataDir} is in use by a running stack: stop that one, or set KIM_DATA_DIR to another folder\n`,
    );
    expect([...processesOf(dataDir).keys()]).toEqual(before);
    expect(await health(first)).toBe(200);
  });

  it.each([
    ['the launcher alone', (run: Run) => [run.launcher.pid ?? 0]],
    ['the launcher and everything it started', () => [...processesOf(dataDir).keys()]],
  ])('recovers after %s was killed', async (_what, victims) => {
    const run = await start();
    await listening(run);
    await crash(victims(run));
    await waitUntil('everything has gone with the launcher', () => commands() === '');

    const again = await start();
    await listening(again);
    expect(await health(again)).toBe(200);
    expect(commands().match(/bin\/postgres/g)).toHaveLength(1);
    again.launcher.kill('SIGTERM');
    expect(await again.ended).toBe(0);
    expect(commands()).toBe('');
  });
});
