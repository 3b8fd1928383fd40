import type { Projection } from '@app/read-models';
import { kimCodec } from '../kim/kim.codec';
import type { KimEvent } from '../kim/kim.events';

/** Answers: which KIM are there, where, and how far along is each? */
export const kimDirectory: Projection<KimEvent> = {
  name: 'kim_directory_v1',
  codecs: [kimCodec],

  schema: `
    create table if not exists kim_directory_v1 (
      kim_id  uuid primary key,
      name    text not null,
      wilayah text not null,
      level   text not null,
      status  text not null,
      members integer not null
    );
    create index if not exists kim_directory_v1_wilayah on kim_directory_v1 (wilayah text_pattern_ops)`,

  on: {
    KimProposed: (sql, { data: { kimId, name, wilayah, level } }) =>
      sql.query(
        `insert into kim_directory_v1 (kim_id, name, wilayah, level, status, members)
         values ($1, $2, $3, $4, 'PROPOSED', 0)`,
        [kimId, name, wilayah, level],
      ),

    MemberJoined: (sql, { data: { kimId } }) =>
      sql.query(`update kim_directory_v1 set members = members + 1 where kim_id = $1`, [kimId]),

    MemberLeft: (sql, { data: { kimId } }) =>
      sql.query(`update kim_directory_v1 set members = members - 1 where kim_id = $1`, [kimId]),

    KimEstablished: (sql, { data: { kimId } }) =>
      sql.query(`update kim_directory_v1 set status = 'ESTABLISHED' where kim_id = $1`, [kimId]),
  },
};
