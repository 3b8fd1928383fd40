import { BOOKS } from '@app/contracts';
import type { Recorded } from '@app/event-sourcing';
import { write } from '@app/postgres';
import { projection } from '@app/read-models';
import { kimCodec } from '../kim/kim.codec';
import type { KimEvent } from '../kim/kim.events';
import type { Noted } from './checklist.rules';

/** The event that made it so is kept: a later one that says the same changes nothing. */
const done = ({ id, type, metadata, data: { kimId } }: Recorded<KimEvent>, item: Noted, since?: string) =>
  write(
    `insert into completeness_v1 (kim_id, item, since, event_id, type, at) values ($1, $2, $3, $4, $5, $6)
     on conflict (kim_id, item) do nothing`,
    [kimId, item, since, id, type, metadata.at],
  );

const missing = ({ data: { kimId } }: Recorded<KimEvent>, item: Noted) =>
  write(`delete from completeness_v1 where kim_id = $1 and item = $2`, [kimId, item]);

const setEnd = (kimId: string, termEnd: string | undefined) =>
  write(`update completeness_v1 set until = $2 where kim_id = $1 and item = 'SK'`, [kimId, termEnd]);

/** Answers: what has a KIM of all that a complete one has, and since when? A row for each item while it is done. */
export const completeness = projection<KimEvent>({
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
    MusyawarahHeld: (event) => done(event, 'MUSYAWARAH', event.data.heldOn),

    OfficerAppointed: (event) => done(event, event.data.post, event.data.since),
    OfficerRelieved: (event) => missing(event, event.data.post),

    SkIssued: (event) => {
      const { kimId, decreedOn, termStart = decreedOn, termEnd } = event.data;
      return [
        write(`delete from completeness_v1 where kim_id = $1 and item = 'SK' and until < $2`, [kimId, termStart]),
        done(event, 'SK', termStart),
        setEnd(kimId, termEnd),
      ];
    },
    SkExtended: ({ data: { kimId, termEnd } }) => setEnd(kimId, termEnd),
    SkRevoked: (event) => missing(event, 'SK'),
    SkExpired: (event) => missing(event, 'SK'),

    StatutesRecorded: (event) => done(event, 'STATUTES', event.data.adoptedOn),
    KimRegistered: (event) => done(event, 'REGISTRATION', event.data.registeredOn),
    NationalNumberAssigned: (event) => done(event, 'NATIONAL_NUMBER', event.data.assignedOn),
    SecretariatRecorded: (event) => done(event, 'SECRETARIAT'),

    BooksRecorded: (event) =>
      BOOKS.every((book) => event.data.books.includes(book)) ? done(event, 'BOOKS') : missing(event, 'BOOKS'),

    OnlinePresenceRecorded: (event) => {
      const { website, socialAccounts } = event.data;
      return [
        (website === undefined ? missing : done)(event, 'WEBSITE'),
        (socialAccounts.length === 0 ? missing : done)(event, 'SOCIAL_ACCOUNTS'),
      ];
    },
  },
});
