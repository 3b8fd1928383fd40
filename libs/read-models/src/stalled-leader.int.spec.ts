import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { EventStoreDb } from '@app/eventstore-db';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../test/support/throw-away-database';
import { waitUntil } from '../../../test/support/wait-until';
import { guestsIn, signed } from './guest-book.fixtures';
import { parkedStreams } from './parked';

/** The fixture as `npm run build` makes it. */
const PROCESS = join(__dirname, '../../../dist/libs/read-models/src/follower-process.fixtures.js');
const EVENTSTORE_URL = process.env['TEST_EVENTSTORE_URL'] ?? '';

/** After so long PostgreSQL unseats a leader that stands still. */
const SILENT_MS = 2_000;

jest.setTimeout(120_000);

describe('A leader whose process stalls', () => {
  let throwAway: ThrowAwayDatabase;
  let store: EventStoreDb;
  let category: string;
  let length: number;
  const processes: ChildProcess[] = [];

  beforeAll(() => {
    store = new EventStoreDb({ url: EVENTSTORE_URL, recordedBy: 'spec@0' });
  });
  afterAll(() => store.onApplicationShutdown());
  beforeEach(async () => {
    throwAway = await throwAwayDatabase();
    category = `spec${randomUUID().replaceAll('-', '')}`;
    length = 0;
  });
  afterEach(async () => {
    for (const child of processes.splice(0)) {
      const exited = once(child, 'exit');
      if (child.kill('SIGKILL')) await exited;
    }
    await throwAway.drop();
  });

  const instance = () => {
    const env = {
      ...{ PATH: process.env['PATH'], DATABASE_URL: throwAway.url, EVENTSTORE_URL },
      ...{ CATEGORY: category, SILENT_MS: String(SILENT_MS) },
    };
    const child = spawn(process.execPath, [PROCESS], { env, stdio: ['pipe', 'pipe', 'inherit'] });
    processes.push(child);
    const said: string[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => said.push(line));
    return {
      stall: () => child.kill('SIGSTOP'),
      wake: () => child.kill('SIGCONT'),
      ended: once(child, 'exit'),
      goOn: () => child.stdin.write('go on\n'),
      isNow: (state: string) => waitUntil(`it says ${state}`, () => said.at(-1) === state),
    };
  };
  const both = async () => {
    const first = instance();
    await first.isNow('leading');
    const second = instance();
    await second.isNow('standing_by');
    return { first, second };
  };
  /** Something happens in another book. */
  const signElsewhere = (guest: string) =>
    store.append(`${category}-2`, [{ ...signed(guest), id: randomUUID() }], 'no_stream');
  const sign = async (...guests: string[]): Promise<void> => {
    const events = guests.map((guest) => ({ ...signed(guest), id: randomUUID() }));
    await store.append(`${category}-1`, events, length === 0 ? 'no_stream' : BigInt(length - 1));
    length += guests.length;
  };
  const shows = (...expected: string[]) =>
    waitUntil(`the book shows ${expected.join(', ')}`, async () => {
      const guests = await guestsIn(throwAway.database).catch(() => []);
      return guests.join() === expected.join();
    });

  it('is followed by another, and stands by when it wakes up', async () => {
    const { first, second } = await both();
    await sign('Satu');
    await shows('Satu');
    first.stall();
    await sign('Dua', 'Tiga');
    await second.isNow('leading');
    await shows('Satu', 'Dua', 'Tiga');
    first.wake();
    await first.isNow('standing_by');
    await sign('Empat');
    await shows('Satu', 'Dua', 'Tiga', 'Empat');
    second.stall();
    await first.isNow('leading');
    await sign('Lima');
    await shows('Satu', 'Dua', 'Tiga', 'Empat', 'Lima');
  });

  it('cannot commit, when it wakes up, what it was in the middle of', async () => {
    const { first, second } = await both();
    await sign('slow Satu');
    await first.isNow('waiting');
    first.stall();
    await second.isNow('waiting');
    first.wake();
    first.goOn();
    await first.isNow('standing_by');
    await shows();
    second.goOn();
    await shows('slow Satu');
    await second.isNow('leading');
    await sign('Dua');
    await shows('slow Satu', 'Dua');
  });

  it('parks the stream of an event that ends its process each time, and goes on with all others', async () => {
    await sign('Satu', 'fatal Dua', 'Tiga');
    await signElsewhere('Empat');
    const deaths = 4; // In a batch, and three times alone.
    for (let number = 1; number <= deaths; number++) await instance().ended;
    await instance().isNow('leading');
    await shows('Satu', 'Empat');
    expect(await parkedStreams(throwAway.database, 'guest_book_v1')).toMatchObject([
      { stream: `${category}-1`, revision: '1' },
    ]);
  });

  it('is none while it runs and only has to wait', async () => {
    const { first, second } = await both();
    await sign('slow Satu');
    await first.isNow('waiting');
    const since = await throwAway.database.query<{ at: Date }>(`select now() as at`);
    await waitUntil('PostgreSQL would have ended it', async () => {
      const [row] = await throwAway.database.query<{ past: boolean }>(
        `select now() > $1::timestamptz + $2 * interval '1.5 ms' as past`,
        [since[0]?.at, SILENT_MS],
      );
      return row?.past;
    });
    await second.isNow('standing_by');
    first.goOn();
    await first.isNow('leading');
    await shows('slow Satu');
  });
});
