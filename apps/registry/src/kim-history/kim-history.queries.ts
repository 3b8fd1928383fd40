import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { GetKimHistoryRequest, HistoryEntry, KimHistory, QueryContext } from '@app/contracts';
import { Database } from '@app/postgres';
import {
  behind,
  boundsOf,
  equals,
  type Order,
  orderBy,
  pageOf,
  type Place,
  placeOf,
  ReadModels,
  where,
} from '@app/read-models';
import { notFound } from '../registry.refusals';
import { kimHistory } from './kim-history.projection';

export class GetKimHistory extends Query<KimHistory> {
  constructor(
    readonly data: GetKimHistoryRequest,
    readonly context: QueryContext,
  ) {
    super();
  }
}

const OLDEST_FIRST: Order = {
  columns: [{ column: 'history.revision', type: 'bigint' }],
  direction: 'asc',
};

const page = (conditions: string): string => `
  select json_strip_nulls(json_build_object(
    'revision', revision::text, 'eventId', event_id, 'type', type, 'at', at, 'actor', actor,
    'importedFrom', imported_from)) as entry, data, ${placeOf(OLDEST_FIRST)} as place
  from kim_history_v2 history
  where ${conditions}
  order by ${orderBy(OLDEST_FIRST)}
  limit $1`;

interface Row {
  readonly entry: Omit<HistoryEntry, 'data'>;
  readonly data: object;
  readonly place: Place;
}

@QueryHandler(GetKimHistory)
export class GetKimHistoryHandler implements IQueryHandler<GetKimHistory> {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
  ) {}

  async execute({ data, context }: GetKimHistory): Promise<KimHistory> {
    const { after, rows } = boundsOf(data, OLDEST_FIRST);
    await this.readModels.reached(kimHistory, context.atLeast);
    const { sql, values } = where(
      [rows],
      [
        [data.kimId, equals('kim_id')],
        [after, behind(OLDEST_FIRST)],
      ],
    );
    const found = await this.database.query<Row>(page(sql), values);
    if (found.length === 0 && after === undefined) throw notFound('kim_not_found');
    const { shown, ...next } = pageOf<Row>(found, data);
    return { entries: shown.map(({ entry, data: fact }) => ({ ...entry, data: fact })), ...next };
  }
}
