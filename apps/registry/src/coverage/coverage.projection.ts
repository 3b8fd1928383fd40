import { write } from '@app/postgres';
import { projection } from '@app/read-models';
import { kimCodec } from '../kim/kim.codec';
import type { KimEvent } from '../kim/kim.events';

const end = (skId: string) => write(`delete from coverage_v2 where sk_id = $1`, [skId]);

/** Answers: in which regions is there a KIM whose SK is in force? A row for each SK, from its issue to its end. */
export const coverage = projection<KimEvent>({
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
    SkIssued: ({ data: { skId, kimId, issuingOffice, termEnd } }) =>
      write(`insert into coverage_v2 (sk_id, kim_id, wilayah, term_end) values ($1, $2, $3, $4)`, [
        ...[skId, kimId, issuingOffice.wilayah, termEnd],
      ]),

    SkExtended: ({ data }) =>
      write(`update coverage_v2 set term_end = $2 where sk_id = $1`, [data.extends, data.termEnd]),

    SkSuperseded: ({ data: { skId } }) => end(skId),
    SkRevoked: ({ data: { revokes } }) => end(revokes),
    SkExpired: ({ data: { skId } }) => end(skId),

    KimDissolved: ({ data: { kimId } }) => write(`delete from coverage_v2 where kim_id = $1`, [kimId]),
  },
});
