import { once } from 'node:events';
import { Logger } from '@nestjs/common';
import { codec } from '@app/event-sourcing';
import { EventStoreDb } from '@app/eventstore-db';
import { Database } from '@app/postgres';
import { followersOf } from './followers-of';
import { guestBook, type GuestBookEvent, oneByOne } from './guest-book.fixtures';
import type { Projection } from './subscriber';

// An instance of a service as a process of its own: it keeps the guest book and says, a line each, what state it is in.
// When a guest's name begins with "slow" it waits, after it has written, until it is told to go on; at a "fatal" guest its
// process ends.

const { DATABASE_URL = '', EVENTSTORE_URL = '', CATEGORY = '', SILENT_MS = '' } = process.env;

let said = '';
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const ownBook: Projection<GuestBookEvent> = {
  ...guestBook,
  codecs: [codec<GuestBookEvent>(CATEGORY, { GuestSigned: 'GuestSigned', PageTurned: 'PageTurned' })],
  apply: oneByOne(async (sql, event) => {
    await guestBook.apply(sql, [event]);
    if (event.data.guest.startsWith('fatal')) process.kill(process.pid, 'SIGKILL');
    if (!event.data.guest.startsWith('slow')) return;
    say('waiting');
    await once(process.stdin, 'data');
    said = '';
  }),
};

Logger.overrideLogger(false);
const database = new Database({ url: DATABASE_URL, applicationName: 'spec' }, { silentMs: Number(SILENT_MS) });
const store = new EventStoreDb({ url: EVENTSTORE_URL, recordedBy: 'spec@0' });
const [follower] = followersOf([ownBook], store, database);
follower.start();
setInterval(() => {
  if (follower.state !== said) say((said = follower.state));
}, 20);
