import { codec, type Event } from '@app/event-sourcing';
import { write } from '@app/postgres';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../test/support/throw-away-database';
import { projection } from './projection';
import { project } from './testing';

type BookEvent =
  Event<'GuestSigned', { guest: string }> | Event<'GuestLeft', { guest: string }> | Event<'PageTurned'>;

const bookCodec = codec<BookEvent>('book', {
  GuestSigned: 'GuestSigned',
  GuestLeft: 'GuestLeft',
  PageTurned: 'PageTurned',
});

const present = projection<BookEvent>({
  name: 'present_v1',
  codecs: [bookCodec],
  schema: `
    create table if not exists present_v1 (guest text primary key, lines integer not null);
    create table if not exists present_v1_last (one boolean primary key, type text not null, people integer not null);
    create table if not exists present_v1_book (stream text primary key, revision bigint not null, writes integer not null)`,
  on: {
    GuestSigned: ({ data: { guest } }) => [
      write(`insert into present_v1 values ($1, 0) on conflict do nothing`, [guest]),
      write(`update present_v1 set lines = lines + 1 where guest = $1`, [guest]),
    ],
    GuestLeft: ({ data: { guest } }) => write(`delete from present_v1 where guest = $1`, [guest]),
  },
  onEvery: ({ type }) =>
    write(
      `insert into present_v1_last select true, $1, count(*) from present_v1
       on conflict (one) do update set type = excluded.type, people = excluded.people`,
      [type],
    ),
  onLatest: ({ stream, revision }) =>
    write(
      `insert into present_v1_book values ($1, $2, 1)
       on conflict (stream) do update set revision = excluded.revision, writes = present_v1_book.writes + 1`,
      [stream, revision.toString()],
    ),
});

describe('A read model in tables', () => {
  let throwAway: ThrowAwayDatabase;
  beforeAll(async () => {
    throwAway = await throwAwayDatabase();
  });
  afterAll(() => throwAway.drop());
  beforeEach(() => throwAway.database.query(`drop schema public cascade; create schema public`));

  const signs = (guest: string): BookEvent => ({ type: 'GuestSigned', data: { guest } });
  const leaves = (guest: string): BookEvent => ({ type: 'GuestLeft', data: { guest } });
  const pageTurned: BookEvent = { type: 'PageTurned', data: {} };
  const rows = () => throwAway.database.query(`select * from present_v1 order by guest`);
  const last = () => throwAway.database.query(`select type, people from present_v1_last`);

  it('writes what each event says, in the order of the events', async () => {
    await project(throwAway.database, present, 'book-1', [
      ...[signs('Satu'), signs('Dua'), leaves('Satu'), signs('Satu'), signs('Dua'), leaves('Dua')],
    ]);
    expect(await rows()).toEqual([{ guest: 'Satu', lines: 1 }]);
  });

  it('writes what belongs to every event after what belongs to its type', async () => {
    await project(throwAway.database, present, 'book-1', [signs('Satu'), signs('Dua')]);
    expect(await last()).toEqual([{ type: 'GuestSigned', people: 2 }]);
  });

  it('writes what the latest event decides once for many of a stream', async () => {
    await project(throwAway.database, present, 'book-1', [signs('Satu'), signs('Dua'), signs('Tiga')]);
    expect(await throwAway.database.query(`select * from present_v1_book`)).toEqual([
      { stream: 'book-1', revision: '2', writes: 1 },
    ]);
  });

  it('handles the types that it names, and all of them when something belongs to every event', async () => {
    await project(throwAway.database, present, 'book-1', [signs('Satu'), pageTurned]);
    expect(await last()).toEqual([{ type: 'PageTurned', people: 1 }]);
    expect(present.handles('PageTurned')).toBe(true);
    const on = { GuestLeft: () => [] };
    const leaving = projection<BookEvent>({ name: 'leaving_v1', codecs: [bookCodec], schema: '', on });
    expect([leaving.handles('GuestLeft'), leaving.handles('PageTurned')]).toEqual([true, false]);
  });
});
