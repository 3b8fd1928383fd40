import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { City, dayIn, daysAfter } from '@app/city';
import type { FindSksRequest, QueryContext, RegisteredSk, SkId, SkRecord, SkRegister, SkSort } from '@app/contracts';
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
import { kimDirectory } from '../kim-directory/kim-directory.projection';
import { notFound } from '../registry.refusals';
import { normalisedSkNumber } from '../sk-number/sk-number.decider';
import { skRegister } from './sk-register.projection';
import { skStatusOnSql } from './sk-status.rules';

export class FindSks extends Query<SkRegister> {
  constructor(
    readonly data: FindSksRequest,
    readonly context: QueryContext,
  ) {
    super();
  }
}

export class GetSk extends Query<SkRecord> {
  constructor(
    readonly data: SkId,
    readonly context: QueryContext,
  ) {
    super();
  }
}

const ID: OrderedBy = { column: 'decree.sk_id', type: 'uuid' };

const COLUMNS: Readonly<Record<SkSort, readonly OrderedBy[]>> = {
  decreedOn: [{ column: 'decree.decreed_on', type: 'text' }, ID],
  termEnd: [{ column: `coalesce(decree.sk_term_end, '')`, type: 'text' }, ID],
};

const SUMMARY = `
  sk_id as "skId", kind, number, decreed_on as "decreedOn", signatory, document_sha256 as "documentSha256", reason`;

const TODAY = '$1';

const REGISTERED = `${SUMMARY},
  on_sk_id as "onSkId", kim_id as "kimId", (select name from kim_directory_v2 where kim_id = decree.kim_id) as "kimName",
  office || ' ' || wilayah as "issuingOffice", term_start as "termStart", sk_term_end as "termEnd",
  ${skStatusOnSql(TODAY)} as status, needs_amendment as "needsAmendment"`;

const page = (order: Order, conditions: string): string => `
  select jsonb_strip_nulls(to_jsonb(decree) - 'place') as decree, place from (
    select ${REGISTERED}, ${placeOf(order)} as place
    from sk_register_v1 decree
    where ${conditions}
    order by ${orderBy(order)}
    limit $2
  ) decree`;

const endingBy = (day: string): string =>
  `sk_id = on_sk_id and sk_status = 'VALID' and coalesce(sk_term_end, '') between ${TODAY} and ${day}`;

const ONE = `
  select json_strip_nulls(to_json(decree)) as decree from (
    select ${REGISTERED}, superseded_by as "supersededBy",
      (select coalesce(json_agg(to_json(related)), '[]') from (
        select ${SUMMARY} from sk_register_v1 other
        where other.on_sk_id = decree.on_sk_id and other.sk_id <> decree.sk_id
        order by decreed_on, sk_id = on_sk_id desc, number
      ) related) as related
    from sk_register_v1 decree
    where sk_id = $2
  ) decree`;

@QueryHandler(FindSks)
export class FindSksHandler implements IQueryHandler<FindSks> {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
    private readonly city: City,
  ) {}

  async execute({ data, context: { at, atLeast } }: FindSks): Promise<SkRegister> {
    const { wilayah, office, kimId, kind, status, expiringWithinDays, number, sort = 'decreedOn' } = data;
    const order: Order = { columns: COLUMNS[sort], direction: data.order ?? 'asc' };
    const { after, rows } = boundsOf(data, order);
    await this.readModels.reached(skRegister, atLeast);
    await this.readModels.reached(kimDirectory, atLeast);
    const today = dayIn(this.city.policy, at);
    const { sql, values } = where(
      [today, rows],
      [
        [wilayah, within('wilayah')],
        [office, equals('office')],
        [kimId, equals('kim_id')],
        [kind, equals('kind')],
        [status, equals(skStatusOnSql(TODAY))],
        [expiringWithinDays === undefined ? undefined : daysAfter(today, expiringWithinDays), endingBy],
        [number && normalisedSkNumber(number), (part) => `position(${part} in searched_number) > 0`],
        [after, behind(order)],
      ],
    );
    const found = await this.database.query<{ decree: RegisteredSk; place: Place }>(page(order, sql), values);
    const { shown, ...next } = pageOf<{ decree: RegisteredSk }>(found, data);
    return { decrees: shown.map(({ decree }) => decree), ...next };
  }
}

@QueryHandler(GetSk)
export class GetSkHandler implements IQueryHandler<GetSk> {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
    private readonly city: City,
  ) {}

  async execute({ data: { skId }, context: { at, atLeast } }: GetSk): Promise<SkRecord> {
    await this.readModels.reached(skRegister, atLeast);
    await this.readModels.reached(kimDirectory, atLeast);
    const [row] = await this.database.query<{ decree: SkRecord }>(ONE, [dayIn(this.city.policy, at), skId]);
    if (!row) throw notFound('sk_not_found');
    return row.decree;
  }
}
