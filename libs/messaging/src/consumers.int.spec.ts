import { once } from 'node:events';
import { Logger } from '@nestjs/common';
import { deadLetterSubject, KIM_DEAD_LETTERS, KIM_EVENTS } from '@app/contracts';
import { Rejected, Unavailable } from '@app/event-sourcing';
import { sentByHand, UNREADABLE_HEADERS } from '../../../test/support/sent-by-hand';
import { waitUntil } from '../../../test/support/wait-until';
import type { Consumers } from './consumers';
import { City, consumingProcess, established, Recorder, SUBJECT } from './consuming.fixtures';
import { DeadLetters } from './dead-letters';
import { Gate, RecordingLogger } from './greeting.fixtures';
import { Line } from './line.fixtures';
import { ensureDeadLetters } from './streams';

jest.setTimeout(60_000);

describe('A consumer of integration events', () => {
  let city: City;
  let receiver: Recorder;
  let gate: Gate;
  let logger: RecordingLogger;
  let deadLetters: DeadLetters;

  beforeAll(async () => {
    city = await City.start();
    deadLetters = new DeadLetters(city.nats);
  });
  afterAll(() => city.stop());

  beforeEach(async () => {
    logger = new RecordingLogger();
    Logger.overrideLogger(logger);
    receiver = new Recorder();
    gate = new Gate();
    await city.clear();
  });
  afterEach(async () => {
    gate.open();
    await city.stopServices();
    Logger.overrideLogger(true);
  });

  const handled = (...numbers: number[]) =>
    waitUntil(`${numbers.length} are handled`, () => receiver.handled.length >= numbers.length).then(() =>
      expect(receiver.handled).toEqual(numbers),
    );
  const acknowledged = (sequence: number) =>
    waitUntil('it is acknowledged', async () => {
      const progress = await city.progress(receiver.name).catch(() => undefined);
      return progress?.acknowledged === sequence && progress.inHand === 0;
    });
  const letters = (count: number) =>
    waitUntil('they are dead letters', async () => {
      const list = await deadLetters.list();
      return list.length >= count ? list : undefined;
    });

  it('gets every event of its type in the order of the stream, from the first one on', async () => {
    await city.publish(1, 2);
    await city.consume(receiver);
    await city.operator.jetstream().publish('kim.events.spec.other.v1', JSON.stringify(established(99)));
    await city.publish(3, 4, 5);
    await handled(1, 2, 3, 4, 5);
  });

  it('gets an event that a newer service has written, without the fields that it does not know', async () => {
    let data: object | undefined;
    const handle = (event: { data: object }): Promise<void> => {
      ({ data } = event);
      return Promise.resolve();
    };
    await city.consume({ name: receiver.name, event: receiver.event, handle });
    const { data: known, ...envelope } = established(1);
    await city.publish({ ...envelope, dataschema: 'urn:x', data: { ...known, chair: 'Contoh' } });
    await waitUntil('it is handled', () => data);
    expect(data).toEqual(known);
    expect(data).toBeInstanceOf(receiver.event.data);
  });

  it('acknowledges an event once its handler has done all, and gets the next one then', async () => {
    receiver.before = () => gate.pass();
    await city.consume(receiver);
    await city.publish(1, 2);
    await gate.whenWaiting(1);
    expect(await city.progress(receiver.name)).toEqual({ acknowledged: 0, inHand: 1, waiting: 1 });
    gate.open();
    await acknowledged(2);
    expect(receiver.seen).toEqual([1, 2]);
  });

  it('says that it is at work while a handler takes longer than the broker waits', async () => {
    const words: string[] = [];
    city.operator.subscribe(`$JS.ACK.${KIM_EVENTS}.${receiver.name}.>`, {
      callback: (_error, message) => words.push(message.string()),
    });
    await city.operator.flush();
    receiver.before = () => gate.pass();
    await city.consume(receiver, { ackWaitMs: 2_000 });
    await city.publish(1);
    await waitUntil('the broker would have lost patience', () => words.length >= 4);
    expect(new Set(words)).toEqual(new Set(['+WPI']));
    gate.open();
    await acknowledged(1);
    expect(receiver.seen).toEqual([1]);
  });

  it('tries again for ever when the surroundings are to blame, and nothing overtakes', async () => {
    let outage = 6;
    receiver.before = (number) => {
      if (number === 1 && outage-- > 0) throw new Unavailable('store_unavailable', 'Later');
    };
    await city.publish(1, 2);
    await city.consume(receiver);
    await handled(1, 2);
    expect(receiver.seen).toEqual([1, 1, 1, 1, 1, 1, 1, 2]);
    expect(await deadLetters.list()).toEqual([]);
  });

  it('waits longer after each failure, for a while that the broker understands', async () => {
    const words: string[] = [];
    city.operator.subscribe(`$JS.ACK.${KIM_EVENTS}.${receiver.name}.>`, {
      callback: (_error, message) => words.push(message.string()),
    });
    await city.operator.flush();
    let outage = 4;
    receiver.before = () => {
      if (outage-- > 0) throw new Unavailable('store_unavailable', 'Later');
    };
    await city.publish(1);
    await city.consume(receiver, { longestBackOffMs: 30_000 });
    await acknowledged(1);
    const delays = words.flatMap((word) => /^-NAK \{"delay":(\d+)000000\}$/.exec(word)?.[1] ?? []).map(Number);
    expect(delays).toHaveLength(4);
    delays.forEach((delay, failures) => {
      expect(delay).toBeGreaterThanOrEqual(50 * 2 ** failures);
      expect(delay).toBeLessThanOrEqual(100 * 2 ** failures);
    });
  });

  it('gives an event up that failed five times, and goes on with the next', async () => {
    receiver.before = (number) => {
      if (number === 1) throw new TypeError('Cannot read KIM 1 of Contoh Rahasia');
      if (number === 2) throw new Rejected('roster_full', 'No room for Contoh Rahasia');
    };
    await city.publish(1, 2, 3);
    await city.consume(receiver);
    await handled(3);
    expect(receiver.seen).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3]);
    expect(await letters(2)).toMatchObject([
      { consumer: receiver.name, subject: SUBJECT, subjectSequence: 1, reason: 'TypeError', attempts: 5 },
      { consumer: receiver.name, subject: SUBJECT, subjectSequence: 2, reason: 'rejected: roster_full' },
    ]);
    await acknowledged(3);
    expect(JSON.stringify(logger.entries)).not.toContain('Rahasia');
  });

  it('gives an event up whose handler never ended, five times, and takes no harm when it does', async () => {
    receiver.before = (number) => (number === 1 ? gate.pass() : undefined);
    await city.publish(1, 2);
    await city.consume(receiver, { handleMs: 50 });
    await handled(2);
    expect(receiver.seen).toEqual([1, 1, 1, 1, 1, 2]);
    expect(await letters(1)).toMatchObject([{ subjectSequence: 1, reason: 'TookTooLong', attempts: 5 }]);
    gate.open();
    await handled(2, 1, 1, 1, 1, 1);
    await city.publish(3);
    await handled(2, 1, 1, 1, 1, 1, 3);
    await acknowledged(3);
    expect(await deadLetters.list()).toHaveLength(1);
  });

  describe('says how it is doing', () => {
    const says = (consumers: Consumers, state: string) =>
      waitUntil(`it says ${state}`, async () => (await consumers.report())[receiver.name]?.state === state);

    it('when it cannot get its events', async () => {
      await city.manager.streams.delete(KIM_DEAD_LETTERS).catch(() => undefined);
      await city.manager.streams.add({ name: 'IN_THE_WAY', subjects: ['kim.dead-letters.>'] });
      const consumers = await city.consume(receiver);
      await city.publish(1);
      await handled(1);
      expect(await consumers.report()).toEqual({ [receiver.name]: { state: 'seeking' } });
      await city.manager.streams.delete('IN_THE_WAY');
      await says(consumers, 'consuming');
      await city.stopServices();
      await says(consumers, 'seeking');
    });

    it('when the event in its hand fails, until it is handled', async () => {
      receiver.before = () => {
        throw new Unavailable('store_unavailable', 'Later');
      };
      const consumers = await city.consume(receiver);
      await says(consumers, 'consuming');
      await city.publish(1);
      await says(consumers, 'failing');
      receiver.before = () => undefined;
      await says(consumers, 'consuming');
      expect(receiver.handled).toEqual([1]);
    });

    it('when the event in its hand fails, until it is a dead letter', async () => {
      receiver.before = () => {
        throw new TypeError('not today');
      };
      const consumers = await city.consume(receiver, { longestBackOffMs: 200 });
      await city.publish(1);
      await says(consumers, 'failing');
      await letters(1);
      await says(consumers, 'consuming');
    });

    it('when it hears nothing of its receiver', async () => {
      receiver.before = () => gate.pass();
      const consumers = await city.consume(receiver, { ackWaitMs: 300 });
      await city.publish(1);
      await says(consumers, 'hanging');
      gate.open();
      await says(consumers, 'consuming');
    });
  });

  it('gives an event up whose handler ended the process five times, and goes on with the next', async () => {
    await city.publish(1, 2);
    const ends: unknown[] = [];
    for (let told: unknown; told !== 'handled 2' && ends.length < 7;) {
      const child = consumingProcess(city.broker.url, receiver.name);
      told = await Promise.race([once(child, 'message').then(([word]: unknown[]) => word), once(child, 'exit')]);
      if (told !== 'handled 2') ends.push(told);
      else child.kill('SIGKILL');
    }
    expect(ends).toEqual(Array(5).fill([null, 'SIGKILL']));
    const [letter, ...others] = await deadLetters.list();
    expect(letter).toMatchObject({
      subjectSequence: 1,
      reason: 'the process ended or stood still each time while it was handled',
    });
    expect(others).toEqual([]);
  });

  it('does not hold against an event that one instance after the other met an outage', async () => {
    receiver.before = () => {
      throw new Unavailable('store_unavailable', 'Later');
    };
    await city.publish(1);
    for (let instance = 1; instance <= 7; instance++) {
      const before = receiver.seen.length;
      await city.consume(receiver, { longestBackOffMs: 200 });
      await waitUntil('it has failed again', () => receiver.seen.length > before);
      await city.stopServices();
    }
    receiver.before = () => undefined;
    await city.consume(receiver);
    await acknowledged(1);
    expect(receiver.handled).toEqual([1]);
    const { state } = await city.manager.streams.info(KIM_DEAD_LETTERS);
    expect(state.messages).toBe(0);
  });

  it('gives up at once what is no event of its type, says why, and goes on', async () => {
    const { data, ...envelope } = established(1);
    const malformed: [string | Uint8Array | object, string][] = [
      ['', 'the message must be JSON in UTF-8'],
      [Uint8Array.of(0xff, 0xfe, 0), 'the message must be JSON in UTF-8'],
      ['null', 'the message must be a JSON object'],
      ['['.repeat(100_000), 'the message must be JSON in UTF-8'],
      [`{"data":${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)}}`, 'the message must be of a sensible size'],
      [{ ...established(1), specversion: '0.3' }, 'specversion must be equal to 1.0'],
      [{ ...established(1), id: 7 }, 'id must be longer than'],
      [{ ...established(1), type: 'registry.rahasia.v1' }, 'type must be registry.kim-established.v1'],
      [{ ...envelope, data: 'rahasia' }, 'data must be an object'],
      [{ ...envelope, data: { ...data, level: 'RAHASIA' } }, 'level must be one of'],
      [{ ...envelope, data: {} }, 'kimId must be a UUID'],
    ];
    await city.consume(receiver);
    await city.publish(...malformed.map(([message]) => message), 2);
    await handled(2);
    const list = await letters(malformed.length);
    expect(list.map(({ reason }) => reason)).toEqual(
      malformed.map(([, why]) => expect.stringMatching(new RegExp(`^malformed: .*${why}`)) as unknown),
    );
    expect(list.map(({ attempts }) => attempts)).toEqual(malformed.map(() => 1));
    expect(JSON.stringify([list, logger.entries])).not.toMatch(/rahasia/i);
    expect(receiver.seen).toEqual([2]);
  });

  it('gives up a malformed message as large as a message may be, which stays where it is', async () => {
    await city.consume(receiver);
    await city.publish('x'.repeat(1_048_576 - 100), 2);
    await handled(2);
    const [letter] = await letters(1);
    expect(letter?.reason).toContain(`too large to be kept here, see number 1 on ${SUBJECT}`);
  });

  it('gets an event with headers that nobody can read, also as a dead letter that is replayed', async () => {
    const body = JSON.stringify(established(1));
    await sentByHand(
      city.broker.url,
      UNREADABLE_HEADERS.map((header) => ({ subject: SUBJECT, header, body })),
    );
    await city.consume(receiver);
    await handled(...UNREADABLE_HEADERS.map(() => 1));
    const replaying = deadLetterSubject('replaying', receiver.name);
    await sentByHand(city.broker.url, [{ subject: replaying, header: 'bad key: 1', body: 'no event' }]);
    expect(await letters(1)).toMatchObject([{ consumer: receiver.name, subject: replaying }]);
  });

  describe('does not let go of an event before its dead letter is kept', () => {
    /** Asks for the event again and again, and gives it up once that is `mended`. */
    const keepsItInHand = async (mended: () => Promise<unknown>): Promise<void> => {
      const words: string[] = [];
      city.operator.subscribe(`$JS.ACK.${KIM_EVENTS}.${receiver.name}.>`, {
        callback: (_error, message) => words.push(message.string()),
      });
      await city.operator.flush();
      await city.consume(receiver);
      await city.publish('malformed', 2);
      for (const word of [0, 1]) {
        await waitUntil('the broker was told', () => words.length > word);
        expect(words[word]).toMatch(/^-NAK/);
      }
      expect(receiver.seen).toEqual([]);
      await mended();
      await handled(2);
      expect(await letters(1)).toHaveLength(1);
    };

    it('when there is nowhere to keep it', async () => {
      await city.manager.streams.add({ name: 'IN_THE_WAY', subjects: ['kim.dead-letters.>'] });
      await keepsItInHand(() => city.manager.streams.delete('IN_THE_WAY'));
    });

    it('when the broker does not take it', async () => {
      const { config } = await ensureDeadLetters(city.nats);
      await city.manager.streams.update(KIM_DEAD_LETTERS, { ...config, max_msg_size: 1 });
      await keepsItInHand(() => city.manager.streams.update(KIM_DEAD_LETTERS, { ...config, max_msg_size: -1 }));
    });
  });

  it('goes on after the broker was killed and came back', async () => {
    await city.consume(receiver);
    await city.publish(1);
    await handled(1);
    city.broker.kill();
    const second = JSON.stringify(established(2));
    await waitUntil('it is back', () =>
      city.operator
        .jetstream()
        .publish(SUBJECT, second, { timeout: 500 }) // what is sent while it ends is not answered
        .catch(() => undefined),
    );
    await waitUntil('it goes on', () => receiver.handled.includes(2));
    expect(receiver.handled[0]).toBe(1);
    await city.publish(3);
    await waitUntil('it goes on', () => receiver.handled.includes(3));
  });

  it('begins anew when its durable was deleted, or the whole stream', async () => {
    await city.consume(receiver);
    await city.publish(1);
    await handled(1);
    await acknowledged(1);
    await city.manager.consumers.delete(KIM_EVENTS, receiver.name);
    await handled(1, 1);
    await city.manager.streams.delete(KIM_EVENTS);
    await waitUntil('the stream is there again', () =>
      city.publish(2).then(
        () => true,
        () => false,
      ),
    );
    await handled(1, 1, 2);
  });

  it('begins anew when it hears nothing from the broker', async () => {
    const asked: string[] = [];
    city.operator.subscribe(`$JS.API.STREAM.INFO.${KIM_EVENTS}`, { callback: () => asked.push('stream') });
    await city.operator.flush();
    const line = new Line(city.broker.url);
    await line.open();
    await city.consume(receiver, { url: line.url });
    await city.publish(1);
    await handled(1);
    const before = asked.length;
    line.muteBroker();
    await waitUntil('it asks for the stream again', () => asked.length > before);
    expect(line.connections).toBe(1); // and not because the whole connection was given up
    line.unmuteBroker();
    await city.publish(2);
    await handled(1, 2);
    await city.stopServices();
    await line.cut();
  });

  it('shares its events with the other instances of its service, each event with one', async () => {
    await city.consume(receiver);
    await city.consume(receiver);
    await city.consume(receiver);
    const numbers = Array.from({ length: 60 }, (_, number) => number);
    await city.publish(...numbers);
    await handled(...numbers);
  });

  it('finishes the event in hand when it is told to stop, and leaves the others to other instances', async () => {
    receiver.before = () => gate.pass();
    const consumers = await city.consume(receiver);
    await city.publish(1, 2);
    await gate.whenWaiting(1);
    let stopped = false;
    const stopping = consumers.beforeApplicationShutdown().then(() => (stopped = true));
    for (let turn = 0; turn < 20; turn++) await city.operator.flush(); // time enough to stop too early
    expect(stopped).toBe(false);
    gate.open();
    await stopping;
    await acknowledged(1);
    expect(receiver.handled).toEqual([1]);
    await city.consume(receiver);
    await handled(1, 2);
  });

  it('stops without the event in hand when that takes longer than the grace period', async () => {
    receiver.before = () => gate.pass();
    const consumers = await city.consume(receiver, { gracePeriodMs: 100 });
    await city.publish(1);
    await gate.whenWaiting(1);
    await consumers.beforeApplicationShutdown();
    expect(receiver.handled).toEqual([]);
    const entry = 'an event was not handled within the grace period; it will be delivered again';
    expect(logger.entries).toContainEqual({ level: 'error', entry });
  });

  it('stops also while it is still looking for its events', async () => {
    const consumers = await city.consume(receiver);
    await consumers.beforeApplicationShutdown();
    await city.publish(1);
    await city.consume(receiver);
    await handled(1);
  });

  it('does not need a stream of dead letters to be there before', async () => {
    await city.manager.streams.delete(KIM_DEAD_LETTERS).catch(() => undefined);
    expect(await deadLetters.list()).toEqual([]);
    await city.consume(receiver);
    await waitUntil('the stream is there', () => city.manager.streams.info(KIM_DEAD_LETTERS).catch(() => undefined));
  });
});
