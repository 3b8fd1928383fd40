import type { Sql } from '@app/postgres';
import type { Projection } from '@app/read-models';
import { kimCodec } from '../kim/kim.codec';
import type { KimEvent } from '../kim/kim.events';
import type { Decree } from '../kim/sk.events';

/** A decree takes effect on an SK, its own or an earlier one, and names who signed it. */
const takeEffect = async (sql: Sql, onSkId: string, { kimId, skId, signatory }: Decree): Promise<void> => {
  await sql.query(`insert into person_kims_v2_sk (sk_id, on_sk_id, kim_id, in_force) values ($1, $2, $3, true)`, [
    ...[skId, onSkId, kimId],
  ]);
  if (signatory) await sql.query(`${NAME} values ($1, $2) ${ONCE}`, [skId, signatory.personId]);
};

/** A decree with the roster names those who are members at that moment. */
const nameMembers = (sql: Sql, { kimId, skId }: Decree) =>
  sql.query(`${NAME} select $1, person_id from person_kims_v2 where kim_id = $2 and left_on is null ${ONCE}`, [
    ...[skId, kimId],
  ]);

const NAME = 'insert into person_kims_v2_named (sk_id, person_id)';
const ONCE = 'on conflict do nothing'; // a member may sign as well

/** Ends an SK, and every decree on it. */
const end = (sql: Sql, skId: string) =>
  sql.query(`update person_kims_v2_sk set in_force = false where on_sk_id = $1`, [skId]);

/** Answers: in which KIM is a person a member, or was, and which decrees name the person, and hold? */
export const personKims: Projection<KimEvent> = {
  name: 'person_kims_v2',
  codecs: [kimCodec],

  schema: `
    create table if not exists person_kims_v2 (
      kim_id     uuid not null,
      person_id  uuid not null,
      position   bigint not null,
      unsur      text not null,
      occupation text not null,
      joined_on  text not null,
      left_on    text,
      primary key (kim_id, person_id, position)
    );
    create index if not exists person_kims_v2_person on person_kims_v2 (person_id);
    create table if not exists person_kims_v2_sk (
      sk_id    uuid primary key,
      on_sk_id uuid not null,
      kim_id   uuid not null,
      in_force boolean not null
    );
    create index if not exists person_kims_v2_sk_on on person_kims_v2_sk (on_sk_id);
    create index if not exists person_kims_v2_sk_kim on person_kims_v2_sk (kim_id);
    create table if not exists person_kims_v2_named (
      sk_id     uuid not null,
      person_id uuid not null,
      primary key (person_id, sk_id)
    )`,

  on: {
    MemberJoined: (sql, { position, data: { kimId, personId, unsur, occupation, joinedOn } }) =>
      sql.query(
        `insert into person_kims_v2 (kim_id, person_id, position, unsur, occupation, joined_on)
         values ($1, $2, $3, $4, $5, $6)`,
        [kimId, personId, position.toString(), unsur, occupation, joinedOn],
      ),

    MemberLeft: (sql, { data: { kimId, personId, leftOn } }) =>
      sql.query(`update person_kims_v2 set left_on = $3 where kim_id = $1 and person_id = $2 and left_on is null`, [
        kimId,
        personId,
        leftOn,
      ]),

    SkIssued: async (sql, { data }) => {
      await takeEffect(sql, data.skId, data);
      await nameMembers(sql, data);
    },

    // Its roster takes the place of the earlier ones, whose documents need not be kept for those who have left.
    SkAmended: async (sql, { data }) => {
      await end(sql, data.amends);
      await takeEffect(sql, data.amends, data);
      await nameMembers(sql, data);
    },

    SkExtended: (sql, { data }) => takeEffect(sql, data.extends, data),
    SkSuperseded: (sql, { data: { skId } }) => end(sql, skId),
    SkRevoked: (sql, { data }) => end(sql, data.revokes),
    SkExpired: (sql, { data: { skId } }) => end(sql, skId),

    KimDissolved: (sql, { data: { kimId } }) =>
      sql.query(`update person_kims_v2_sk set in_force = false where kim_id = $1`, [kimId]),
  },
};
