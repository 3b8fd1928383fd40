import { setTimeout } from 'node:timers/promises';
import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { connect, type ConnectionOptions, Events, type NatsConnection } from 'nats';
import { BehaviorSubject, type Observable } from 'rxjs';
import { inTime, TOO_LATE, Unavailable } from '@app/event-sourcing';
import { traceOf } from './trace-of';

export interface NatsOptions {
  /** `nats://user:password@host:4222`; of a cluster several, with commas between. */
  readonly url: string;
  /** Name of the service: `registry`. Its inboxes lie below `_INBOX_<name>`, which only its user may subscribe to. */
  readonly name: string;
  /** How long a shutdown may take to answer what is under way. */
  readonly gracePeriodMs?: number;
  /** How many servers of a cluster keep each stream: 3 there, the same for every service. 1 when left out. */
  readonly replicas?: number;
}

const RETRY_MS = 250;
const GRACE_MS = 10_000;

/** Below it lies every subject on which a service hears replies. */
const inboxPrefixOf = (name: string): string => `_INBOX_${name}`;

/** How a user of the broker connects: the broker's client itself takes no name and no password from a URL. */
export const connectionOptions = ({ url, name }: NatsOptions): ConnectionOptions => {
  const servers = url.split(',').map((each) => new URL(each.trim()));
  const { username, password } = servers[0] ?? new URL(url);
  return {
    servers: servers.map(({ host }) => host),
    name,
    inboxPrefix: inboxPrefixOf(name),
    maxReconnectAttempts: -1,
    reconnectTimeWait: RETRY_MS,
    timeout: 5_000,
    pingInterval: 10_000,
    noAsyncTraces: true,
    ...(username && { user: decodeURIComponent(username), pass: decodeURIComponent(password) }),
  };
};

/**
 * The one connection of a process to NATS. It is sought from the start and for ever, without holding up the start of
 * the application; while there is none, whoever needs it gets `Unavailable`.
 */
export class Nats implements OnApplicationShutdown {
  private readonly logger = new Logger(Nats.name);
  private readonly stop = new AbortController();
  private readonly connecting: Promise<NatsConnection>;
  private established?: NatsConnection;
  private readonly connected = new BehaviorSubject(false);
  /** Whether messages get through: now, and whenever that changes. */
  readonly connectedChanges: Observable<boolean> = this.connected.asObservable();
  readonly inboxPrefix: string;
  /** How many servers keep each stream. */
  readonly replicas: number;
  private readonly gracePeriodMs: number;

  /** @param giveUp called when the connection has ended for good and nobody asked for it; ends the process. */
  constructor(
    options: NatsOptions,
    private readonly giveUp: () => void = () => process.exit(1),
  ) {
    this.gracePeriodMs = options.gracePeriodMs ?? GRACE_MS;
    this.inboxPrefix = inboxPrefixOf(options.name);
    this.replicas = options.replicas ?? 1;
    this.connecting = this.connect(connectionOptions(options));
    // A shutdown before the first connection rejects it, which concerns only those who wait for it.
    this.connecting.catch(() => undefined);
  }

  /** Whether messages get through at this moment. */
  get isConnected(): boolean {
    return this.connected.value;
  }

  /** The connection as soon as there is one. */
  whenConnected(): Promise<NatsConnection> {
    return this.connecting;
  }

  /** The connection if it works now. Throws `Unavailable`. */
  connection(): NatsConnection {
    if (this.established && this.isConnected) return this.established;
    throw new Unavailable('messaging_unavailable', 'There is no connection to the message broker at the moment');
  }

  /** Sends what is still to be sent, and ends. */
  async close(): Promise<void> {
    if (this.stop.signal.aborted) return;
    this.stop.abort();
    const connection = this.established;
    if (!connection) return;
    if (this.isConnected) await this.withinGrace(connection.drain());
    await connection.close();
    this.connected.next(false);
  }

  onApplicationShutdown(): Promise<void> {
    return this.close();
  }

  /** Waits for work to end, whatever its outcome, but not longer than the grace period. False when that ran out. */
  async withinGrace(work: Promise<unknown>): Promise<boolean> {
    const ended = work.then(
      () => true,
      () => true,
    );
    return (await inTime(ended, this.gracePeriodMs)) !== TOO_LATE;
  }

  private async connect(options: ConnectionOptions): Promise<NatsConnection> {
    const { signal } = this.stop;
    for (let attempt = 1; ; attempt++) {
      signal.throwIfAborted();
      try {
        return this.watched(await connect(options));
      } catch (error) {
        if (attempt === 1) this.logger.warn({ ...traceOf(error), msg: 'waiting for the message broker' });
        await setTimeout(RETRY_MS, undefined, { signal });
      }
    }
  }

  private async watched(connection: NatsConnection): Promise<NatsConnection> {
    if (this.stop.signal.aborted) await connection.close();
    this.stop.signal.throwIfAborted();
    this.established = connection;
    this.connected.next(true);
    void this.followStatus(connection);
    void connection.closed().then((error) => this.ended(error));
    return connection;
  }

  private async followStatus(connection: NatsConnection): Promise<void> {
    for await (const { type, data, permissionContext } of connection.status()) {
      if (type === Events.Disconnect) {
        this.connected.next(false);
        this.logger.warn('the message broker is away');
      }
      if (type === Events.Reconnect) {
        this.connected.next(true);
        this.logger.log('the message broker is back');
      }
      // Whoever asked only learns that nobody answers.
      if (type === Events.Error)
        this.logger.error({ code: data, ...permissionContext, msg: 'the message broker refused something' });
    }
  }

  private ended(error: Error | void): void {
    this.connected.next(false);
    if (this.stop.signal.aborted) return;
    this.logger.fatal({ ...traceOf(error), msg: 'the connection to the message broker ended for good' });
    this.giveUp();
  }
}
