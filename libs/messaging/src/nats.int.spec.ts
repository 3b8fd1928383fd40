import { once } from 'node:events';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { Logger } from '@nestjs/common';
import { filter, firstValueFrom } from 'rxjs';
import { Unavailable } from '@app/event-sourcing';
import { RecordingLogger } from './greeting.fixtures';
import { Nats } from './nats';

const broker = new URL(process.env['TEST_NATS_URL'] ?? 'nats://127.0.0.1:4222');
const INFO = JSON.stringify({
  server_id: 'x',
  version: '2.9.10',
  proto: 1,
  max_payload: 1_048_576,
  auth_required: true,
});

/** A way to the broker that can be cut, mended, and led to somebody who lets nobody in. */
class Line {
  private readonly sockets = new Set<Socket>();
  private server?: Server;
  private port = 0;

  get url(): string {
    return `nats://127.0.0.1:${this.port}`;
  }

  async open(answer = this.leadToBroker): Promise<void> {
    this.server = createServer((socket) => answer(this.kept(socket))).listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    const address = this.server.address();
    if (typeof address === 'object' && address) this.port = address.port;
  }

  async cut(): Promise<void> {
    this.sockets.forEach((socket) => socket.destroy());
    this.server?.close();
    if (this.server) await once(this.server, 'close');
  }

  readonly leadToBroker = (socket: Socket): void => {
    const onwards = this.kept(createConnection(Number(broker.port), broker.hostname));
    socket.pipe(onwards).pipe(socket);
  };

  readonly letNobodyIn = (socket: Socket): void => {
    socket.write(`INFO ${INFO}\r\n`);
    socket.once('data', () => socket.end("-ERR 'Authorization Violation'\r\n"));
  };

  private kept(socket: Socket): Socket {
    this.sockets.add(socket);
    return socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
  }
}

describe('The connection to the broker', () => {
  let line: Line;
  let ended: Promise<unknown>;
  let nats: Nats;

  beforeAll(() => {
    Logger.overrideLogger(new RecordingLogger());
  });
  afterAll(() => {
    Logger.overrideLogger(true);
  });

  beforeEach(async () => {
    line = new Line();
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

  it('is sought until there is a broker', async () => {
    const later = new Line();
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

  it('is for an address, or not at all', () => {
    expect(() => new Nats({ url: 'nowhere', name: 'spec' })).toThrow('Invalid URL');
  });
});
