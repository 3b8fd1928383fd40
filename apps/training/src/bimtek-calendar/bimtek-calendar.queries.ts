import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { City } from '@app/city';
import type {
  BimtekCalendar,
  BimtekEntry,
  BimtekSort,
  BimtekSummary,
  FindBimteksRequest,
  PublicCalendar,
  QueryContext,
  ReadCalendarRequest,
} from '@app/contracts';
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
import { bimtekCalendar } from './bimtek-calendar.projection';

export class FindBimteks extends Query<BimtekCalendar> {
  constructor(
    readonly data: FindBimteksRequest,
    readonly context: QueryContext,
  ) {
    super();
  }
}

/** Asked by anybody, on behalf of nobody. */
export class ReadCalendar extends Query<PublicCalendar> {
  constructor(readonly data: ReadCalendarRequest) {
    super();
  }
}

const COLUMNS: Readonly<Record<BimtekSort, readonly OrderedBy[]>> = {
  start: [
    { column: 'bimtek.first_start', type: 'text' },
    { column: 'bimtek.bimtek_id', type: 'uuid' },
  ],
  updatedAt: [{ column: 'bimtek.position', type: 'bigint' }],
};

const LIMIT = '$1';

/** Asked by a time zone and a month in it. */
const inMonth = (asked: string): string => `exists (
  select from jsonb_array_elements(sessions) session
  where to_char((session ->> 'start')::timestamptz at time zone (${asked}::text[])[1], 'YYYY-MM') = (${asked}::text[])[2])`;

const seats = (seat: string): string =>
  `(select count(*)::integer from bimtek_calendar_v2_seat taken
    where taken.bimtek_id = bimtek.bimtek_id and seat = '${seat}')`;

/** What is shown of a row, in pairs of name and value. */
const SUMMARY = `
  'bimtekId', bimtek_id, 'organiser', organiser, 'kecamatan', kecamatan, 'theme', theme, 'mode', mode,
  'status', status, 'venue', venue, 'sessions', sessions, 'capacity', capacity,
  'registered', ${seats('CONFIRMED')}, 'waiting', ${seats('WAITING')},
  'revision', revision::text, 'updatedAt', updated_at`;

const page = (order: Order, conditions: string): string => `
  select
    (select coalesce(max(position), 0)::text from bimtek_calendar_v2) as "upTo",
    (select coalesce(json_agg(bimtek), '[]') from (
      select json_strip_nulls(
        json_build_object(${SUMMARY}, 'position', position::text, 'place', ${placeOf(order)})) as bimtek
      from bimtek_calendar_v2 bimtek
      where ${conditions}
      order by ${orderBy(order)}
      limit ${LIMIT}
    ) page) as page`;

interface Found {
  readonly upTo: string;
  readonly page: (BimtekEntry & { readonly place: Place })[];
}

/** A month is one of the city's time zone. */
@QueryHandler(FindBimteks)
export class FindBimteksHandler implements IQueryHandler<FindBimteks> {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
    private readonly city: City,
  ) {}

  async execute({ data, context: { atLeast } }: FindBimteks): Promise<BimtekCalendar> {
    const order: Order = { columns: COLUMNS[data.sort ?? 'start'], direction: data.order ?? 'asc' };
    const { after, rows } = boundsOf(data, order);
    await this.readModels.reached(bimtekCalendar, atLeast);
    const { sql, values } = where(
      [rows],
      [
        [data.wilayah, within('kecamatan')],
        [data.month && [this.city.policy.timeZone, data.month], inMonth],
        [data.status, equals('status')],
        [data.updatedSince, (position) => `position > ${position}`],
        [after, behind(order)],
      ],
    );
    const [found] = await this.database.query<Found>(page(order, sql), values);
    const { shown, ...next } = pageOf(found?.page ?? [], data);
    return { bimteks: shown, position: found?.upTo ?? '0', ...next };
  }
}

/** A calendar program takes the whole of it each time: so many are years of a city's Bimtek, and fit into one answer. */
const MOST = 1_000;

const goesOnAfter = (day: string): string => `exists (
  select from jsonb_array_elements(sessions) session where (session ->> 'end')::timestamptz >= ${day}::date)`;

const calendar = (conditions: string): string => `
  select json_strip_nulls(json_build_object(${SUMMARY})) as bimtek
  from bimtek_calendar_v2 bimtek
  where ${conditions}
  order by first_start desc, bimtek_id
  limit ${MOST}`;

/** The newest first. */
@QueryHandler(ReadCalendar)
export class ReadCalendarHandler implements IQueryHandler<ReadCalendar> {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
  ) {}

  async execute({ data: { wilayah, from } }: ReadCalendar): Promise<PublicCalendar> {
    await this.readModels.reached(bimtekCalendar);
    const { sql, values } = where(
      [],
      [
        [from, goesOnAfter],
        [wilayah, within('kecamatan')],
      ],
    );
    const found = await this.database.query<{ bimtek: BimtekSummary }>(calendar(sql), values);
    return { bimteks: found.map(({ bimtek }) => bimtek) };
  }
}
