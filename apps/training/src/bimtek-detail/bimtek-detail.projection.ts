import type { Recorded } from '@app/event-sourcing';
import type { Sql } from '@app/postgres';
import type { Projection } from '@app/read-models';
import { atEveryBimtekEvent } from '../bimtek/at-every-bimtek-event';
import { bimtekCodec } from '../bimtek/bimtek.codec';
import type { BimtekEvent } from '../bimtek/bimtek.events';
import { bimtekAfter, type BimtekAsRecorded } from './bimtek-detail.state';

/** Every event moves the revision that a caller sends back as `If-Match`, also one that changes nothing else. */
const record = async (sql: Sql, event: Recorded<BimtekEvent>) => {
  const { bimtekId } = event.data;
  const [row] = await sql.query<{ bimtek: BimtekAsRecorded }>(
    `select bimtek from bimtek_detail_v1 where bimtek_id = $1`,
    [bimtekId],
  );
  const bimtek = bimtekAfter(row?.bimtek, event);
  if (!bimtek) return;
  await sql.query(
    `insert into bimtek_detail_v1 (bimtek_id, revision, updated_at, bimtek) values ($1, $2, $3, $4)
     on conflict (bimtek_id) do update
       set revision = excluded.revision, updated_at = excluded.updated_at, bimtek = excluded.bimtek`,
    [bimtekId, event.revision.toString(), event.metadata.at, JSON.stringify(bimtek)],
  );
};

/** Answers: what is one Bimtek like now, who is to come, and who came? Folded, as the decisions on it are. */
export const bimtekDetail: Projection<BimtekEvent> = {
  name: 'bimtek_detail_v1',
  codecs: [bimtekCodec],

  schema: `
    create table if not exists bimtek_detail_v1 (
      bimtek_id  uuid primary key,
      revision   bigint not null,
      updated_at text not null,
      bimtek     jsonb not null
    )`,

  on: atEveryBimtekEvent(record),
};
