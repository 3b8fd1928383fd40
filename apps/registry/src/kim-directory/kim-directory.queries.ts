import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { City, dayIn } from '@app/city';
import type { FindKimsRequest, KimDirectory, KimSort, KimSummary, QueryContext } from '@app/contracts';
import { Database } from '@app/postgres';
import {
  behind,
  boundsOf,
  equals,
  type Order,
  orderBy,
  type OrderedBy,
  pageOf,
  type Place,
  placeOf,
  ReadModels,
  where,
  within,
} from '@app/read-models';
import { partsOf } from '../completeness/checklist.rules';
import { completeness } from '../completeness/completeness.projection';
import { skStatusOnSql } from '../sk-register/sk-status.rules';
import { kimDirectory } from './kim-directory.projection';
import { searchFor } from './search-words';

export class FindKims extends Query<KimDirectory> {
  constructor(
    readonly data: FindKimsRequest,
    readonly context: QueryContext,
  ) {
    super();
  }
}

const NAME: OrderedBy = { column: 'kim.sort_name', type: 'text' };
const ID: OrderedBy = { column: 'kim.kim_id', type: 'uuid' };

const COLUMNS: Readonly<Record<KimSort, readonly OrderedBy[]>> = {
  wilayah: [{ column: 'kim.wilayah', type: 'text' }, NAME, ID],
  name: [NAME, ID],
  establishedOn: [{ column: `coalesce(kim.established_on, '')`, type: 'text' }, ID],
  updatedAt: [{ column: 'kim.position', type: 'bigint' }],
};

const TODAY = '$1';
const LIMIT = '$2';

const page = (order: Order, conditions: string): string => `
  select
    (select coalesce(max(position), 0)::text from kim_directory_v2) as "upTo",
    (select coalesce(json_agg(json_strip_nulls(to_json(page))), '[]') from (
      select kim_id as "kimId", name, wilayah, level, status, members, established_on as "establishedOn",
        ${skStatusOnSql(TODAY)} as "skStatus", sk_term_end as "skTermEnd", needs_amendment as "needsAmendment",
        updated_at as "updatedAt", position::text, ${placeOf(order)} as place
      from kim_directory_v2 kim
      where ${conditions}
      order by ${orderBy(order)}
      limit ${LIMIT}
    ) page) as page`;

const withMemberOf = (unsur: string): string =>
  `kim_id in (select kim_id from kim_directory_v2_member where unsur = ${unsur})`;

/** Collected first, which takes as long as there are hits; PostgreSQL knows too little of words to see when that is best. */
const withWords = (words: string): string => `kim_id = any(array(
  select kim_id from kim_directory_v2_text
  where words @@ (to_tsquery('indonesian', ${words}) || to_tsquery('simple', ${words}))))`;

/** Some part of the item is not noted, or was noted until a day that has passed. */
const without = (parts: string): string => `cardinality(${parts}::text[]) > (
  select count(*) from completeness_v1 noted
  where noted.kim_id = kim.kim_id and item = any(${parts}) and (until is null or until >= ${TODAY}))`;

interface Found {
  readonly upTo: string;
  readonly page: (KimSummary & { readonly place: Place })[];
}

@QueryHandler(FindKims)
export class FindKimsHandler implements IQueryHandler<FindKims> {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
    private readonly city: City,
  ) {}

  async execute({ data, context: { at, atLeast } }: FindKims): Promise<KimDirectory> {
    const order: Order = { columns: COLUMNS[data.sort ?? 'wilayah'], direction: data.order ?? 'asc' };
    const { after, rows } = boundsOf(data, order);
    await this.readModels.reached(kimDirectory, atLeast);
    if (data.incomplete) await this.readModels.reached(completeness, atLeast);
    const { sql, values } = where(
      [dayIn(this.city.policy, at), rows],
      [
        [data.wilayah, within('wilayah')],
        [data.level, equals('level')],
        [data.status, equals('status')],
        [data.skStatus, equals(skStatusOnSql(TODAY))],
        [data.needsAmendment, equals('needs_amendment')],
        [data.updatedSince, (position) => `position > ${position}`],
        [data.unsur, withMemberOf],
        [data.q && searchFor(data.q, this.city.regions.values()), withWords],
        [data.incomplete && partsOf(data.incomplete), without],
        [after, behind(order)],
      ],
    );
    const [found] = await this.database.query<Found>(page(order, sql), values);
    const { shown, ...next } = pageOf(found?.page ?? [], data);
    return { kims: shown, position: found?.upTo ?? '0', ...next };
  }
}
