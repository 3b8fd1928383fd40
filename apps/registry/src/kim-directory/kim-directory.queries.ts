import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { FindKimsRequest, KimDirectory, KimSort, KimSummary, QueryContext } from '@app/contracts';
import { Database } from '@app/postgres';
import { ReadModels } from '@app/read-models';
import { City } from '../city/city';
import { dayIn } from '../city/days.rules';
import { partsOf } from '../completeness/checklist.rules';
import { completeness } from '../completeness/completeness.projection';
import { behind, type Order, orderBy, type OrderedBy, type Place, placeOf } from '../paging/order';
import { boundsOf, pageOf } from '../paging/page';
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

/** A region takes in its own code and what goes on from it with a dot: everything before the next character, a slash. */
const statement = (order: Order, further: string): string => `
  select
    (select coalesce(max(position), 0)::text from kim_directory_v2) as "upTo",
    (select coalesce(json_agg(json_strip_nulls(to_json(page))), '[]') from (
      select kim_id as "kimId", name, wilayah, level, status, members,
        established_on as "establishedOn", ${skStatusOnSql('$1')} as "skStatus", sk_term_end as "skTermEnd",
        needs_amendment as "needsAmendment", updated_at as "updatedAt", position::text, ${placeOf(order)} as place
      from kim_directory_v2 kim
      where ($2::text is null or wilayah >= $2 and wilayah < $2 || '/')
        and ($3::text is null or level = $3)
        and ($4::text is null or status = $4)
        and ($5::text is null or ${skStatusOnSql('$1')} = $5)
        and ($6::boolean is null or needs_amendment = $6)
        and ($7::bigint is null or position > $7)
        and ($8::text is null or exists (
          select from kim_directory_v2_member member where member.kim_id = kim.kim_id and unsur = $8))
        and ($9::text is null or kim_id in (
          select kim_id from kim_directory_v2_text
          where words @@ (to_tsquery('indonesian', $9) || to_tsquery('simple', $9))))
        and ${behind(order, '$10')} ${further}
      order by ${orderBy(order)}
      limit $11
    ) page) as page`;

/** Read from another read model, and so only when it is asked. */
const WITHOUT_ITEM = `
  and cardinality($12::text[]) > (
    select count(*) from completeness_v1 done
    where done.kim_id = kim.kim_id and item = any($12) and (until is null or until >= $1))`;

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
    const [found] = await this.database.query<Found>(statement(order, data.incomplete ? WITHOUT_ITEM : ''), [
      dayIn(this.city.policy, at),
      ...[data.wilayah, data.level, data.status, data.skStatus, data.needsAmendment, data.updatedSince, data.unsur],
      data.q === undefined ? undefined : searchFor(data.q, this.city.regions.values()),
      ...[after, rows],
      ...(data.incomplete ? [partsOf(data.incomplete)] : []),
    ]);
    const { shown, ...next } = pageOf(found?.page ?? [], data);
    return { kims: shown, position: found?.upTo ?? '0', ...next };
  }
}
