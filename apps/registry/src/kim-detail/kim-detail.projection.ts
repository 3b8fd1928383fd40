import type { Recorded } from '@app/event-sourcing';
import type { Sql } from '@app/postgres';
import type { Projection } from '@app/read-models';
import { kimCodec } from '../kim/kim.codec';
import type { KimEvent } from '../kim/kim.events';

/** Every event moves the revision that a caller sends back as `If-Match`. */
const moveRevision = (sql: Sql, { revision, data: { kimId } }: Recorded<KimEvent>) =>
  sql.query(`update kim_detail_v1 set revision = $2 where kim_id = $1`, [kimId, revision.toString()]);

/** Answers: what is one KIM like now, who is in it, and by which SK? */
export const kimDetail: Projection<KimEvent> = {
  name: 'kim_detail_v1',
  codecs: [kimCodec],

  schema: `
    create table if not exists kim_detail_v1 (
      kim_id             uuid primary key,
      name               text not null,
      wilayah            text not null,
      level              text not null,
      status             text not null,
      musyawarah_held_on text,
      sk                 jsonb,
      revision           bigint not null
    );
    create table if not exists kim_detail_v1_member (
      kim_id     uuid not null,
      person_id  uuid not null,
      unsur      text not null,
      occupation text not null,
      joined_on  text not null,
      post       text,
      primary key (kim_id, person_id)
    )`,

  on: {
    KimProposed: (sql, { revision, data: { kimId, name, wilayah, level } }) =>
      sql.query(
        `insert into kim_detail_v1 (kim_id, name, wilayah, level, status, revision)
         values ($1, $2, $3, $4, 'PROPOSED', $5)`,
        [kimId, name, wilayah, level, revision.toString()],
      ),

    MusyawarahHeld: async (sql, event) => {
      const { kimId, heldOn } = event.data;
      await sql.query(`update kim_detail_v1 set musyawarah_held_on = $2 where kim_id = $1`, [kimId, heldOn]);
      await moveRevision(sql, event);
    },

    MemberJoined: async (sql, event) => {
      const { kimId, personId, unsur, occupation, joinedOn } = event.data;
      await sql.query(
        `insert into kim_detail_v1_member (kim_id, person_id, unsur, occupation, joined_on)
         values ($1, $2, $3, $4, $5)`,
        [kimId, personId, unsur, occupation, joinedOn],
      );
      await moveRevision(sql, event);
    },

    MemberLeft: async (sql, event) => {
      const { kimId, personId } = event.data;
      await sql.query(`delete from kim_detail_v1_member where kim_id = $1 and person_id = $2`, [kimId, personId]);
      await moveRevision(sql, event);
    },

    OfficerAppointed: async (sql, event) => {
      const { kimId, personId, post } = event.data;
      await sql.query(`update kim_detail_v1_member set post = $3 where kim_id = $1 and person_id = $2`, [
        kimId,
        personId,
        post,
      ]);
      await moveRevision(sql, event);
    },

    OfficerRelieved: async (sql, event) => {
      const { kimId, personId } = event.data;
      await sql.query(`update kim_detail_v1_member set post = null where kim_id = $1 and person_id = $2`, [
        kimId,
        personId,
      ]);
      await moveRevision(sql, event);
    },

    SkIssued: async (sql, event) => {
      const { kimId, skId, number, decreedOn, issuingOffice } = event.data;
      const office = `${issuingOffice.title} ${issuingOffice.wilayah}`;
      const sk = JSON.stringify({ skId, number, decreedOn, issuingOffice: office });
      await sql.query(`update kim_detail_v1 set sk = $2 where kim_id = $1`, [kimId, sk]);
      await moveRevision(sql, event);
    },

    SkIssueAbandoned: moveRevision,

    KimEstablished: async (sql, event) => {
      await sql.query(`update kim_detail_v1 set status = 'ESTABLISHED' where kim_id = $1`, [event.data.kimId]);
      await moveRevision(sql, event);
    },
  },
};
