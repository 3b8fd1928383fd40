import { once } from 'node:events';
import { createConnection, createServer, type Server, type Socket } from 'node:net';

const INFO = JSON.stringify({
  server_id: 'x',
  version: '2.9.10',
  proto: 1,
  max_payload: 1_048_576,
  auth_required: true,
});

/** A way to the broker that can be cut, mended, and led to somebody who lets nobody in. */
export class Line {
  constructor(private readonly broker: string) {}

  private readonly sockets = new Set<Socket>();
  private readonly brokers = new Set<Socket>();
  private readonly clients = new Set<Socket>();
  private server?: Server;
  private port = 0;
  /** How often somebody has connected to the broker by it. */
  connections = 0;

  get url(): string {
    return Object.assign(new URL(this.broker), { hostname: '127.0.0.1', port: String(this.port) }).href;
  }

  async open(answer = this.leadToBroker): Promise<void> {
    this.server = createServer((socket) => answer(this.kept(socket))).listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    const address = this.server.address();
    if (typeof address === 'object' && address) this.port = address.port;
  }

  /** Lets nothing more through from the broker, while what is sent to it still arrives. */
  muteBroker(): void {
    this.brokers.forEach((socket) => socket.pause());
  }

  unmuteBroker(): void {
    this.brokers.forEach((socket) => socket.resume());
  }

  /** Says something as if it came from the broker. */
  sayAsBroker(words: string): void {
    this.clients.forEach((socket) => socket.write(words));
  }

  async cut(): Promise<void> {
    this.sockets.forEach((socket) => socket.destroy());
    this.server?.close();
    if (this.server) await once(this.server, 'close');
  }

  readonly leadToBroker = (socket: Socket): void => {
    const { port, hostname } = new URL(this.broker);
    const onwards = this.kept(createConnection(Number(port), hostname));
    this.connections += 1;
    this.brokers.add(onwards);
    this.clients.add(socket);
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
