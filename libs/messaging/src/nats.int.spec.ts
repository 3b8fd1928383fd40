import { Logger } from '@nestjs/common';
import { filter, firstValueFrom } from 'rxjs';
import { Unavailable } from '@app/event-sourcing';
import { waitUntil } from '../../../test/support/wait-until';
import { RecordingLogger } from './greeting.fixtures';
import { Line } from './line.fixtures';
import { Nats } from './nats';

const broker = process.env['TEST_NATS_URL'] ?? 'nats://127.0.0.1:4222';
describe('The connection to the broker', () => {
  let line: Line;
  let ended: Promise<unknown>;
  let nats: Nats;

  const logger = new RecordingLogger();

  beforeAll(() => {
    Logger.overrideLogger(logger);
  });
  afterAll(() => {
    Logger.overrideLogger(true);
  });

  beforeEach(async () => {
    line = new Line(broker);
    await line.open();
    ended = new Promise((giveUp) => {
      nats = new Nats({ url: line.url, name: 'spec' }, () => giveUp('given up'));
    });
  });

  afterEach(async () => {
    await nats.close();
    await line.cut();
  });

  const becomes = (connected: boolean) =>
    firstValueFrom(nats.connectedChanges.pipe(filter((now) => now === connected)));

  it('is there again after the broker was away', async () => {
    await becomes(true);
    await line.cut();
    await becomes(false);
    expect(() => nats.connection()).toThrow(Unavailable);
    await line.open();
    await becomes(true);
    await expect(nats.connection().flush()).resolves.toBeUndefined();
  });

  it('is there again after the broker was away for longer than its client would wait by itself', async () => {
    let attempts = 0;
    await becomes(true);
    await line.cut();
    await line.open((socket) => {
      attempts += 1;
      socket.destroy();
    });
    await waitUntil('it tried more than the ten times of the client', () => attempts > 12);
    await line.cut();
    await line.open();
    await becomes(true);
    await expect(nats.connection().flush()).resolves.toBeUndefined();
  });

  it('is sought until there is a broker', async () => {
    const later = new Line(broker);
    await later.open();
    await later.cut();
    const early = new Nats({ url: later.url, name: 'spec' });
    expect(() => early.connection()).toThrow(Unavailable);
    await later.open();
    await expect(early.whenConnected()).resolves.toBeDefined();
    await early.close();
    await later.cut();
  });

  it('is sought no longer once the application stops', async () => {
    const nowhere = new Nats({ url: 'nats://127.0.0.1:1', name: 'spec' });
    await nowhere.close();
    await expect(nowhere.whenConnected()).rejects.toThrow('aborted');
  });

  it('ends the process when the broker lets this service in no more', async () => {
    await becomes(true);
    await line.cut();
    await line.open(line.letNobodyIn);
    await expect(ended).resolves.toBe('given up');
  });

  it('says in the log what the broker does not let this service do', async () => {
    await becomes(true);
    line.sayAsBroker(`-ERR 'Permissions Violation for Publish to "kim.registry.kim.get.v1"'\r\n`);
    const entry = { operation: 'publish', subject: 'kim.registry.kim.get.v1', code: 'PERMISSIONS_VIOLATION' };
    await waitUntil('it is logged', () => JSON.stringify(logger.entries).includes(entry.subject));
    expect(logger.entries).toContainEqual({ level: 'error', entry: expect.objectContaining(entry) as unknown });
  });

  it('is for an address, or not at all', () => {
    expect(() => new Nats({ url: 'nowhere', name: 'spec' })).toThrow('Invalid URL');
  });
});
