import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntil } from '../../../test/support/wait-until';
import { freePort } from '../free-port';
import { DEFAULT_LIVENESS } from './liveness';
import { greets } from './probes';
import type { ProcessPlan } from './process-plan';
import { Supervisor } from './supervisor';

/** Small programs that stand in for a service: each listens on the port that it is given. */
const PROGRAMS = {
  obedient: `
    require('net').createServer((s) => s.end('here')).listen(process.env.PORT, '127.0.0.1', () => console.log('listening'));
    process.on('SIGTERM', () => { console.log('stopping'); process.exit(0); });`,
  stubborn: `
    require('net').createServer((s) => s.end('here')).listen(process.env.PORT, '127.0.0.1');
    process.on('SIGTERM', () => console.log('I stay'));`,
  broken: `console.error('no DATABASE_URL'); process.exit(3);`,
  deaf: `setInterval(() => undefined, 1000);`,
};

describe('The supervisor', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kim-supervisor-'));
  const lines: string[] = [];
  const supervisors: Supervisor[] = [];

  beforeEach(() => lines.splice(0));
  afterEach(() => Promise.all(supervisors.map((supervisor) => supervisor.stop())));
  afterAll(() => rmSync(folder, { recursive: true }));

  const supervisor = (liveness = DEFAULT_LIVENESS) => {
    const backoff = { firstMs: 1, maxMs: 10, healthyMs: 60_000 };
    const log = (name: string, line: string) => void lines.push(`${name}: ${line}`);
    const made = new Supervisor({ dataDir: folder, log, backoff, liveness });
    supervisors.push(made);
    return made;
  };
  const plan = async (program: keyof typeof PROGRAMS, changes: Partial<ProcessPlan> = {}): Promise<ProcessPlan> => {
    const file = join(folder, `${program}.js`);
    writeFileSync(file, PROGRAMS[program]);
    const port = await freePort();
    return {
      name: program,
      command: process.execPath,
      args: [file],
      env: { PORT: String(port) },
      ready: greets(port),
      alive: greets(port),
      readyWithinMs: 20_000,
      stopSignal: 'SIGTERM',
      graceMs: 20_000,
      ...changes,
    };
  };

  it('waits until a process is ready', async () => {
    const obedient = await plan('obedient');
    await supervisor().run(obedient);
    expect(await obedient.ready()).toBe(true);
    await waitUntil('its output arrived', () => lines.includes('obedient: listening'));
  });

  it('starts again what dies, and says so', async () => {
    const running = supervisor();
    const obedient = await plan('obedient');
    await running.run(obedient);
    for (let deaths = 0; deaths < 3; deaths += 1) {
      const before = running.pid('obedient') ?? 0;
      process.kill(before, 'SIGKILL');
      await waitUntil('another one runs', () => ![before, undefined].includes(running.pid('obedient')));
      await waitUntil('it is ready', obedient.ready);
    }
    expect(
      lines.filter((line) => /launcher: obedient was ended by SIGKILL, starts again in \d+ ms/.test(line)),
    ).toHaveLength(3);
  });

  it('ends what runs but does not answer, and starts it again', async () => {
    const running = supervisor({ everyMs: 50, failures: 3 });
    await running.run(await plan('obedient'));
    const stuck = running.pid('obedient') ?? 0;
    process.kill(stuck, 'SIGSTOP');
    await waitUntil('another one runs', () => ![stuck, undefined].includes(running.pid('obedient')));
    await running.whenReady();
    expect(lines).toContain('launcher: obedient runs but has not answered 3 times in a row, is killed');
  });

  it('leaves alone what is slow to answer once', async () => {
    let questions = 0;
    const running = supervisor({ everyMs: 1, failures: 3 });
    const moody = () => Promise.resolve((questions += 1) % 3 === 0);
    await running.run(await plan('obedient', { alive: moody }));
    const pid = running.pid('obedient');
    await waitUntil('it was asked often enough', () => questions > 9);
    expect(running.pid('obedient')).toBe(pid);
  });

  it('restarts a process in order, and is done when that is ready', async () => {
    const running = supervisor();
    const obedient = await plan('obedient');
    await running.run(obedient);
    const before = running.pid('obedient');
    await running.restart('obedient');
    expect(running.pid('obedient')).not.toBe(before);
    expect(await obedient.ready()).toBe(true);
    expect(lines).toContain('obedient: stopping');
    expect(lines).toContain('launcher: obedient ended with exit code 0 as it was told, starts again');
    await expect(running.restart('stranger')).rejects.toThrow('There is no stranger, but obedient');
  });

  it('gives up on what was never ready, with its last words', async () => {
    await expect(supervisor().run(await plan('broken'))).rejects.toThrow(
      /^broken ended with exit code 3, see .*broken\.log: no DATABASE_URL$/,
    );
    await expect(supervisor().run(await plan('broken', { command: '/no/such/program' }))).rejects.toThrow(
      'No such file',
    );
  });

  it('gives up on what is not ready in time, and leaves nothing running', async () => {
    const running = supervisor();
    await expect(running.run(await plan('deaf', { readyWithinMs: 300 }))).rejects.toThrow(
      'deaf was not ready in time',
    );
    expect(running.pid('deaf')).toBeUndefined();
  });

  it('stops all in reverse order, and lets each one finish', async () => {
    const running = supervisor();
    await running.run(await plan('obedient', { name: 'first' }));
    await running.run(await plan('obedient', { name: 'second' }));
    await running.stop();
    expect(lines.filter((line) => line.endsWith('stopping'))).toEqual(['second: stopping', 'first: stopping']);
    expect([running.pid('first'), running.pid('second')]).toEqual([undefined, undefined]);
  });

  it('kills what does not stop in its time of grace', async () => {
    const running = supervisor();
    await running.run(await plan('stubborn', { graceMs: 300 }));
    const pid = running.pid('stubborn') ?? 0;
    await running.stop();
    expect(lines).toContain('stubborn: I stay');
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it('starts nothing any more once it has stopped', async () => {
    const running = supervisor();
    await running.stop();
    await expect(running.run(await plan('obedient'))).rejects.toThrow('obedient was stopped');
  });
});
