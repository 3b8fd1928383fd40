import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { City, dayIn, isOneself } from '@app/city';
import type {
  AttendedBimtek,
  GetParticipantRecordRequest,
  ParticipantRecord,
  QueryContext,
  Session,
} from '@app/contracts';
import { Forbidden } from '@app/event-sourcing';
import { Database } from '@app/postgres';
import { ReadModels, where, within } from '@app/read-models';
import { bimtekCalendar } from '../bimtek-calendar/bimtek-calendar.projection';
import { overseenRegion } from '../bimtek-detail/participants.authority';
import { certificateRegister } from '../certificate-register/certificate-register.projection';
import { participantRecord } from './participant-record.projection';

export class GetParticipantRecord extends Query<ParticipantRecord> {
  constructor(
    readonly data: GetParticipantRecordRequest,
    readonly context: QueryContext,
  ) {
    super();
  }
}

/**
 * The region in which somebody sees what a person, or everybody, has from training: their own is seen by people anywhere, as
 * `undefined`. Throws `Forbidden`.
 */
export const regionOfSight = (by: QueryContext['by'], personId: string | undefined): string | undefined => {
  if (personId !== undefined && isOneself(by, [personId])) return undefined;
  const region = overseenRegion(by);
  if (region === undefined)
    throw new Forbidden('The record is for the participant, and for the Camat, the Diskominfo and auditors');
  return region;
};

const record = (conditions: string): string => `
  select json_strip_nulls(json_build_object(
    'bimtekId', record.bimtek_id, 'theme', theme, 'kecamatan', kecamatan, 'status', bimtek.status,
    'attended', cardinality(attended), 'sessions', sessions, 'preTest', pre_test, 'postTest', post_test,
    'jp', coalesce(certificate.jp, 0), 'certificateId', certificate.certificate_id
  )) as bimtek
  from participant_record_v1 record
  join bimtek_calendar_v2 bimtek using (bimtek_id)
  left join certificate_register_v1 certificate
    on certificate.bimtek_id = record.bimtek_id and certificate.person_id = record.person_id
    and certificate.status = 'VALID'
  where record.person_id = $1 and bimtek.status <> 'CANCELLED' and ${conditions}
  order by first_start desc, record.bimtek_id`;

type Row = Omit<AttendedBimtek, 'firstDay' | 'sessions'> & { readonly sessions: readonly Session[] };

@QueryHandler(GetParticipantRecord)
export class GetParticipantRecordHandler implements IQueryHandler<GetParticipantRecord> {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
    private readonly city: City,
  ) {}

  async execute({ data: { personId }, context }: GetParticipantRecord): Promise<ParticipantRecord> {
    const region = regionOfSight(context.by, personId);
    for (const needed of [bimtekCalendar, participantRecord, certificateRegister])
      await this.readModels.reached(needed, context.atLeast);
    const { sql, values } = where([personId], [[region, within('kecamatan')]]);
    const rows = await this.database.query<{ bimtek: Row }>(record(sql), values);
    const bimteks = rows.map(({ bimtek: { sessions, ...rest } }) => ({
      ...rest,
      firstDay: dayIn(this.city.policy, sessions[0]?.start ?? ''),
      sessions: sessions.length,
    }));
    return { personId, jp: bimteks.reduce((sum, { jp }) => sum + jp, 0), bimteks };
  }
}
