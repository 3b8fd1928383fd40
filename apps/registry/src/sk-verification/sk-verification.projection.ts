import type { DecreeKind } from '@app/contracts';
import { write } from '@app/postgres';
import { projection } from '@app/read-models';
import { kimCodec } from '../kim/kim.codec';
import type { KimEvent } from '../kim/kim.events';
import type { Decree } from '../kim/sk.events';

/** A decree by the name that its KIM bore then; `on` is the SK that it is a decree on, or itself. */
const record = (kind: DecreeKind, on: string, decree: Decree) =>
  write(
    `insert into sk_verification_v1
       (sk_id, kind, on_sk_id, kim_id, kim_name, level, wilayah, number, decreed_on, issuing_office, document)
     select $1, $2, $3, kim_id, name, level, wilayah, $4, $5, $6, $7 from sk_verification_v1_kim where kim_id = $8`,
    [
      ...[decree.skId, kind, on, decree.number, decree.decreedOn],
      ...[JSON.stringify(decree.issuingOffice), decree.document ? JSON.stringify(decree.document) : null],
      decree.kimId,
    ],
  );

const end = (skId: string, status: 'SUPERSEDED' | 'REVOKED', by: string) =>
  write(`update sk_verification_v1 set ended = $2, ended_by = $3 where sk_id = $1`, [skId, status, by]);

/** Answers: does this decree hold, whose is it, and which document is it? No personal data: anybody may ask. */
export const skVerification = projection<KimEvent>({
  name: 'sk_verification_v1',
  codecs: [kimCodec],

  schema: `
    create table if not exists sk_verification_v1 (
      sk_id          uuid primary key,
      kind           text not null,
      on_sk_id       uuid not null,
      kim_id         uuid not null,
      kim_name       text not null,
      level          text not null,
      wilayah        text not null,
      number         text not null,
      decreed_on     text not null,
      issuing_office jsonb not null,
      document       jsonb,
      term_start     text,
      term_end       text,
      ended          text,
      ended_by       uuid
    );
    create index if not exists sk_verification_v1_on on sk_verification_v1 (on_sk_id);
    create table if not exists sk_verification_v1_kim (
      kim_id  uuid primary key,
      name    text not null,
      level   text not null,
      wilayah text not null
    )`,

  on: {
    KimProposed: ({ data: { kimId, name, level, wilayah } }) =>
      write(`insert into sk_verification_v1_kim (kim_id, name, level, wilayah) values ($1, $2, $3, $4)`, [
        ...[kimId, name, level, wilayah],
      ]),

    KimRenamed: ({ data: { kimId, name } }) =>
      write(`update sk_verification_v1_kim set name = $2 where kim_id = $1`, [kimId, name]),

    SkIssued: ({ data }) => {
      const { skId, termStart, termEnd } = data;
      return [
        record('ESTABLISH', skId, data),
        write(`update sk_verification_v1 set term_start = $2, term_end = $3 where sk_id = $1`, [
          ...[skId, termStart ?? null, termEnd ?? null],
        ]),
      ];
    },

    SkAmended: ({ data }) => record('AMEND', data.amends, data),

    SkExtended: ({ data }) => [
      record('EXTEND', data.extends, data),
      write(`update sk_verification_v1 set term_end = $2 where sk_id = $1`, [data.extends, data.termEnd]),
    ],

    SkSuperseded: ({ data: { skId, bySkId } }) => [
      end(skId, 'SUPERSEDED', bySkId),
      write(`update sk_verification_v1 set kind = 'SUPERSEDE' where sk_id = $1`, [bySkId]),
    ],

    SkRevoked: ({ data }) => [record('REVOKE', data.revokes, data), end(data.revokes, 'REVOKED', data.skId)],
  },
});
