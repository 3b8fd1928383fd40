import type { Recorded } from '@app/event-sourcing';
import { write } from '@app/postgres';
import { projection } from '@app/read-models';
import { kimCodec } from '../kim/kim.codec';
import type { KimEvent } from '../kim/kim.events';
import { regionWord } from './search-words';

/** Whoever keeps a copy asks for what changed after a position, so every event counts. */
const moveOn = ({ position, metadata: { at }, data: { kimId } }: Recorded<KimEvent>) =>
  write(`update kim_directory_v2 set position = $2, updated_at = $3 where kim_id = $1`, [
    kimId,
    position.toString(),
    at,
  ]);

/** Answers: which KIM are there, where, how far along is each, and what has changed? */
export const kimDirectory = projection<KimEvent>({
  name: 'kim_directory_v2',
  codecs: [kimCodec],

  // The words stand apart: most events move a row of the directory, and few change what is searched.
  schema: `
    create table if not exists kim_directory_v2 (
      kim_id          uuid primary key,
      name            text not null,
      sort_name       text collate "C" not null,
      wilayah         text collate "C" not null,
      level           text not null,
      status          text not null,
      members         integer not null,
      established_on  text collate "C",
      sk_status       text,
      sk_term_end     text,
      needs_amendment boolean not null,
      updated_at      text not null,
      position        bigint not null
    );
    create index if not exists kim_directory_v2_wilayah on kim_directory_v2 (wilayah, sort_name, kim_id);
    create index if not exists kim_directory_v2_name on kim_directory_v2 (sort_name, kim_id);
    create index if not exists kim_directory_v2_established_on on kim_directory_v2 (coalesce(established_on, ''), kim_id);
    create index if not exists kim_directory_v2_position on kim_directory_v2 (position);
    create table if not exists kim_directory_v2_member (
      kim_id    uuid not null,
      person_id uuid not null,
      unsur     text not null,
      primary key (kim_id, person_id)
    );
    create index if not exists kim_directory_v2_member_unsur on kim_directory_v2_member (unsur, kim_id);
    create table if not exists kim_directory_v2_text (
      kim_id  uuid primary key,
      name    text not null,
      address text not null,
      region  text not null,
      words   tsvector not null generated always as (
        to_tsvector('indonesian', name || ' ' || address) || to_tsvector('simple', name || ' ' || address || ' ' || region)
      ) stored
    );
    create index if not exists kim_directory_v2_text_words on kim_directory_v2_text using gin (words)`,

  on: {
    KimProposed: ({ position, metadata: { at }, data: { kimId, name, wilayah, level } }) => [
      write(
        `insert into kim_directory_v2
           (kim_id, name, sort_name, wilayah, level, status, members, needs_amendment, updated_at, position)
         values ($1, $2, lower($2), $3, $4, 'PROPOSED', 0, false, $5, $6)`,
        [kimId, name, wilayah, level, at, position.toString()],
      ),
      write(`insert into kim_directory_v2_text (kim_id, name, address, region) values ($1, $2, '', $3)`, [
        ...[kimId, name, regionWord(wilayah)],
      ]),
    ],

    KimRenamed: ({ data: { kimId, name } }) => [
      write(`update kim_directory_v2 set name = $2, sort_name = lower($2) where kim_id = $1`, [kimId, name]),
      write(`update kim_directory_v2_text set name = $2 where kim_id = $1`, [kimId, name]),
    ],

    SecretariatRecorded: ({ data: { kimId, address } }) =>
      write(`update kim_directory_v2_text set address = $2 where kim_id = $1`, [kimId, address]),

    MemberJoined: ({ data: { kimId, personId, unsur } }) => [
      write(`insert into kim_directory_v2_member (kim_id, person_id, unsur) values ($1, $2, $3)`, [
        ...[kimId, personId, unsur],
      ]),
      write(`update kim_directory_v2 set members = members + 1 where kim_id = $1`, [kimId]),
    ],

    MemberLeft: ({ data: { kimId, personId } }) => [
      write(`delete from kim_directory_v2_member where kim_id = $1 and person_id = $2`, [kimId, personId]),
      write(`update kim_directory_v2 set members = members - 1 where kim_id = $1`, [kimId]),
    ],

    MembershipCorrected: ({ data: { kimId, personId, unsur } }) =>
      write(`update kim_directory_v2_member set unsur = coalesce($3, unsur) where kim_id = $1 and person_id = $2`, [
        kimId,
        personId,
        unsur,
      ]),

    SkIssued: ({ data: { kimId, termEnd } }) =>
      write(
        `update kim_directory_v2 set sk_status = 'VALID', sk_term_end = $2, needs_amendment = false where kim_id = $1`,
        [kimId, termEnd],
      ),

    SkExtended: ({ data: { kimId, termEnd } }) =>
      write(`update kim_directory_v2 set sk_term_end = $2 where kim_id = $1`, [kimId, termEnd]),

    SkAmendmentNeeded: ({ data: { kimId } }) =>
      write(`update kim_directory_v2 set needs_amendment = true where kim_id = $1`, [kimId]),

    SkAmended: ({ data: { kimId } }) =>
      write(`update kim_directory_v2 set needs_amendment = false where kim_id = $1`, [kimId]),

    SkRevoked: ({ data: { kimId } }) =>
      write(`update kim_directory_v2 set sk_status = 'REVOKED', needs_amendment = false where kim_id = $1`, [kimId]),

    SkExpired: ({ data: { kimId } }) =>
      write(`update kim_directory_v2 set sk_status = 'EXPIRED', needs_amendment = false where kim_id = $1`, [kimId]),

    KimEstablished: ({ data: { kimId, decreedOn } }) =>
      write(`update kim_directory_v2 set status = 'ESTABLISHED', established_on = $2 where kim_id = $1`, [
        ...[kimId, decreedOn],
      ]),

    KimDissolved: ({ data: { kimId } }) =>
      write(`update kim_directory_v2 set status = 'DISSOLVED' where kim_id = $1`, [kimId]),
  },

  onLatest: moveOn,
});
