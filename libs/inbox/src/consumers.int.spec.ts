import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import fc from 'fast-check';
import { eventSubject, KIM_ESTABLISHED, type KimEstablished, kimEstablished } from '@app/contracts';
import { Unavailable } from '@app/event-sourcing';
import { type Consumer, InboxModule } from '@app/inbox';
import {
  DeadLetters,
  deadLettersCommand,
  JetStreamPublisher,
  KimEvents,
  MessagingModule,
  Nats,
  type Publication,
  type ReceivedEvent,
} from '@app/messaging';
import { Database, type Sql } from '@app/postgres';
import { type OwnNats, ownNats } from '../../../test/support/own-nats';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../test/support/throw-away-database';
import { waitUntil } from '../../../test/support/wait-until';

jest.setTimeout(120_000);

/** What goes wrong at a delivery: nothing, the handler, or everything between the commit and the acknowledgement. */
type Mishap = 'none' | 'before_commit' | 'after_commit';
let mishaps: Mishap[] = [];

/** Loses the answer to a commit, as a service does that is killed right after it. */
class CrashingDatabase extends Database {
  override async transaction<T>(work: (sql: Sql) => Promise<T>, limitMs?: number): Promise<T> {
    const result = await super.transaction(work, limitMs);
    if (result === undefined && mishaps.pop() === 'after_commit')
      throw new Unavailable('crashed', 'after the commit');
    return result;
  }
}

@Injectable()
class GuestBook implements Consumer<KimEstablished> {
  readonly name = 'guest_book_v1';
  readonly event = kimEstablished;

  poison: string | undefined;
  endless: string | undefined;

  async handle(sql: Sql, { id }: ReceivedEvent<KimEstablished>): Promise<void> {
    await sql.query(`insert into guest values ($1)`, [id]);
    if (id === this.endless) await new Promise(() => undefined);
    if (id === this.poison) throw new TypeError('not today');
    if (mishaps.at(-1) === 'before_commit') {
      mishaps.pop();
      throw new Unavailable('crashed', 'before the commit');
    }
  }
}

describe('A service that consumes integration events', () => {
  let broker: OwnNats;
  let throwAway: ThrowAwayDatabase;
  let service: TestingModule;

  beforeAll(async () => {
    broker = await ownNats();
    throwAway = await throwAwayDatabase();
    await throwAway.database.query(`create table guest (event_id text)`);
    service = await Test.createTestingModule({
      imports: [
        MessagingModule.forClient({ url: broker.url, name: 'guest-book' }),
        {
          module: class DatabaseModule {},
          global: true,
          providers: [
            {
              provide: Database,
              useFactory: () => new CrashingDatabase({ url: throwAway.url, applicationName: 'spec' }),
            },
          ],
          exports: [Database],
        },
        InboxModule.forConsumers([GuestBook], 2_000),
      ],
    }).compile();
    Logger.overrideLogger(false); // after the testing module, which sets a logger of its own
    await service.init();
    await service.get(Nats).whenConnected();
  });
  afterAll(async () => {
    await service.close();
    await throwAway.drop();
    await broker.stop();
    Logger.overrideLogger(true);
  });

  const publication = (id: string, delivery: number): Publication => ({
    // Another message id for each delivery, so that the broker does not recognise it.
    id: `${id}/${delivery}`,
    subject: eventSubject(KIM_ESTABLISHED),
    aggregate: 'spec',
    body: JSON.stringify({
      ...{ specversion: '1.0', id, source: '/kim/registry', type: KIM_ESTABLISHED },
      data: {
        ...{ kimId: id, name: 'KIM 1', level: 'KELURAHAN', wilayah: '18.72.05.1001' },
        ...{ skId: id, skNumber: '17 Tahun 2023', decreedOn: '2023-11-20' },
      },
    }),
  });

  it('handles each event once, delivered three times in any order with crashes before and after the commit', async () => {
    const deliveries = fc.integer({ min: 1, max: 6 }).chain((events) =>
      fc.shuffledSubarray(
        Array.from({ length: events * 3 }, (_, n) => n % events),
        { minLength: events * 3 },
      ),
    );
    const accidents = fc.array(fc.constantFrom<Mishap>('none', 'before_commit', 'after_commit'), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(deliveries, accidents, async (order, wrong) => {
        await throwAway.database.query(`truncate guest`);
        mishaps = [...wrong];
        const ids = new Map(order.map((event) => [event, randomUUID()]));
        const idOf = (event: number) => ids.get(event) ?? '';
        const end = randomUUID();
        const all = [...order.map((event, index) => publication(idOf(event), index)), publication(end, 0)];
        await service.get(JetStreamPublisher).publishAll(all);
        await waitUntil('the last one is handled', async () => {
          const [last] = await throwAway.database.query(`select 1 from guest where event_id = $1`, [end]);
          return last !== undefined;
        });
        const guests = await throwAway.database.query<{ event_id: string }>(`select event_id from guest`);
        expect(guests.map(({ event_id }) => event_id).sort()).toEqual([...ids.values(), end].sort());
      }),
      { numRuns: 15, seed: 20_250_115 },
    );
    expect(await service.get(DeadLetters).list()).toEqual([]);
  });

  const guests = async (id: string) =>
    (await throwAway.database.query(`select 1 from guest where event_id = $1`, [id])).length;
  const handled = (id: string) => waitUntil('it is handled', async () => (await guests(id)) > 0);

  it('handles nothing again after all events were published again', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    const publisher = service.get(JetStreamPublisher);
    await publisher.publishAll([publication(first, 0)]);
    await handled(first);
    await service.get(KimEvents).empty('registry');
    await publisher.publishAll([publication(first, 0), publication(second, 0)]);
    await handled(second);
    expect([await guests(first), await guests(second)]).toEqual([1, 1]);
  });

  it('handles a dead letter that is replayed, once, however often it is', async () => {
    const [poisoned, next] = [randomUUID(), randomUUID()];
    const book = service.get(GuestBook, { strict: false });
    const deadLetters = service.get(DeadLetters);
    book.poison = poisoned;
    await service.get(JetStreamPublisher).publishAll([publication(poisoned, 0), publication(poisoned, 1)]);
    const list = await waitUntil('both are dead letters', async () => {
      const found = await deadLetters.list(book.name);
      return found.length === 2 ? found : undefined;
    });
    expect(list.map(({ eventId }) => eventId)).toEqual([poisoned, poisoned]);
    expect(await guests(poisoned)).toBe(0);
    book.poison = undefined;
    const output: string[] = [];
    const command = deadLettersCommand(() => Promise.resolve(deadLetters)).configureOutput({
      writeOut: (text) => output.push(text),
    });
    await command.parseAsync(['replay-all', book.name], { from: 'user' });
    expect(output).toEqual([`2 dead letters are on their way to ${book.name}\n`]);
    await handled(poisoned);
    await service.get(JetStreamPublisher).publishAll([publication(next, 0)]);
    await handled(next);
    await waitUntil('no dead letter is left', async () => (await deadLetters.list()).length === 0);
    expect(await guests(poisoned)).toBe(1);
  });

  it('sets aside an event whose handler never ends, keeps nothing of it and handles the next', async () => {
    const [endless, next] = [randomUUID(), randomUUID()];
    service.get(GuestBook, { strict: false }).endless = endless;
    await service.get(JetStreamPublisher).publishAll([publication(endless, 0), publication(next, 0)]);
    await handled(next);
    expect(await service.get(DeadLetters).list()).toMatchObject([{ eventId: endless, reason: 'TookTooLong' }]);
    expect(await guests(endless)).toBe(0);
  });
});
