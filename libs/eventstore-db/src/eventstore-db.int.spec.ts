import { inspect } from 'node:util';
import { binaryEvent, EventStoreDBClient, jsonEvent, NO_STREAM } from '@eventstore/db-client';
import { type Appended, ConcurrencyConflict, type ExpectedRevision } from '@app/event-sourcing';
import { waitUntil } from '../../../test/support/wait-until';
import { EventStoreDb } from './eventstore-db';
import { following, METADATA, noted, notes, numbers, ownCategory, readAll } from './log.fixtures';

const url = process.env['TEST_EVENTSTORE_URL'] ?? 'esdb://127.0.0.1:2113?tls=false';

describe('The log in EventStoreDB', () => {
  let store: EventStoreDb;
  let quiet: EventStoreDb;
  let category: string;
  let stream: string;

  beforeAll(() => {
    store = new EventStoreDb({ url, recordedBy: 'spec@0.1.0' });
    quiet = new EventStoreDb({ url: `${url}&throwOnAppendFailure=false`, recordedBy: 'spec@0.1.0' });
  });
  beforeEach(() => {
    category = ownCategory();
    stream = `${category}-1`;
  });
  afterAll(() => {
    store.onApplicationShutdown();
    quiet.onApplicationShutdown();
  });

  const append = (first: number, count: number, expected: ExpectedRevision, to = stream): Promise<Appended> =>
    store.append(to, notes(to, first, count), expected);

  describe('a stream', () => {
    it('gives back what was appended, with its place and who recorded it', async () => {
      const { revision, position } = await append(0, 1, 'no_stream');
      expect(await readAll(store, stream)).toEqual([
        {
          ...noted(stream, 0),
          metadata: { ...METADATA, recordedBy: 'spec@0.1.0' },
          stream,
          revision: 0n,
          position,
        },
      ]);
      expect(revision).toBe(0n);
    });

    it('tells the place of the last event of an append', async () => {
      const appended = await append(0, 3, 'no_stream');
      const last = (await readAll(store, stream)).at(-1);
      expect(appended).toEqual({ revision: 2n, position: last?.position });
    });

    it('takes an append at the revision it is at, and at no other', async () => {
      await append(0, 2, 'no_stream');
      await expect(append(9, 1, 'no_stream')).rejects.toThrow(ConcurrencyConflict);
      await expect(append(9, 1, 0n)).rejects.toThrow(ConcurrencyConflict);
      await expect(append(9, 1, 2n)).rejects.toThrow(ConcurrencyConflict);
      await expect(append(2, 1, 1n)).resolves.toMatchObject({ revision: 2n });
    });

    it('refuses an append at another revision also where its address says that the library does not', async () => {
      await append(0, 2, 'no_stream');
      await expect(quiet.append(stream, notes(stream, 9, 1), 'no_stream')).rejects.toThrow(ConcurrencyConflict);
    });

    it('does not begin with a later revision', async () => {
      await expect(append(0, 1, 0n)).rejects.toThrow(ConcurrencyConflict);
      expect(await readAll(store, stream)).toEqual([]);
    });

    it('lets one of many through that append at the same revision', async () => {
      const attempts = Array.from({ length: 40 }, (_, number) => append(number, 1, 'no_stream'));
      const results = await Promise.allSettled(attempts);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await readAll(store, stream)).toHaveLength(1);
    });

    it('stores an append once that is sent twice', async () => {
      const first = await append(0, 2, 'no_stream');
      expect(await append(0, 2, 'no_stream')).toMatchObject({ revision: first.revision });
      expect(await readAll(store, stream)).toHaveLength(2);
    });

    it('that was deleted tells a repeated append a position that its events are not beyond', async () => {
      const first = await append(0, 2, 'no_stream');
      const operator = EventStoreDBClient.connectionString(url);
      await operator.deleteStream(stream);
      await operator.dispose();
      const repeated = await append(0, 2, 'no_stream');
      expect(repeated.revision).toBe(first.revision);
      expect(repeated.position).toBeGreaterThan(first.position);
    });

    it('is read to its end, over many pages', async () => {
      for (let first = 0; first < 1_500; first += 250) {
        await append(first, 250, first === 0 ? 'no_stream' : BigInt(first - 1));
      }
      const events = await readAll(store, stream);
      expect(numbers(events)).toEqual(Array.from({ length: 1_500 }, (_, number) => number));
    });

    it('is read from a revision on', async () => {
      await append(0, 3, 'no_stream');
      const events = [];
      for await (const event of store.read(stream, 1n)) events.push(event);
      expect(numbers(events)).toEqual([1, 2]);
    });

    it('is empty when it does not exist', async () => {
      expect(await readAll(store, `${category}-nobody`)).toEqual([]);
    });

    it('may be left in the middle of a read', async () => {
      await append(0, 600, 'no_stream');
      for await (const { revision } of store.read(stream)) if (revision === 510n) break;
      await expect(store.ping()).resolves.toBeUndefined();
    });
  });

  it('ends where the last event is, of whatever category', async () => {
    const { position } = await append(0, 3, 'no_stream');
    expect(await store.head()).toBeGreaterThanOrEqual(position);
    const { position: later } = await append(0, 1, 'no_stream', `${ownCategory()}-1`);
    expect(later).toBeGreaterThan(position);
    expect(await store.head()).toBeGreaterThanOrEqual(later);
  });

  describe('somebody who follows', () => {
    it('gets the events of the categories that were named, in order, and those that are appended later', async () => {
      const other = ownCategory();
      await append(0, 2, 'no_stream');
      await append(100, 1, 'no_stream', `${other}-1`);
      await append(200, 1, 'no_stream', `${ownCategory()}-1`);
      await append(2, 1, 1n);
      const follower = following(store, { categories: [category, other] });
      await waitUntil('it has caught up', () => follower.events().length >= 4);
      await append(101, 1, 0n, `${other}-1`);
      await waitUntil('the later event came', () => follower.events().length >= 5);
      await follower.stop();
      expect(numbers(follower.events())).toEqual([0, 1, 100, 2, 101]);
    });

    it('does not get a category whose name only begins the same', async () => {
      await append(0, 1, 'no_stream', `${category}Old-1`);
      await append(1, 1, 'no_stream');
      const follower = following(store, { categories: [category] });
      await waitUntil('it has caught up', () => follower.events().length >= 1);
      await follower.stop();
      expect(numbers(follower.events())).toEqual([1]);
    });

    it('goes on after the position that it names', async () => {
      await append(0, 3, 'no_stream');
      const second = (await readAll(store, stream))[1];
      const follower = following(store, { categories: [category], after: second?.position ?? 0n });
      await waitUntil('the rest came', () => follower.events().length >= 1);
      await append(3, 1, 2n);
      await waitUntil('the later event came', () => follower.events().length >= 2);
      await follower.stop();
      expect(numbers(follower.events())).toEqual([2, 3]);
    });

    it('is told how far the log was considered where nothing is for it, and never goes back', async () => {
      const { position: before } = await append(0, 1, 'no_stream');
      const follower = following(store, { categories: [category] });
      await waitUntil('it has caught up', () => follower.events().length >= 1);
      const foreign = `${ownCategory()}-1`;
      const { position: foreignEnd } = await append(0, 200, 'no_stream', foreign);
      await waitUntil(
        'it has passed foreign events',
        () => (follower.batches.at(-1)?.position ?? 0n) > before + 100n,
      );
      await append(1, 1, 0n);
      await waitUntil('its own event came', () => follower.events().length >= 2);
      await follower.stop();

      const again = following(store, { categories: [category], after: before });
      await waitUntil('its own event came', () => again.events().length >= 1);
      await again.stop();
      for (const { batches } of [follower, again]) {
        const positions = batches.map(({ position }) => position);
        expect(positions).toEqual(positions.toSorted((a, b) => (a < b ? -1 : 1)));
        const moving = batches.filter(({ events, caughtUp }) => events.length > 0 || !caughtUp);
        expect(new Set(moving.map(({ position }) => position)).size).toBe(moving.length);
      }
      expect(follower.batches.some(({ events, position }) => events.length === 0 && position <= foreignEnd)).toBe(
        true,
      );
      expect(numbers(again.events())).toEqual([1]);
    });

    it('gets large batches while catching up, but no larger than it asked for', async () => {
      for (let first = 0; first < 3_000; first += 500) {
        await append(first, 500, first === 0 ? 'no_stream' : BigInt(first - 1));
      }
      const follower = following(store, { categories: [category], batchSize: 400 }, () => store.ping());
      await waitUntil('it has caught up', () => follower.events().length >= 3_000);
      await follower.stop();
      const sizes = follower.batches.map(({ events }) => events.length);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(400);
      expect(Math.max(...sizes)).toBeGreaterThan(40);
      expect(numbers(follower.events())).toEqual(Array.from({ length: 3_000 }, (_, number) => number));
    });

    it('gets a live event by itself, without waiting for more', async () => {
      await append(0, 1, 'no_stream');
      const follower = following(store, { categories: [category] });
      await waitUntil('it has caught up', () => follower.events().length >= 1);
      for (let number = 1; number <= 3; number++) {
        await append(number, 1, BigInt(number - 1));
        await waitUntil('the event came', () => follower.events().length >= number + 1);
      }
      await follower.stop();
      const withEvents = follower.batches.filter(({ events }) => events.length > 0);
      expect(withEvents.map(({ events }) => numbers(events))).toEqual([[0], [1], [2], [3]]);
    });

    it('ends when it is told to: at once, while waiting, and in the middle of a batch', async () => {
      const atOnce = AbortSignal.abort();
      for await (const batch of store.follow({ categories: [category], batchSize: 1, signal: atOnce })) {
        expect(batch).toBeUndefined();
      }
      const waiting = following(store, { categories: [category] });
      await waiting.stop();

      await append(0, 50, 'no_stream');
      const stopping = new AbortController();
      const seen: unknown[] = [];
      const { signal } = stopping;
      for await (const { events } of store.follow({ categories: [category], batchSize: 10, signal })) {
        seen.push(...numbers(events));
        if (seen.length >= 10) stopping.abort();
      }
      expect(seen.length).toBeLessThan(50);
    });

    it('may end a connection of its own while others go on', async () => {
      const first = following(store, { categories: [category] });
      const second = following(store, { categories: [category] });
      await append(0, 1, 'no_stream');
      await waitUntil('both have it', () => first.events().length === 1 && second.events().length === 1);
      await first.stop();
      await append(1, 1, 0n);
      await waitUntil('the other goes on', () => second.events().length === 2);
      await second.stop();
      expect(first.events()).toHaveLength(1);
    });
  });

  describe('an event that is not of this system’s making', () => {
    const SECRET = 'Contoh Satu';
    let operator: EventStoreDBClient;
    beforeAll(() => {
      operator = EventStoreDBClient.connectionString(url);
    });
    afterAll(() => operator.dispose());

    const bytes = Buffer.from(SECRET);
    const whole = { type: 'Noted', data: { name: SECRET } };
    const malformed = [
      ['bytes', binaryEvent({ type: 'Noted', data: bytes, metadata: { at: 'x' } })],
      ['text', jsonEvent({ type: 'Noted', data: SECRET as never, metadata: { at: 'x' } })],
      ['a list', jsonEvent({ type: 'Noted', data: [SECRET] as never, metadata: { at: 'x' } })],
      ['an event without metadata', jsonEvent(whole)],
      ['an event whose metadata is bytes', jsonEvent({ ...whole, metadata: bytes as never })],
    ] as const;

    it.each(malformed)('is an error that names the place of %s and not its content', async (_, event) => {
      await append(0, 1, 'no_stream');
      await operator.appendToStream(stream, [event], { expectedRevision: 0n });
      const error = await readAll(store, stream).catch((caught: Error) => caught);
      expect(error).toMatchObject({ message: `${stream}@1 is not a JSON event with metadata` });
      expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(SECRET);
    });

    it('reaches a follower in its place, without its content', async () => {
      await append(0, 2, 'no_stream');
      await operator.appendToStream(stream, [malformed[0][1]], { expectedRevision: 1n });
      await append(3, 1, 2n);
      const follower = following(store, { categories: [category] });
      await waitUntil('the later event came', () => follower.events().length >= 4);
      await follower.stop();
      expect(numbers(follower.events())).toEqual([0, 1, 'unreadable', 3]);
      expect(follower.events()[2]).toMatchObject({ stream, revision: 2n, type: 'Noted' });
      expect(inspect(follower.events()[2])).not.toContain(SECRET);
    });

    it('does not concern those who follow other categories', async () => {
      const foreign = `${ownCategory()}-1`;
      await operator.appendToStream(foreign, [malformed[0][1]], { expectedRevision: NO_STREAM });
      await append(0, 1, 'no_stream');
      const follower = following(store, { categories: [category] });
      await waitUntil('it has caught up', () => follower.events().length >= 1);
      await follower.stop();
    });
  });
});
