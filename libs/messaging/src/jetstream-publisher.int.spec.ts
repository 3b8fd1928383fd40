import { randomUUID } from 'node:crypto';
import { connect, type Msg, type NatsConnection } from 'nats';
import { eventSubject, KIM_EVENTS } from '@app/contracts';
import { Unavailable } from '@app/event-sourcing';
import { type OwnNats, ownNats } from '../../../test/support/own-nats';
import { waitUntil } from '../../../test/support/wait-until';
import { JetStreamPublisher } from './jetstream-publisher';
import { KimEvents } from './kim-events';
import { connectionOptions, Nats } from './nats';

const UNAVAILABLE = { kind: 'unavailable', code: 'events_unavailable' };

describe('Publishing integration events', () => {
  let broker: OwnNats;
  let nats: Nats;
  let publisher: JetStreamPublisher;
  let operator: NatsConnection;
  let type: string;

  beforeAll(async () => {
    broker = await ownNats();
    nats = new Nats({ url: broker.url, name: 'publisher' });
    await nats.whenConnected();
    publisher = new JetStreamPublisher(nats, new KimEvents(nats));
    operator = await connect(connectionOptions({ url: broker.url, name: 'operator' }));
  });

  afterAll(async () => {
    await nats.close();
    await operator.close();
    await broker.stop();
  });

  beforeEach(() => {
    type = `spec.${randomUUID()}.v1`;
  });

  const event = (aggregate: string, number = 0) => {
    const id = randomUUID();
    return { id, subject: eventSubject(type), body: JSON.stringify({ id, aggregate, number }), aggregate };
  };

  const stored = async () => {
    const messages = [];
    const { streams } = await operator.jetstreamManager();
    for (let next = 1; ; next++) {
      const query = { seq: next, next_by_subj: eventSubject(type) };
      const message = await streams.getMessage(KIM_EVENTS, query).catch(() => undefined);
      if (!message) return messages;
      messages.push(message);
      next = message.seq;
    }
  };
  const bodies = async () =>
    (await stored()).map((message) => message.json<{ id: string; aggregate: string; number: number }>());

  it('stores an event as it is, with its content type', async () => {
    const one = event('kim-1');
    await publisher.publishAll([one]);
    const [message] = await stored();
    expect(message?.string()).toBe(one.body);
    expect(message?.header.get('content-type')).toBe('application/cloudevents+json');
  });

  it('stores an event once, however often it is published', async () => {
    const one = event('kim-1');
    await publisher.publishAll([one]);
    await publisher.publishAll([one, one]);
    expect(await stored()).toHaveLength(1);
  });

  it('stores all, those of one aggregate in their order', async () => {
    const events = Array.from({ length: 2_000 }, (_, number) => event(`kim-${number % 300}`, number));
    await publisher.publishAll(events);
    const all = await bodies();
    expect(all.map(({ id }) => id).sort()).toEqual(events.map(({ id }) => id).sort());
    for (const aggregate of ['kim-0', 'kim-7', 'kim-299']) {
      const numbers = all.filter((each) => each.aggregate === aggregate).map(({ number }) => number);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    }
  });

  it('has nothing to do for no events', async () => {
    await expect(publisher.publishAll([])).resolves.toBeUndefined();
  });

  it('throws when the broker does not acknowledge', async () => {
    const nowhere = { ...event('kim-1'), subject: 'kim.no-stream-holds-this' };
    await expect(publisher.publishAll([nowhere])).rejects.toMatchObject(UNAVAILABLE);
  });

  describe('that is larger than may be stored', () => {
    const large = (bytes: number) => ({ ...event('kim-1'), body: JSON.stringify({ text: 'x'.repeat(bytes) }) });

    it('says so, since it is no outage: its publisher would wait for ever', async () => {
      const published = publisher.publishAll([large(1_048_576)]);
      await expect(published).rejects.toMatchObject({ code: 'MAX_PAYLOAD_EXCEEDED' });
      await expect(published).rejects.not.toBeInstanceOf(Unavailable);
    });

    it('says so too when it is the stream that takes no such message', async () => {
      const { streams } = await operator.jetstreamManager();
      const { config } = await streams.info(KIM_EVENTS);
      await streams.update(KIM_EVENTS, { ...config, max_msg_size: 2_000 });
      const published = publisher.publishAll([large(2_000)]);
      await expect(published).rejects.toMatchObject({ message: 'message size exceeds maximum allowed' });
      await expect(published).rejects.not.toBeInstanceOf(Unavailable);
      await publisher.publishAll([event('kim-1')]);
      await streams.update(KIM_EVENTS, { ...config, max_msg_size: -1 });
      expect(await stored()).toHaveLength(1);
    });
  });

  it('throws when there is no connection', async () => {
    const away = new Nats({ url: broker.url, name: 'publisher' });
    await away.whenConnected();
    await away.close();
    const cut = new JetStreamPublisher(away, new KimEvents(away));
    await expect(cut.publishAll([event('kim-1')])).rejects.toMatchObject(UNAVAILABLE);
  });

  describe('that the broker is slow to acknowledge', () => {
    let asked: Msg[];

    /** Instead of a stream, somebody who acknowledges when the spec says so. */
    const slow = (aggregate: string, number: number) => ({ ...event(aggregate, number), subject: `slow.${type}` });
    const nameOf = (message: Msg) => {
      const { aggregate, number } = message.json<{ aggregate: string; number: number }>();
      return `${aggregate}/${number}`;
    };
    const acknowledge = (name: string) =>
      asked.find((each) => nameOf(each) === name)?.respond(JSON.stringify({ stream: KIM_EVENTS, seq: 1 }));
    const refuse = (name: string) =>
      asked
        .find((each) => nameOf(each) === name)
        ?.respond(JSON.stringify({ error: { code: 503, description: 'no space left' } }));
    /** Time enough to send what should not be sent. */
    const roundTrips = async () => {
      for (let turn = 0; turn < 20; turn++) await nats.connection().flush();
      await operator.flush();
    };

    beforeEach(async () => {
      asked = [];
      operator.subscribe(`slow.${type}`, { callback: (_error, message) => asked.push(message) });
      await operator.flush();
    });

    it('sends the next of an aggregate after the acknowledgement of the one before, and others meanwhile', async () => {
      const published = publisher.publishAll([slow('a', 1), slow('a', 2), slow('b', 1)]);
      await waitUntil('two are sent', () => asked.length >= 2);
      await roundTrips();
      expect(asked.map(nameOf)).toEqual(['a/1', 'b/1']);
      acknowledge('a/1');
      await waitUntil('the next is sent', () => asked.length === 3);
      acknowledge('b/1');
      acknowledge('a/2');
      await published;
    });

    it('sends nothing more after a failure, and waits for what is under way', async () => {
      let settled = false;
      const published = publisher
        .publishAll([slow('a', 1), slow('a', 2), slow('b', 1), slow('b', 2)])
        .finally(() => (settled = true));
      published.catch(() => undefined);
      await waitUntil('two are sent', () => asked.length >= 2);
      refuse('a/1');
      await roundTrips();
      expect(settled).toBe(false);
      acknowledge('b/1');
      await expect(published).rejects.toMatchObject(UNAVAILABLE);
      expect(asked.map(nameOf)).toEqual(['a/1', 'b/1']);
    });

    it('has not more than 256 events under way', async () => {
      const published = publisher.publishAll(Array.from({ length: 300 }, (_, number) => slow(`kim-${number}`, 1)));
      await waitUntil('as many as may be are sent', () => asked.length >= 256);
      await roundTrips();
      expect(asked).toHaveLength(256);
      acknowledge('kim-0/1');
      await waitUntil('the next is sent', () => asked.length === 257);
      const answered = waitUntil('all are sent', () => {
        asked.forEach((each) => acknowledge(nameOf(each)));
        return asked.length === 300;
      });
      await answered;
      await published;
    });
  });
});
