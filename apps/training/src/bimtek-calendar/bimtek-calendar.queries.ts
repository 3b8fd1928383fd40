import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { City } from '@app/city';
import type {
  BimtekCalendar,
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

const ORDER: Order = {
  columns: [
    { column: 'bimtek.first_start', type: 'text' },
    { column: 'bimtek.bimtek_id', type: 'uuid' },
  ],
  direction: 'asc',
};

const LIMIT = '$1';

/** Asked by a time zone and a month in it. */
const inMonth = (asked: string): string => `exists (
  select from jsonb_array_elements(sessions) session
  where to_char((session ->> 'start')::timestamptz at time zone (${asked}::text[])[1], 'YYYY-MM') = (${asked}::text[])[2])`;

const seats = (seat: string): string =>
  `(select count(*)::integer from bimtek_calendar_v1_seat taken
    where taken.bimtek_id = bimtek.bimtek_id and seat = '${seat}')`;

/** What is shown of a row, in pairs of name and value. */
const SUMMARY = `
  'bimtekId', bimtek_id, 'organiser', organiser, 'kecamatan', kecamatan, 'theme', theme, 'mode', mode,
  'status', status, 'venue', venue, 'sessions', sessions, 'capacity', capacity,
  'registered', ${seats('CONFIRMED')}, 'waiting', ${seats('WAITING')},
  'revision', revision::text, 'updatedAt', updated_at`;

const page = (conditions: string): string => `
  select json_strip_nulls(json_build_object(${SUMMARY}, 'place', ${placeOf(ORDER)})) as bimtek
  from bimtek_calendar_v1 bimtek
  where ${conditions}
  order by ${orderBy(ORDER)}
  limit ${LIMIT}`;

type Row = BimtekSummary & { readonly place: Place };

/** A month is one of the city's time zone. */
@QueryHandler(FindBimteks)
export class FindBimteksHandler implements IQueryHandler<FindBimteks> {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
    private readonly city: City,
  ) {}

  async execute({ data, context: { atLeast } }: FindBimteks): Promise<BimtekCalendar> {
    const { after, rows } = boundsOf(data, ORDER);
    await this.readModels.reached(bimtekCalendar, atLeast);
    const { sql, values } = where(
      [rows],
      [
        [data.wilayah, within('kecamatan')],
        [data.month && [this.city.policy.timeZone, data.month], inMonth],
        [data.status, equals('status')],
        [after, behind(ORDER)],
      ],
    );
    const found = await this.database.query<{ bimtek: Row }>(page(sql), values);
    const { shown, ...next } = pageOf(
      found.map(({ bimtek }) => bimtek),
      data,
    );
    return { bimteks: shown, ...next };
  }
}

/** A calendar program takes the whole of it each time: so many are years of a city's Bimtek, and fit into one answer. */
const MOST = 1_000;

const goesOnAfter = (day: string): string => `exists (
  select from jsonb_array_elements(sessions) session where (session ->> 'end')::timestamptz >= ${day}::date)`;

const calendar = (conditions: string): string => `
  select json_strip_nulls(json_build_object(${SUMMARY})) as bimtek
  from bimtek_calendar_v1 bimtek
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
