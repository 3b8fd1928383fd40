import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { FindInvitationsRequest, InvitationEntry, InvitationRegister, QueryContext } from '@app/contracts';
import { type Actor, Forbidden } from '@app/event-sourcing';
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
import { bimtekCalendar } from '../bimtek-calendar/bimtek-calendar.projection';
import { bimtekDetail } from '../bimtek-detail/bimtek-detail.projection';

export class FindInvitations extends Query<InvitationRegister> {
  constructor(
    readonly data: FindInvitationsRequest,
    readonly context: QueryContext,
  ) {
    super();
  }
}

/** Those who invite, who answer, and who look at their work. */
const CONCERNED: readonly string[] = ['admin_diskominfo', 'camat', 'lurah', 'auditor'];

/** Throws `Forbidden`. */
const regionOf = ({ role, jurisdiction }: Actor): string => {
  if (CONCERNED.includes(role)) return jurisdiction;
  throw new Forbidden('Invitations are for the Lurah and the Camat of the region, the Diskominfo and auditors');
};

const LATEST_FIRST: Order = {
  columns: [
    { column: 'calendar.first_start', type: 'text' },
    { column: `(invitation ->> 'invitationId')::uuid`, type: 'uuid' },
  ],
  direction: 'desc',
};

const WILAYAH = `(invitation ->> 'wilayah') collate "C"`;

const page = (conditions: string): string => `
  select json_strip_nulls(json_build_object(
    'bimtekId', bimtek_id, 'theme', theme, 'kecamatan', kecamatan, 'venue', venue, 'sessions', sessions,
    'bimtekStatus', calendar.status)) as bimtek, invitation, ${placeOf(LATEST_FIRST)} as place
  from bimtek_detail_v2 detail
  join bimtek_calendar_v2 calendar on calendar.bimtek_id = detail.id
  cross join jsonb_array_elements(document -> 'invitations') invitation
  where ${conditions}
  order by ${orderBy(LATEST_FIRST)}
  limit $1`;

interface Row {
  readonly bimtek: object;
  readonly invitation: object;
  readonly place: Place;
}

/** Answers: which invitations are there for a region, to what, and what became of each? */
@QueryHandler(FindInvitations)
export class FindInvitationsHandler implements IQueryHandler<FindInvitations> {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
  ) {}

  async execute({ data, context: { by, atLeast } }: FindInvitations): Promise<InvitationRegister> {
    const region = regionOf(by);
    const { after, rows } = boundsOf(data, LATEST_FIRST);
    for (const needed of [bimtekCalendar, bimtekDetail]) await this.readModels.reached(needed, atLeast);
    const { sql, values } = where(
      [rows],
      [
        [region, within(WILAYAH)],
        [data.wilayah, within(WILAYAH)],
        [data.bimtekId, equals('bimtek_id')],
        [data.status, equals(`invitation ->> 'status'`)],
        [after, behind(LATEST_FIRST)],
      ],
    );
    const { shown, ...next } = pageOf<Row>(await this.database.query<Row>(page(sql), values), data);
    return {
      invitations: shown.map(({ bimtek, invitation }) => ({ ...bimtek, ...invitation }) as InvitationEntry),
      ...next,
    };
  }
}
