import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { NAME_OF_SERVICE, STAMP, wait } from './greeting.fixtures';
import { Line } from './line.fixtures';
import { Nats } from './nats';
import { RpcClient } from './rpc-client';

const url = process.env['TEST_NATS_URL'] ?? 'nats://127.0.0.1:4222';
const COMPILED = join(__dirname, '../../../dist/libs/messaging/src');
const REQUESTS = 100;

/** The service under test in a process of its own. Tells when all requests are waiting, and answers when told to. */
const serviceFor = (requests: number, gracePeriodMs: number) => `
const { startGreeting } = require('${COMPILED}/greeting.fixtures');
startGreeting('${url}', ${gracePeriodMs}).then(async ({ app, gate }) => {
  app.enableShutdownHooks(['SIGTERM'], { useProcessExit: true });
  process.once('message', () => gate.open());
  process.send('serves');
  await gate.whenWaiting(${requests});
  process.send('all are waiting');
});`;

/** Nothing but a connection to the broker. */
const connectedTo = (address: string) => `
const { Nats } = require('${COMPILED}/nats');
const nats = new Nats({ url: '${address}', name: 'spec' });
nats.whenConnected().then(() => process.send('connected'));`;

describe('The process of a service', () => {
  let child: ChildProcess;

  const run = (program: string): void => {
    child = spawn(process.execPath, ['--eval', program], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  };
  const said = async (): Promise<unknown> => ((await once(child, 'message')) as unknown[])[0];
  afterEach(() => child.kill('SIGKILL'));

  it('answers all requests under way when it is told to stop, and ends well', async () => {
    run(serviceFor(REQUESTS, 10_000));
    expect(await said()).toBe('serves');
    const nats = new Nats({ url, name: 'asker' });
    await nats.whenConnected();
    const client = new RpcClient(nats);
    const allWait = said();
    const names = Array.from({ length: REQUESTS }, (_, n) => `KIM ${n}`);
    const patient = { timeoutMs: 25_000 };
    const answers = Promise.allSettled(names.map((name) => client.command(wait, { name }, STAMP, patient)));
    expect(await allWait).toBe('all are waiting');
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const serves = () =>
      client.ping(NAME_OF_SERVICE).then(
        () => true,
        () => false,
      );
    while (await serves());
    child.send('open');
    expect(await answers).toEqual(names.map((name) => ({ status: 'fulfilled', value: { name } })));
    expect(await ended).toEqual([0, null]);
    await nats.close();
  });

  it('ends well when a request that it has begun is not answered within the grace period', async () => {
    run(serviceFor(1, 100));
    expect(await said()).toBe('serves');
    const nats = new Nats({ url, name: 'asker' });
    await nats.whenConnected();
    const waits = said();
    const answer = new RpcClient(nats)
      .command(wait, { name: 'Metro' }, STAMP, { timeoutMs: 25_000 })
      .catch(() => 'none');
    expect(await waits).toBe('all are waiting');
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await Promise.race([ended, answer])).toEqual([0, null]);
    await nats.close();
    await answer;
  });

  it('does not end well when the broker lets it in no more', async () => {
    const line = new Line(url);
    await line.open();
    run(connectedTo(line.url));
    expect(await said()).toBe('connected');
    const ended = once(child, 'exit');
    await line.cut();
    await line.open(line.letNobodyIn);
    expect(await ended).toEqual([1, null]);
    await line.cut();
  });
});
