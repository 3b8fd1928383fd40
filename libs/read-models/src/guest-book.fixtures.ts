import { codec, type Event, type EventToStore, type Recorded, Unavailable } from '@app/event-sourcing';
import type { FollowOptions, LogBatch, StoredEvent, UnreadableEvent } from '@app/event-sourcing';
import { InMemoryEventStore } from '@app/event-sourcing/testing';
import { type Sql, write } from '@app/postgres';
import { projection } from './projection';
import type { Projection } from './subscriber';
import { RECORDED } from './testing';

// A read model to test with: who signed the guest book, in which order. Its rows would be doubled by an event handled
// twice.

export type GuestSigned = Event<'GuestSigned', { guest: string }>;
export type PageTurned = Event<'PageTurned', object>;
export type GuestBookEvent = GuestSigned | PageTurned;

export const BOOK = 'guestBook-1';
export const guestBookCodec = codec<GuestBookEvent>('guestBook', {
  GuestSigned: 'GuestSigned',
  PageTurned: 'PageTurned',
});

export const guestBook = projection<GuestBookEvent>({
  name: 'guest_book_v1',
  codecs: [guestBookCodec],
  schema: `create table if not exists guest_book_v1 (line serial, guest text not null)`,
  on: { GuestSigned: ({ data: { guest } }) => write(`insert into guest_book_v1 (guest) values ($1)`, [guest]) },
});

/** What a read model does at events, one after the other: also what no read model may do, such as to wait. */
export const oneByOne =
  (at: (sql: Sql, event: Recorded<GuestSigned>) => Promise<unknown>): Projection<GuestBookEvent>['apply'] =>
  async (sql, events) => {
    for (const event of events) if (event.type === 'GuestSigned') await at(sql, event);
  };

export const guestsIn = async (sql: Sql, table = guestBook.name): Promise<string[]> =>
  (await sql.query<{ guest: string }>(`select guest from ${table} order by line`)).map(({ guest }) => guest);

export const guestsOf = (batches: readonly LogBatch[]): string[] =>
  batches.flatMap(({ events }) =>
    events.flatMap((event) => ('unreadable' in event ? [] : [(event.data as { guest: string }).guest])),
  );

export const signed = (guest: string): EventToStore => ({
  id: `${guest}-id`,
  type: 'GuestSigned',
  data: { guest },
  metadata: RECORDED,
});

/** A log that may be away for a while, as the real one may be. */
export class Log extends InMemoryEventStore {
  /** Where those who followed wanted to go on. */
  readonly followedAfter: (bigint | undefined)[] = [];
  /** Those who follow it now. */
  followers = 0;
  private away = false;
  private cut = new AbortController();

  sign(...guests: string[]): Promise<bigint> {
    return this.signIn(BOOK, ...guests);
  }

  async signIn(stream: string, ...guests: string[]): Promise<bigint> {
    const length = this.lengthOf(stream);
    const { position } = await this.append(
      stream,
      guests.map(signed),
      length === 0 ? 'no_stream' : BigInt(length - 1),
    );
    return position;
  }

  /** Something happens that the guest book has no interest in. */
  async happen(stream: string, type: string): Promise<bigint> {
    const length = this.lengthOf(stream);
    const event = { id: `${stream}-${length}`, type, data: {}, metadata: RECORDED };
    const { position } = await this.append(stream, [event], length === 0 ? 'no_stream' : BigInt(length - 1));
    return position;
  }

  /** Somebody puts something into the stream that nobody can read. */
  scribble(stream: string): void {
    const revision = BigInt(this.lengthOf(stream));
    const unreadable: UnreadableEvent = {
      id: `${stream}-${revision}`,
      type: 'Scribble',
      stream,
      revision,
      position: BigInt(this.log.length),
      unreadable: `${stream}@${revision} is not a JSON event with metadata`,
    };
    (this.log as (StoredEvent | UnreadableEvent)[]).push(unreadable);
  }

  override async *read(stream: string, from?: bigint): AsyncIterable<StoredEvent> {
    for await (const event of super.read(stream, from)) {
      if ('unreadable' in event) throw new Error(String(event.unreadable));
      yield event;
    }
  }

  override head(): Promise<bigint> {
    return this.away ? Promise.reject(isAway()) : super.head();
  }

  goAway(): void {
    this.away = true;
    this.cut.abort();
  }

  /** It takes no new calls, and ends none that it has. */
  refuse(): void {
    this.away = true;
  }

  comeBack(): void {
    this.away = false;
    this.cut = new AbortController();
  }

  override async *follow(options: FollowOptions): AsyncIterable<LogBatch> {
    const { cut } = this;
    this.followedAfter.push(options.after);
    this.followers += 1;
    try {
      if (!this.away) yield* super.follow({ ...options, signal: AbortSignal.any([options.signal, cut.signal]) });
      if (cut.signal.aborted) throw isAway();
    } finally {
      this.followers -= 1;
    }
  }

  private lengthOf(stream: string): number {
    return this.log.filter((event) => event.stream === stream).length;
  }
}

const isAway = (): Unavailable =>
  new Unavailable('store_unavailable', 'The event store cannot be reached; try again');
