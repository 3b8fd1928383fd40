import { write } from '@app/postgres';
import { projection } from '@app/read-models';
import { kimCodec } from '../kim/kim.codec';
import type { KimEvent } from '../kim/kim.events';

/** Answers: when does the term of each SK in force end, and what was said of that end? An SK without an end is not here. */
export const skTerms = projection<KimEvent>({
  name: 'sk_terms_v1',
  codecs: [kimCodec],

  schema: `
    create table if not exists sk_terms_v1 (
      sk_id     uuid primary key,
      kim_id    uuid not null,
      term_end  text not null,
      -- the nearest of the announcements: so many days before the end
      announced integer
    );
    create index if not exists sk_terms_v1_end on sk_terms_v1 (term_end)`,

  on: {
    SkIssued: ({ data: { kimId, skId, termEnd } }) =>
      termEnd === undefined ? [] : write(ENDS, [skId, kimId, termEnd]),

    SkExtended: ({ data: { kimId, extends: skId, termEnd } }) => write(ENDS, [skId, kimId, termEnd]),

    SkExpiryAnnounced: ({ data: { skId, daysBefore } }) =>
      write(`update sk_terms_v1 set announced = least(announced, $2) where sk_id = $1`, [skId, daysBefore]),

    SkSuperseded: ({ data: { skId } }) => write(IS_OVER, [skId]),

    SkRevoked: ({ data: { revokes } }) => write(IS_OVER, [revokes]),

    SkExpired: ({ data: { skId } }) => write(IS_OVER, [skId]),

    KimDissolved: ({ data: { kimId } }) => write(`delete from sk_terms_v1 where kim_id = $1`, [kimId]),
  },
});

/** Of another end nothing was said yet. */
const ENDS = `
  insert into sk_terms_v1 (sk_id, kim_id, term_end) values ($1, $2, $3)
  on conflict (sk_id) do update set term_end = excluded.term_end, announced = null`;

const IS_OVER = `delete from sk_terms_v1 where sk_id = $1`;
