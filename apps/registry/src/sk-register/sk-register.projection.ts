import type { DecreeKind } from '@app/contracts';
import { write } from '@app/postgres';
import { projection } from '@app/read-models';
import { kimCodec } from '../kim/kim.codec';
import type { KimEvent } from '../kim/kim.events';
import type { Decree } from '../kim/sk.events';
import { normalisedSkNumber } from '../sk-number/sk-number.decider';

const record = (kind: DecreeKind, onSkId: string, decree: Decree) =>
  write(
    `insert into sk_register_v1 (sk_id, on_sk_id, kind, kim_id, number, searched_number, decreed_on, office, wilayah,
       signatory, document_sha256, sk_status, needs_amendment)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'VALID', false)`,
    [
      ...[
        decree.skId,
        onSkId,
        kind,
        decree.kimId,
        decree.number,
        normalisedSkNumber(decree.number),
        decree.decreedOn,
      ],
      ...[decree.issuingOffice.title, decree.issuingOffice.wilayah],
      ...[decree.signatory && JSON.stringify(decree.signatory), decree.document?.sha256],
    ],
  );

/** A decree on an SK in force has its term, which the next event may move for all of them. */
const shareTerm = ({ skId }: Decree) =>
  write(
    `update sk_register_v1 decree set term_start = sk.term_start, sk_term_end = sk.sk_term_end
     from sk_register_v1 sk where decree.sk_id = $1 and sk.sk_id = decree.on_sk_id`,
    [skId],
  );

/** Sets columns of an SK and of the decrees on it. Nothing follows the one that revokes it, which holds. */
const setAll = (skId: string, columns: string, ...values: unknown[]) =>
  write(`update sk_register_v1 set ${columns} where on_sk_id = $1`, [skId, ...values]);

const OVER = 'needs_amendment = false, sk_status';

/** Answers: which decrees are there, of which office, and which SK is in force, until when? */
export const skRegister = projection<KimEvent>({
  name: 'sk_register_v1',
  codecs: [kimCodec],

  schema: `
    create table if not exists sk_register_v1 (
      sk_id           uuid primary key,
      on_sk_id        uuid not null,
      kind            text not null,
      kim_id          uuid not null,
      number          text not null,
      searched_number text not null,
      decreed_on      text collate "C" not null,
      office          text not null,
      wilayah         text collate "C" not null,
      signatory       jsonb,
      document_sha256 text,
      reason          text,
      term_start      text,
      sk_term_end     text collate "C",
      sk_status       text not null,
      needs_amendment boolean not null,
      superseded_by   uuid
    );
    create index if not exists sk_register_v1_on on sk_register_v1 (on_sk_id);
    create index if not exists sk_register_v1_kim on sk_register_v1 (kim_id);
    create index if not exists sk_register_v1_wilayah on sk_register_v1 (wilayah);
    create index if not exists sk_register_v1_decreed_on on sk_register_v1 (decreed_on, sk_id);
    create index if not exists sk_register_v1_term_end on sk_register_v1 (coalesce(sk_term_end, ''), sk_id)`,

  on: {
    SkIssued: ({ data }) => {
      const { skId, termStart, termEnd } = data;
      return [record('ESTABLISH', skId, data), setAll(skId, 'term_start = $2, sk_term_end = $3', termStart, termEnd)];
    },

    SkAmendmentNeeded: ({ data: { skId } }) => setAll(skId, 'needs_amendment = true'),

    SkAmended: ({ data }) => [
      record('AMEND', data.amends, data),
      shareTerm(data),
      setAll(data.amends, 'needs_amendment = false'),
    ],

    SkExtended: ({ data }) => [
      record('EXTEND', data.extends, data),
      shareTerm(data),
      setAll(data.extends, 'sk_term_end = $2', data.termEnd),
    ],

    SkSuperseded: ({ data: { skId, bySkId } }) => [
      setAll(skId, `${OVER} = 'SUPERSEDED', superseded_by = $2`, bySkId),
      write(`update sk_register_v1 set kind = 'SUPERSEDE' where sk_id = $1`, [bySkId]),
    ],

    SkRevoked: ({ data }) => [
      setAll(data.revokes, `${OVER} = 'REVOKED'`),
      record('REVOKE', data.revokes, data),
      write(`update sk_register_v1 set reason = $2 where sk_id = $1`, [data.skId, data.reason]),
    ],

    SkExpired: ({ data: { skId } }) => setAll(skId, `${OVER} = 'EXPIRED'`),
  },
});
