import type { Projection } from '@app/read-models';
import { kimCodec } from '../kim/kim.codec';
import type { KimEvent } from '../kim/kim.events';

/** Answers: when does the term of each SK in force end, and what was said of that end? An SK without an end is not here. */
export const skTerms: Projection<KimEvent> = {
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
    SkIssued: async (sql, { data: { kimId, skId, termEnd } }) => {
      if (termEnd !== undefined) await sql.query(ENDS, [skId, kimId, termEnd]);
    },

    SkExtended: (sql, { data: { kimId, extends: skId, termEnd } }) => sql.query(ENDS, [skId, kimId, termEnd]),

    SkExpiryAnnounced: (sql, { data: { skId, daysBefore } }) =>
      sql.query(`update sk_terms_v1 set announced = least(announced, $2) where sk_id = $1`, [skId, daysBefore]),

    SkSuperseded: (sql, { data: { skId } }) => sql.query(IS_OVER, [skId]),

    SkRevoked: (sql, { data: { revokes } }) => sql.query(IS_OVER, [revokes]),

    SkExpired: (sql, { data: { skId } }) => sql.query(IS_OVER, [skId]),

    KimDissolved: (sql, { data: { kimId } }) => sql.query(`delete from sk_terms_v1 where kim_id = $1`, [kimId]),
  },
};

/** Of another end nothing was said yet. */
const ENDS = `
  insert into sk_terms_v1 (sk_id, kim_id, term_end) values ($1, $2, $3)
  on conflict (sk_id) do update set term_end = excluded.term_end, announced = null`;

const IS_OVER = `delete from sk_terms_v1 where sk_id = $1`;
