import type { Sql } from '@app/postgres';
import type { Projection } from '@app/read-models';
import { kimCodec } from '../kim/kim.codec';
import type { KimEvent } from '../kim/kim.events';

const end = (sql: Sql, skId: string) => sql.query(`delete from coverage_v2 where sk_id = $1`, [skId]);

/** Answers: in which regions is there a KIM whose SK is in force? A row for each SK, from its issue to its end. */
export const coverage: Projection<KimEvent> = {
  name: 'coverage_v2',
  codecs: [kimCodec],

  schema: `
    create table if not exists coverage_v2 (
      sk_id    uuid primary key,
      kim_id   uuid not null,
      wilayah  text not null,
      term_end text
    )`,

  on: {
    SkIssued: (sql, { data: { skId, kimId, issuingOffice, termEnd } }) =>
      sql.query(`insert into coverage_v2 (sk_id, kim_id, wilayah, term_end) values ($1, $2, $3, $4)`, [
        ...[skId, kimId, issuingOffice.wilayah, termEnd],
      ]),

    SkExtended: (sql, { data }) =>
      sql.query(`update coverage_v2 set term_end = $2 where sk_id = $1`, [data.extends, data.termEnd]),

    SkSuperseded: (sql, { data: { skId } }) => end(sql, skId),
    SkRevoked: (sql, { data: { revokes } }) => end(sql, revokes),
    SkExpired: (sql, { data: { skId } }) => end(sql, skId),

    KimDissolved: (sql, { data: { kimId } }) => sql.query(`delete from coverage_v2 where kim_id = $1`, [kimId]),
  },
};
