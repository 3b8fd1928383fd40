import type { Recorded } from '@app/event-sourcing';
import type { Sql } from '@app/postgres';
import type { Projection } from '@app/read-models';
import { atEveryKimEvent } from '../kim-history/at-every-kim-event';
import { kimCodec } from '../kim/kim.codec';
import type { KimEvent } from '../kim/kim.events';
import { type KimAsRecorded, kimAfter } from './kim-detail.state';

/** Every event moves the revision that a caller sends back as `If-Match`, also one that changes nothing else. */
const record = async (sql: Sql, event: Recorded<KimEvent>) => {
  const { kimId } = event.data;
  const [row] = await sql.query<{ kim: KimAsRecorded }>(`select kim from kim_detail_v2 where kim_id = $1`, [kimId]);
  const kim = kimAfter(row?.kim, event);
  if (!kim) return;
  await sql.query(
    `insert into kim_detail_v2 (kim_id, revision, kim) values ($1, $2, $3)
     on conflict (kim_id) do update set revision = excluded.revision, kim = excluded.kim`,
    [kimId, event.revision.toString(), JSON.stringify(kim)],
  );
};

/** Answers: what is one KIM like now, who is in it, and by which SK? Folded, as the decisions on it are. */
export const kimDetail: Projection<KimEvent> = {
  name: 'kim_detail_v2',
  codecs: [kimCodec],

  schema: `
    create table if not exists kim_detail_v2 (
      kim_id   uuid primary key,
      revision bigint not null,
      kim      jsonb not null
    )`,

  on: atEveryKimEvent(record),
};
