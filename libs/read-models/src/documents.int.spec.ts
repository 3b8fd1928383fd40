import { codec, type Event, type StoredEvent } from '@app/event-sourcing';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../test/support/throw-away-database';
import { applyBatch } from './apply-batch';
import { documents } from './documents';
import { setUp } from './set-up';
import { RECORDED } from './testing';

type BookEvent = Event<'BookOpened', { title: string }> | Event<'GuestSigned', { guest: string }>;
interface Book {
  readonly title: string;
  readonly guests: readonly string[];
}

const bookCodec = codec<BookEvent>('book', { BookOpened: 'BookOpened', GuestSigned: 'GuestSigned' });

const books = documents<BookEvent, Book>({
  name: 'books_v1',
  codecs: [bookCodec],
  fold: (book, { type, data }) => {
    if (type === 'BookOpened') return { title: data.title, guests: [] };
    if (data.guest === 'Nobody') throw new Error('nobody signs');
    return book && { ...book, guests: [...book.guests, data.guest] };
  },
});

const ONE = '0b0c3f5e-8f3a-4c53-9d51-6f5b1f6f0001';
const OTHER = '0b0c3f5e-8f3a-4c53-9d51-6f5b1f6f0002';

describe('A read model of documents', () => {
  let throwAway: ThrowAwayDatabase;
  let log: StoredEvent[];
  beforeAll(async () => {
    throwAway = await throwAwayDatabase();
  });
  afterAll(() => throwAway.drop());
  beforeEach(async () => {
    log = [];
    await throwAway.database.query(`drop schema public cascade; create schema public`);
    await throwAway.database.transaction((sql) => setUp(sql, books));
  });

  const happens = (id: string, { type, data }: BookEvent): void => {
    const revision = log.filter(({ stream }) => stream === `book-${id}`).length;
    const at = { revision: BigInt(revision), position: BigInt(log.length) };
    log.push({ id: `${id}-${revision}`, stream: `book-${id}`, type, data, metadata: RECORDED, ...at });
  };
  const opened = (id: string, title: string) => happens(id, { type: 'BookOpened', data: { title } });
  const signed = (id: string, ...guests: string[]) =>
    guests.forEach((guest) => happens(id, { type: 'GuestSigned', data: { guest } }));
  const deliver = (from = 0) =>
    throwAway.database.transaction((sql) =>
      applyBatch(sql, books, {
        events: log.slice(from),
        position: BigInt(log.length - 1),
        caughtUp: true,
        after: -1n,
      }),
    );
  const rows = () => throwAway.database.query(`select * from books_v1 order by id`);

  it('has one document for each stream, folded from all of its events, and its revision', async () => {
    opened(ONE, 'First');
    signed(ONE, 'Satu');
    opened(OTHER, 'Second');
    await deliver();
    signed(OTHER, 'Dua');
    signed(ONE, 'Tiga', 'Empat');
    await deliver();
    expect(await rows()).toEqual([
      { id: ONE, revision: '3', document: { title: 'First', guests: ['Satu', 'Tiga', 'Empat'] } },
      { id: OTHER, revision: '1', document: { title: 'Second', guests: ['Dua'] } },
    ]);
  });

  it('has none as long as there is nothing to show', async () => {
    signed(ONE, 'Satu');
    await deliver();
    expect(await rows()).toEqual([]);
  });

  it('stands still where an event cannot be folded, and goes on with all other streams', async () => {
    opened(ONE, 'First');
    signed(ONE, 'Satu', 'Nobody', 'Dua');
    opened(OTHER, 'Second');
    const poison = await deliver();
    expect(poison.map(({ entry }) => entry.id)).toEqual([`${ONE}-2`]);
    expect(await rows()).toEqual([
      { id: ONE, revision: '1', document: { title: 'First', guests: ['Satu'] } },
      { id: OTHER, revision: '0', document: { title: 'Second', guests: [] } },
    ]);
  });

  it('changes nothing when events are delivered again', async () => {
    opened(ONE, 'First');
    signed(ONE, 'Satu');
    await deliver();
    await deliver(1);
    expect(await rows()).toEqual([{ id: ONE, revision: '1', document: { title: 'First', guests: ['Satu'] } }]);
  });
});
