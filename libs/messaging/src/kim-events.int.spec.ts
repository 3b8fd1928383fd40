import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { AckPolicy, connect, DiscardPolicy, type JetStreamManager, type NatsConnection, StorageType } from 'nats';
import { eventSubject, KIM_EVENTS } from '@app/contracts';
import { type OwnNats, ownNats } from '../../../test/support/own-nats';
import { RecordingLogger } from './greeting.fixtures';
import { JetStreamPublisher } from './jetstream-publisher';
import { KimEvents } from './kim-events';
import { connectionOptions, Nats } from './nats';

const SUBJECT = eventSubject('spec.published.v1');

describe('The stream of integration events', () => {
  let broker: OwnNats;
  let nats: Nats;
  let events: KimEvents;
  let publisher: JetStreamPublisher;
  let operator: NatsConnection;
  let manager: JetStreamManager;
  let logger: RecordingLogger;

  beforeAll(async () => {
    broker = await ownNats();
    nats = new Nats({ url: broker.url, name: 'publisher' });
    await nats.whenConnected();
    events = new KimEvents(nats);
    publisher = new JetStreamPublisher(nats, events);
    operator = await connect(connectionOptions({ url: broker.url, name: 'operator' }));
    manager = await operator.jetstreamManager();
  });

  afterAll(async () => {
    Logger.overrideLogger(true);
    await nats.close();
    await operator.close();
    await broker.stop();
  });

  beforeEach(async () => {
    logger = new RecordingLogger();
    Logger.overrideLogger(logger);
    await manager.streams.delete(KIM_EVENTS).catch(() => undefined);
  });

  const event = (id: string) => ({ id, subject: SUBJECT, body: JSON.stringify({ id }), aggregate: 'kim-1' });
  const next = async (durable: string) => {
    const consumer = await operator.jetstream().consumers.get(KIM_EVENTS, durable);
    const message = await consumer.next({ expires: 5_000 });
    message?.ack();
    return message?.json<{ id: string }>().id;
  };

  it('is on disk, recognises an id for two minutes, and drops nothing by itself', async () => {
    await events.ensure();
    expect((await manager.streams.info(KIM_EVENTS)).config).toMatchObject({
      subjects: ['kim.events.>'],
      storage: 'file',
      retention: 'limits',
      discard: 'new',
      duplicate_window: 120_000_000_000,
      num_replicas: 1,
      ...{ max_age: 0, max_bytes: -1, max_msgs: -1, max_msgs_per_subject: -1 },
    });
  });

  it('is made what it should be when it was something else, and stays what else an operator made it', async () => {
    const other = { max_msgs: 1, max_age: 60e9, discard: DiscardPolicy.Old, description: 'of the city' };
    await manager.streams.add({ name: KIM_EVENTS, subjects: ['kim.events.>'], storage: StorageType.File, ...other });
    await events.ensure();
    const { config } = await manager.streams.info(KIM_EVENTS);
    expect(config).toMatchObject({ max_msgs: -1, max_age: 0, discard: 'new', description: 'of the city' });
    expect(logger.entries).toEqual([]);
  });

  it('is kept by as many servers as it is told, which one server alone refuses', async () => {
    const clustered = new Nats({ url: broker.url, name: 'publisher', replicas: 3 });
    await clustered.whenConnected();
    await expect(new KimEvents(clustered).ensure()).rejects.toMatchObject({
      code: 'events_unavailable',
      cause: { message: expect.stringMatching(/replicas/) as unknown },
    });
    await clustered.close();
  });

  it('takes the same events again after it was emptied, and durable consumers get them again', async () => {
    await events.ensure();
    const durable = { durable_name: 'outside', ack_policy: AckPolicy.Explicit };
    await manager.consumers.add(KIM_EVENTS, durable);
    const [first, second] = [event(randomUUID()), event(randomUUID())];
    await publisher.publishAll([first, second]);
    expect([await next('outside'), await next('outside')]).toEqual([first.id, second.id]);

    await events.empty('spec');
    expect((await manager.streams.info(KIM_EVENTS)).state.messages).toBe(0);
    await publisher.publishAll([first, second]);
    await publisher.publishAll([first, second]);
    expect((await manager.streams.info(KIM_EVENTS)).state).toMatchObject({ messages: 2, first_seq: 3, last_seq: 4 });
    expect([await next('outside'), await next('outside')]).toEqual([first.id, second.id]);
  });

  it('keeps what other services published, and takes the same events again behind it', async () => {
    const [own, others] = [
      event(randomUUID()),
      { ...event(randomUUID()), subject: eventSubject('training.spec.v1') },
    ];
    await publisher.publishAll([others, own]);
    await events.empty('spec');
    await publisher.publishAll([own, others]);
    await publisher.publishAll([own, others]);
    expect((await manager.streams.info(KIM_EVENTS, { subjects_filter: '>' })).state.subjects).toEqual({
      [others.subject]: 2,
      [own.subject]: 1,
    });
  });

  it('can be emptied when it holds nothing, or is not there', async () => {
    await events.empty('spec');
    await events.empty('spec');
    const one = event(randomUUID());
    await publisher.publishAll([one]);
    await publisher.publishAll([one]);
    expect((await manager.streams.info(KIM_EVENTS)).state.messages).toBe(1);
  });

  it('is created again when the broker has lost it, with a word on how to fill it', async () => {
    const one = event(randomUUID());
    await publisher.publishAll([one]);
    expect(logger.entries).toHaveLength(1);
    await manager.streams.delete(KIM_EVENTS);
    await publisher.publishAll([one]);
    expect((await manager.streams.info(KIM_EVENTS)).state.messages).toBe(1);
    expect(logger.entries.at(-1)).toEqual({
      level: 'warn',
      entry: expect.stringContaining('npm run events -- rebuild') as unknown,
    });
    expect(logger.entries).toHaveLength(2);
  });
});
