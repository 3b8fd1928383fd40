import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { connect, type JetStreamManager, type NatsConnection } from 'nats';
import {
  eventSubject,
  KIM_DEAD_LETTERS,
  KIM_ESTABLISHED,
  KIM_EVENTS,
  type KimEstablished,
  kimEstablished,
} from '@app/contracts';
import { type OwnNats, ownNats } from '../../../test/support/own-nats';
import { Consumers } from './consumers';
import type { Receiver } from './delivery';
import { type Patience, PATIENCE } from './durable-consumer';
import { connectionOptions, Nats, type NatsOptions } from './nats';
import type { ReceivedEvent } from './received-event';
import { ensureEvents } from './streams';

export const SUBJECT = eventSubject(KIM_ESTABLISHED);

/** So short that a spec sees what would take half a minute. */
const IMPATIENT: Patience = { ...PATIENCE, ackWaitMs: 3_000, heartbeatMs: 500, longestBackOffMs: 20 };

/** A KIM that is known by its number. */
export const established = (number: number) => ({
  specversion: '1.0',
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  source: '/kim/registry',
  type: KIM_ESTABLISHED,
  subject: '0b0f6b0c-5a55-4d8e-9c3e-2c1f0a6d7e11',
  time: '2025-01-15T03:00:00.000Z',
  data: {
    kimId: '0b0f6b0c-5a55-4d8e-9c3e-2c1f0a6d7e11',
    name: `KIM ${number}`,
    level: 'KELURAHAN',
    wilayah: '18.72.05.1001',
    skId: '5d7e7c1a-6b0a-4f3c-8f0e-9a4b1c2d3e44',
    skNumber: `${number} Tahun 2023`,
    decreedOn: '2023-11-20',
  },
});

/** Numbers of the KIM whose events were handled; what `handle` does beside that is up to the spec. */
export class Recorder implements Receiver<KimEstablished> {
  readonly name = 'spec_consumer_v1';
  readonly event = kimEstablished;
  readonly seen: number[] = [];
  readonly handled: number[] = [];
  before: (number: number) => Promise<void> | void = () => undefined;

  async handle({ data }: ReceivedEvent<KimEstablished>): Promise<void> {
    const number = Number(data.name.slice(4));
    this.seen.push(number);
    await this.before(number);
    this.handled.push(number);
  }
}

/** A broker of its own, an operator who sees all, and a service that consumes when it is told to. */
export class City {
  private services: { nats: Nats; consumers: Consumers }[] = [];

  private constructor(
    readonly broker: OwnNats,
    readonly operator: NatsConnection,
    readonly manager: JetStreamManager,
    readonly nats: Nats,
  ) {}

  static async start(): Promise<City> {
    const broker = await ownNats();
    const operator = await connect({
      ...connectionOptions({ url: broker.url, name: 'operator' }),
      reconnectTimeWait: 100,
    });
    const nats = new Nats({ url: broker.url, name: 'spec' });
    await nats.whenConnected();
    return new City(broker, operator, await operator.jetstreamManager(), nats);
  }

  async clear(): Promise<void> {
    await this.manager.streams.delete(KIM_EVENTS).catch(() => undefined);
    await this.manager.streams.delete(KIM_DEAD_LETTERS).catch(() => undefined);
    await ensureEvents(this.nats);
  }

  async consume(
    receiver: Receiver,
    { url = this.broker.url, gracePeriodMs = 60_000, ...patience }: Partial<Patience & NatsOptions> = {},
  ): Promise<Consumers> {
    const nats = new Nats({ url, name: `spec-${randomUUID()}`, gracePeriodMs });
    await nats.whenConnected();
    const consumers = new Consumers(nats, [receiver], { ...IMPATIENT, ...patience });
    this.services.push({ nats, consumers });
    consumers.onApplicationBootstrap();
    return consumers;
  }

  async publish(...messages: (number | string | Uint8Array | object)[]): Promise<void> {
    for (const message of messages) {
      const event = typeof message === 'number' ? established(message) : message;
      const body = typeof event === 'string' || event instanceof Uint8Array ? event : JSON.stringify(event);
      await this.operator.jetstream().publish(SUBJECT, body);
    }
  }

  /** How far a consumer is, as the broker sees it. */
  async progress(consumer: string, stream = KIM_EVENTS) {
    const { ack_floor, num_ack_pending, num_pending } = await this.manager.consumers.info(stream, consumer);
    return { acknowledged: ack_floor.stream_seq, inHand: num_ack_pending, waiting: num_pending };
  }

  async stopServices(): Promise<void> {
    for (const { consumers, nats } of this.services.splice(0)) {
      await consumers.beforeApplicationShutdown();
      await nats.close();
    }
  }

  async stop(): Promise<void> {
    await this.nats.close();
    await this.operator.close();
    await this.broker.stop();
  }
}

const COMPILED = join(__dirname, '../../../dist/libs');

/** A process that consumes the same events, tells which it handled, and is ended by the first of them. */
export const consumingProcess = (url: string, name: string): ChildProcess => {
  const program = `
    require('reflect-metadata');
    const { Logger } = require('@nestjs/common');
    const { kimEstablished } = require('${COMPILED}/contracts/src');
    const { Consumers } = require('${COMPILED}/messaging/src/consumers');
    const { PATIENCE } = require('${COMPILED}/messaging/src/durable-consumer');
    const { Nats } = require('${COMPILED}/messaging/src/nats');
    Logger.overrideLogger(false);
    const handle = async ({ data }) => {
      if (data.name === 'KIM 1') process.kill(process.pid, 'SIGKILL');
      else process.send('handled ' + data.name.slice(4));
    };
    const nats = new Nats({ url: '${url}', name: 'spec' });
    const patience = { ...PATIENCE, ackWaitMs: 1_000, heartbeatMs: 500 };
    new Consumers(nats, [{ name: '${name}', event: kimEstablished, handle }], patience).onApplicationBootstrap();`;
  return spawn(process.execPath, ['--eval', program], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
};
