import { BOOKS } from '@app/contracts';
import type { Recorded } from '@app/event-sourcing';
import type { Sql } from '@app/postgres';
import type { Projection } from '@app/read-models';
import { kimCodec } from '../kim/kim.codec';
import type { KimEvent } from '../kim/kim.events';
import type { Noted } from './checklist.rules';

/** The event that made it so is kept: a later one that says the same changes nothing. */
const done = (sql: Sql, { id, type, metadata, data: { kimId } }: Recorded<KimEvent>, item: Noted, since?: string) =>
  sql.query(
    `insert into completeness_v1 (kim_id, item, since, event_id, type, at) values ($1, $2, $3, $4, $5, $6)
     on conflict (kim_id, item) do nothing`,
    [kimId, item, since, id, type, metadata.at],
  );

const missing = (sql: Sql, { data: { kimId } }: Recorded<KimEvent>, item: Noted) =>
  sql.query(`delete from completeness_v1 where kim_id = $1 and item = $2`, [kimId, item]);

const setEnd = (sql: Sql, kimId: string, termEnd: string | undefined) =>
  sql.query(`update completeness_v1 set until = $2 where kim_id = $1 and item = 'SK'`, [kimId, termEnd]);

/** Answers: what has a KIM of all that a complete one has, and since when? A row for each item while it is done. */
export const completeness: Projection<KimEvent> = {
  name: 'completeness_v1',
  codecs: [kimCodec],

  schema: `
    create table if not exists completeness_v1 (
      kim_id   uuid not null,
      item     text not null,
      since    text,
      until    text,
      event_id uuid not null,
      type     text not null,
      at       text not null,
      primary key (kim_id, item)
    )`,

  on: {
    MusyawarahHeld: (sql, event) => done(sql, event, 'MUSYAWARAH', event.data.heldOn),

    OfficerAppointed: (sql, event) => done(sql, event, event.data.post, event.data.since),
    OfficerRelieved: (sql, event) => missing(sql, event, event.data.post),

    SkIssued: async (sql, event) => {
      const { kimId, decreedOn, termStart = decreedOn, termEnd } = event.data;
      await sql.query(`delete from completeness_v1 where kim_id = $1 and item = 'SK' and until < $2`, [
        kimId,
        termStart,
      ]);
      await done(sql, event, 'SK', termStart);
      await setEnd(sql, kimId, termEnd);
    },
    SkExtended: (sql, { data: { kimId, termEnd } }) => setEnd(sql, kimId, termEnd),
    SkRevoked: (sql, event) => missing(sql, event, 'SK'),
    SkExpired: (sql, event) => missing(sql, event, 'SK'),

    StatutesRecorded: (sql, event) => done(sql, event, 'STATUTES', event.data.adoptedOn),
    KimRegistered: (sql, event) => done(sql, event, 'REGISTRATION', event.data.registeredOn),
    NationalNumberAssigned: (sql, event) => done(sql, event, 'NATIONAL_NUMBER', event.data.assignedOn),
    SecretariatRecorded: (sql, event) => done(sql, event, 'SECRETARIAT'),

    BooksRecorded: (sql, event) =>
      BOOKS.every((book) => event.data.books.includes(book))
        ? done(sql, event, 'BOOKS')
        : missing(sql, event, 'BOOKS'),

    OnlinePresenceRecorded: async (sql, event) => {
      const { website, socialAccounts } = event.data;
      await (website === undefined ? missing : done)(sql, event, 'WEBSITE');
      await (socialAccounts.length === 0 ? missing : done)(sql, event, 'SOCIAL_ACCOUNTS');
    },
  },
};
