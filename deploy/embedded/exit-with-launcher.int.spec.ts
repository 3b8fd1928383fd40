import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const PRELOADED = join(__dirname, '../../dist/deploy/embedded/exit-with-launcher.js');

/** Runs a program as the launcher does, cuts the channel as the launcher's death would, and tells how it ended. */
const endOf = async (program: string): Promise<[code: number | null, signal: NodeJS.Signals | null]> => {
  const child = fork('-e', [`${program}; process.send('ready');`], { execArgv: ['--require', PRELOADED] });
  await once(child, 'message');
  const exit = once(child, 'exit');
  child.disconnect();
  return (await exit) as [number | null, NodeJS.Signals | null];
};

describe('When its launcher is gone, a program', () => {
  it('is told to stop', async () => {
    await expect(
      endOf(`process.once('SIGTERM', () => process.exit(7)); setInterval(() => {}, 1_000)`),
    ).resolves.toEqual([7, null]);
  });

  it('is ended when its only thread hangs meanwhile', async () => {
    const hangs = `process.once('SIGTERM', () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0))`;
    await expect(endOf(`${hangs}; setInterval(() => {}, 1_000)`)).resolves.toEqual([null, 'SIGKILL']);
  });
});
