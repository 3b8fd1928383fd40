import type { Sql } from '@app/postgres';
import type { Projection } from '@app/read-models';
import { kimCodec } from '../kim/kim.codec';
import type { KimEvent } from '../kim/kim.events';

/** An SK takes effect and names those who are members at that moment. */
const takeEffect = async (sql: Sql, kimId: string, skId: string): Promise<void> => {
  await sql.query(`insert into person_kims_v1_sk (sk_id, kim_id, in_force) values ($1, $2, true)`, [skId, kimId]);
  await sql.query(
    `insert into person_kims_v1_named (sk_id, person_id)
     select $1, person_id from person_kims_v1 where kim_id = $2 and left_on is null`,
    [skId, kimId],
  );
};

/*
 * What ends an SK is a line each below, with
 *   const end = (sql, skId) => sql.query(`update person_kims_v1_sk set in_force = false where sk_id = $1`, [skId]);
 *   SkAmended:    takeEffect(sql, kimId, skId) and end(sql, amends)
 *   SkExtended:   takeEffect(sql, kimId, skId) and end(sql, extends)
 *   SkSuperseded, SkRevoked, SkExpired: end(sql, skId)
 *   KimDissolved: the same statement `where kim_id = $1`
 */

/** Answers: in which KIM is a person a member, or was, and which SK name the person? */
export const personKims: Projection<KimEvent> = {
  name: 'person_kims_v1',
  codecs: [kimCodec],

  schema: `
    create table if not exists person_kims_v1 (
      kim_id     uuid not null,
      person_id  uuid not null,
      position   bigint not null,
      unsur      text not null,
      occupation text not null,
      joined_on  text not null,
      left_on    text,
      primary key (kim_id, person_id, position)
    );
    create index if not exists person_kims_v1_person on person_kims_v1 (person_id);
    create table if not exists person_kims_v1_sk (
      sk_id    uuid primary key,
      kim_id   uuid not null,
      in_force boolean not null
    );
    create table if not exists person_kims_v1_named (
      sk_id     uuid not null,
      person_id uuid not null,
      primary key (person_id, sk_id)
    )`,

  on: {
    MemberJoined: (sql, { position, data: { kimId, personId, unsur, occupation, joinedOn } }) =>
      sql.query(
        `insert into person_kims_v1 (kim_id, person_id, position, unsur, occupation, joined_on)
         values ($1, $2, $3, $4, $5, $6)`,
        [kimId, personId, position.toString(), unsur, occupation, joinedOn],
      ),

    MemberLeft: (sql, { data: { kimId, personId, leftOn } }) =>
      sql.query(`update person_kims_v1 set left_on = $3 where kim_id = $1 and person_id = $2 and left_on is null`, [
        kimId,
        personId,
        leftOn,
      ]),

    SkIssued: (sql, { data: { kimId, skId } }) => takeEffect(sql, kimId, skId),
  },
};
