import { randomUUID } from 'node:crypto';
import { connect, type NatsConnection } from 'nats';
import { eventSubject, KIM_EVENTS } from '@app/contracts';
import { JetStreamPublisher } from './jetstream-publisher';
import { Nats } from './nats';

const url = process.env['TEST_NATS_URL'] ?? 'nats://127.0.0.1:4222';

describe('Publishing integration events', () => {
  let nats: Nats;
  let publisher: JetStreamPublisher;
  let operator: NatsConnection;
  const event = (id: string) => ({ id, subject: eventSubject('spec.published.v1'), body: JSON.stringify({ id }) });

  beforeAll(async () => {
    nats = new Nats({ url, name: 'publisher' });
    await nats.whenConnected();
    publisher = new JetStreamPublisher(nats);
    operator = await connect({ servers: url });
  });

  afterAll(async () => {
    await nats.close();
    await operator.close();
  });

  const stored = async (sequence: number) => {
    const { streams } = await operator.jetstreamManager();
    return streams.getMessage(KIM_EVENTS, { seq: sequence });
  };

  it('stores an event as it is, with its id and its content type', async () => {
    const id = randomUUID();
    const { sequence } = await publisher.publish(event(id));
    const message = await stored(sequence);
    expect(message.json()).toEqual({ id });
    expect(message.subject).toBe('kim.events.spec.published.v1');
    expect(message.header.get('Nats-Msg-Id')).toBe(id);
    expect(message.header.get('content-type')).toBe('application/cloudevents+json');
  });

  it('stores an event once, however often it is published', async () => {
    const id = randomUUID();
    const first = await publisher.publish(event(id));
    const again = await publisher.publish(event(id));
    expect(first.duplicate).toBe(false);
    expect(again).toEqual({ sequence: first.sequence, duplicate: true });
  });

  it('keeps the order in which events were published without waiting', async () => {
    const published = await Promise.all(Array.from({ length: 50 }, () => publisher.publish(event(randomUUID()))));
    const sequences = published.map(({ sequence }) => sequence);
    expect(sequences).toEqual([...sequences].sort((a, b) => a - b));
  });

  it('keeps events in a file and recognises an id for two minutes', async () => {
    await publisher.publish(event(randomUUID()));
    const { streams } = await operator.jetstreamManager();
    const { config } = await streams.info(KIM_EVENTS);
    expect(config).toMatchObject({ storage: 'file', duplicate_window: 120_000_000_000, subjects: ['kim.events.>'] });
  });

  it('throws when the broker does not acknowledge', async () => {
    const nowhere = publisher.publish({ ...event(randomUUID()), subject: 'kim.no-stream-holds-this' });
    await expect(nowhere).rejects.toMatchObject({ kind: 'unavailable', code: 'events_unavailable' });
  });

  it('throws when there is no connection', async () => {
    const away = new Nats({ url, name: 'publisher' });
    await away.whenConnected();
    await away.close();
    await expect(new JetStreamPublisher(away).publish(event(randomUUID()))).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'events_unavailable',
    });
  });
});
