import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { removeDataFolder, temporaryDataFolder } from '../data-folder';
import { recordEnvironment } from '../service-environment';
import { endLeftovers, recordRun } from './run-records';

describe('What an earlier launcher left running', () => {
  const dataDir = temporaryDataFolder();
  const started: ChildProcess[] = [];
  afterAll(() => {
    started.forEach((child) => child.kill('SIGKILL'));
    removeDataFolder(dataDir);
  });

  const sleeper = async (env: NodeJS.ProcessEnv): Promise<{ child: ChildProcess; pid: number }> => {
    const child = spawn('/bin/sleep', ['600'], { env, stdio: 'ignore' });
    started.push(child);
    await once(child, 'spawn');
    return { child, pid: child.pid ?? 0 };
  };

  it('is ended, and forgotten', async () => {
    const { child, pid } = await sleeper({ KIM_DATA_DIR: dataDir });
    recordRun(dataDir, 'registry', pid, 'SIGTERM');
    expect(await endLeftovers(dataDir)).toEqual(['registry']);
    expect(child.signalCode ?? (await once(child, 'exit'))[1]).toBe('SIGTERM');
    expect(await endLeftovers(dataDir)).toEqual([]);
  });

  it('is not confused with what its services were told', async () => {
    recordEnvironment(dataDir, 'registry', { NATS_URL: 'nats://127.0.0.1:4222' });
    expect(await endLeftovers(dataDir)).toEqual([]);
    expect(readdirSync(join(dataDir, 'run'))).toEqual(['registry.env.json']);
  });

  it('is left alone when the pid now belongs to somebody else', async () => {
    const stranger = await sleeper({ KIM_DATA_DIR: `${dataDir}-other` });
    recordRun(dataDir, 'registry', stranger.pid, 'SIGKILL');
    expect(await endLeftovers(dataDir)).toEqual([]);
    expect(stranger.child.kill(0)).toBe(true);
  });
});
