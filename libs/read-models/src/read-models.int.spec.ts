import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { codec, type EventStore } from '@app/event-sourcing';
import { EventStoreDb } from '@app/eventstore-db';
import { Database } from '@app/postgres';
import { Telemetry } from '@app/telemetry';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../test/support/throw-away-database';
import { waitUntil } from '../../../test/support/wait-until';
import { applyBatch, type Delivery } from './apply-batch';
import type { Follower } from './follower';
import { followersOf } from './followers-of';
import { guestBook, type GuestBookEvent, guestsIn, Log, signed } from './guest-book.fixtures';
import { ReadModels } from './read-models';
import { setUp } from './set-up';
import { SubscriberMetrics } from './subscriber-metrics';
import type { AnySubscriber, Projection } from './subscriber';

const LONG_ENOUGH_MS = 15_000;

jest.setTimeout(30_000);

describe('The read models of a service', () => {
  let throwAway: ThrowAwayDatabase;
  let readModels: ReadModels | undefined;
  let followers: Follower[] = [];

  beforeAll(async () => {
    Logger.overrideLogger(false);
    throwAway = await throwAwayDatabase();
  });
  afterAll(() => throwAway.drop());
  beforeEach(() => throwAway.database.query(`drop schema public cascade; create schema public`));
  afterEach(async () => {
    await readModels?.beforeApplicationShutdown();
    readModels = undefined;
  });

  const serve = (store: EventStore, longestWaitMs?: number, subscribers: AnySubscriber[] = [guestBook]) => {
    followers = followersOf(subscribers, store, throwAway.database);
    readModels = new ReadModels(throwAway.database, followers, longestWaitMs);
    return readModels;
  };

  describe('asked for what a caller wrote', () => {
    it('wait until it shows', async () => {
      const log = new Log();
      await log.sign('Satu', 'Dua');
      const service = serve(log, LONG_ENOUGH_MS);
      const reached = service.reached(guestBook, '1').then(() => guestsIn(throwAway.database));
      service.onApplicationBootstrap();
      expect(await reached).toEqual(['Satu', 'Dua']);
      await service.reached(guestBook, '0');
    });

    it('do not wait for a position when none was asked for', async () => {
      const log = new Log();
      await log.sign('Satu');
      const service = serve(log, LONG_ENOUGH_MS);
      service.onApplicationBootstrap();
      await service.reached(guestBook, undefined);
      await service.beforeApplicationShutdown();
      await log.sign('Dua');
      await service.reached(guestBook, undefined);
      expect(await guestsIn(throwAway.database)).toEqual(['Satu']);
    });

    it('do not answer before they have been at the end of the log once', async () => {
      const log = new Log();
      await log.sign('Satu', 'Dua');
      const [event] = log.log;
      await throwAway.database.transaction((sql) => setUp(sql, guestBook));
      const halfWay: Delivery = { events: event ? [event] : [], position: 0n, caughtUp: false, after: -1n };
      await throwAway.database.transaction((sql) => applyBatch(sql, guestBook, halfWay));
      const behind = { kind: 'unavailable', code: 'read_model_behind' };
      await expect(serve(log, 50).reached(guestBook, undefined)).rejects.toMatchObject(behind);
      const service = serve(log, LONG_ENOUGH_MS);
      service.onApplicationBootstrap();
      await service.reached(guestBook, undefined);
      expect(await guestsIn(throwAway.database)).toEqual(['Satu', 'Dua']);
    });

    it('answer from an empty log', async () => {
      const service = serve(new Log(), LONG_ENOUGH_MS);
      service.onApplicationBootstrap();
      await service.reached(guestBook, undefined);
      expect(await guestsIn(throwAway.database)).toEqual([]);
    });

    it('say that they are behind when it takes too long, also before their tables are there', async () => {
      const log = new Log();
      await log.sign('Satu');
      const service = serve(log, 50);
      const behind = { kind: 'unavailable', code: 'read_model_behind' };
      await expect(service.reached(guestBook, '0')).rejects.toMatchObject(behind);
      service.onApplicationBootstrap();
      await waitUntil('it has caught up', () =>
        service.reached(guestBook, '0').then(
          () => true,
          () => false,
        ),
      );
      await expect(service.reached(guestBook, '1')).rejects.toMatchObject(behind);
      await expect(service.reached({ name: 'nobody_v1' }, '0')).rejects.toMatchObject(behind);
    });

    it('compare positions as numbers, and exactly', async () => {
      const service = serve(new Log(), 20);
      service.onApplicationBootstrap();
      await waitUntil('it leads', async () => (await service.report())[guestBook.name]?.state === 'leading');
      await throwAway.database.query(`update checkpoint set position = 9007199254740992`);
      await service.reached(guestBook, '9007199254740992');
      await service.reached(guestBook, '10');
      await expect(service.reached(guestBook, '9007199254740993')).rejects.toMatchObject({
        code: 'read_model_behind',
      });
    });

    it('pass on that the database does not answer', async () => {
      const nowhere = new Database({ url: 'postgres://kim@127.0.0.1:1/kim', applicationName: 'spec' });
      const answer = new ReadModels(nowhere, []).reached(guestBook, '0');
      await expect(answer).rejects.not.toMatchObject({ code: 'read_model_behind' });
      await nowhere.close();
    });
  });

  it('say how each is doing, and what it passes over', async () => {
    const log = new Log();
    const service = serve(log);
    expect(await service.report()).toEqual({ guest_book_v1: { state: 'stopped' } });
    service.onApplicationBootstrap();
    log.scribble('guestBook-2');
    await waitUntil('the stream is parked', async () => (await service.report())[guestBook.name]?.parked === 1);
    expect(await service.report()).toEqual({ guest_book_v1: { state: 'leading', parked: 1 } });
    await service.beforeApplicationShutdown();
    expect(await service.report()).toMatchObject({ guest_book_v1: { state: 'stopped' } });
  });

  it('say how each is doing also when the database does not answer', async () => {
    const nowhere = new Database({ url: 'postgres://kim@127.0.0.1:1/kim', applicationName: 'spec' });
    const followers = followersOf([guestBook], new Log(), nowhere);
    expect(await new ReadModels(nowhere, followers).report()).toEqual({ guest_book_v1: { state: 'stopped' } });
    await nowhere.close();
  });

  it('are measured, on whichever instance is asked', async () => {
    const log = new Log();
    const telemetry = new Telemetry();
    const service = serve(log);
    service.onApplicationBootstrap();
    new SubscriberMetrics(throwAway.database, log, followers).onApplicationBootstrap();
    await log.sign('Satu', 'Dua');
    log.scribble('guestBook-2');
    await service.reached(guestBook, '2');
    await log.happen('song-1', 'Sung');
    await service.reached(guestBook, '3');
    await service.beforeApplicationShutdown();
    await log.happen('song-1', 'Sung');
    const text = await telemetry.text();
    for (const line of [
      'kim_subscriber_position{subscriber="guest_book_v1"} 3',
      'kim_subscriber_lag{subscriber="guest_book_v1"} 1',
      'kim_subscriber_parked_streams{subscriber="guest_book_v1"} 1',
      'kim_subscriber_state{subscriber="guest_book_v1",state="stopped"} 1',
      'kim_subscriber_state{subscriber="guest_book_v1",state="leading"} 0',
      'kim_subscriber_events_total{subscriber="guest_book_v1"} 3',
    ])
      expect(text).toContain(`${line}\n`);
    expect(text).toMatch(/^kim_subscriber_batches_total\{subscriber="guest_book_v1"\} \d+$/m);
    expect(text).not.toContain('guestBook-');
    await telemetry.onApplicationShutdown();
  });

  it('catch up with the real log and then follow it live', async () => {
    const category = `spec${randomUUID().replaceAll('-', '')}`;
    const url = process.env['TEST_EVENTSTORE_URL'] ?? 'esdb://127.0.0.1:2113?tls=false';
    const store = new EventStoreDb({ url, recordedBy: 'spec@0.1.0' });
    const ownBook: Projection<GuestBookEvent> = {
      ...guestBook,
      codecs: [codec<GuestBookEvent>(category, { GuestSigned: 'GuestSigned', PageTurned: 'PageTurned' })],
    };
    const guests = Array.from({ length: 1_500 }, (_, number) => `guest ${number}`);
    const events = guests.map((guest) => ({ ...signed(guest), id: randomUUID() }));
    const sign = (from: number, to: number) =>
      store.append(`${category}-1`, events.slice(from, to), from === 0 ? 'no_stream' : BigInt(from - 1));
    for (let from = 0; from < 1_400; from += 350) await sign(from, from + 350);

    const service = serve(store, LONG_ENOUGH_MS, [ownBook]);
    service.onApplicationBootstrap();
    const { position } = await sign(1_400, 1_499);
    await service.reached(ownBook, position.toString());
    const { position: last } = await sign(1_499, 1_500);
    await service.reached(ownBook, last.toString());
    expect(await guestsIn(throwAway.database)).toEqual(guests);
    await service.beforeApplicationShutdown();
    store.onApplicationShutdown();
  });
});
