import type { Projection } from '@app/read-models';
import { kimCodec } from '../kim/kim.codec';
import type { KimEvent } from '../kim/kim.events';

/** Answers: in which regions is a KIM established? */
export const coverage: Projection<KimEvent> = {
  name: 'coverage_v1',
  codecs: [kimCodec],

  schema: `
    create table if not exists coverage_v1 (
      kim_id  uuid primary key,
      wilayah text not null
    );
    create index if not exists coverage_v1_wilayah on coverage_v1 (wilayah)`,

  on: {
    KimEstablished: (sql, { data: { kimId, wilayah } }) =>
      sql.query(`insert into coverage_v1 (kim_id, wilayah) values ($1, $2)`, [kimId, wilayah]),
  },
};
