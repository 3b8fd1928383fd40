import { Type } from 'class-transformer';
import {
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsNumberString,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../registry/day';
import { HistoryEntry } from '../registry/kim-queries';
import { Page, PageRequest, SortedPageRequest } from '../registry/paging';
import { IsWilayahCode } from '../registry/wilayah';
import { rpc } from '../rpc';
import { AddMaterialBody, AddTopicBody } from './agenda';
import { PARTICIPANT_ROLES, type ParticipantRole, type Seat, SEATS } from './attendance';
import {
  BIMTEK_MODES,
  BIMTEK_STATUSES,
  BimtekId,
  BimtekMinutes,
  type BimtekMode,
  type BimtekStatus,
  CANCELLATION_REASONS,
  type CancellationReason,
  Session,
} from './bimtek';
import { Invitation } from './invitation';

/** What a calendar is ordered by. `updatedAt` is the order of the log, in which no two Bimtek are at the same place. */
export const BIMTEK_SORTS = ['start', 'updatedAt'] as const;
export type BimtekSort = (typeof BIMTEK_SORTS)[number];

export class FindBimteksRequest extends SortedPageRequest {
  /** Bimtek for this region or below it. */
  @IsOptional()
  @IsWilayahCode('18.72.05')
  wilayah?: string;

  /** With a session in this month, `YYYY-MM`. */
  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/, { message: '$property must be a month, YYYY-MM' })
  month?: string;

  @IsOptional()
  @IsIn(BIMTEK_STATUSES)
  status?: BimtekStatus;

  /**
   * What changed after an earlier answer: the `position` of its first page. What was cancelled is among it; what no longer
   * meets the other filters is not.
   */
  @IsOptional()
  @Matches(/^\d{1,18}$/, { message: '$property must be the position of an earlier answer' })
  updatedSince?: string;

  /** `start`, the beginning of the first session, unless said. */
  @IsOptional()
  @IsIn(BIMTEK_SORTS)
  sort?: BimtekSort;
}

/** What a calendar shows of a Bimtek. */
export class BimtekSummary {
  @IsUUID()
  bimtekId!: string;

  @IsString()
  organiser!: string;

  @IsString()
  kecamatan!: string;

  @IsString()
  theme!: string;

  @IsIn(BIMTEK_MODES)
  mode!: BimtekMode;

  @IsIn(BIMTEK_STATUSES)
  status!: BimtekStatus;

  @IsOptional()
  @IsString()
  venue?: string;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Session)
  sessions!: Session[];

  @IsInt()
  capacity!: number;

  /** How many have a seat. */
  @IsInt()
  registered!: number;

  @IsInt()
  waiting!: number;

  /** Decimal: how often it has changed. What iCalendar calls SEQUENCE. */
  @IsNumberString({ no_symbols: true })
  revision!: string;

  /** When the last fact of it was recorded: ISO 8601, UTC. */
  @IsString()
  updatedAt!: string;
}

export class BimtekEntry extends BimtekSummary {
  /** Where the last fact of it stands in the log. */
  @IsNumberString({ no_symbols: true })
  position!: string;
}

export class BimtekCalendar extends Page {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => BimtekEntry)
  bimteks!: BimtekEntry[];

  /** Up to where the log is shown. To learn later what has changed, ask for it by `updatedSince`. */
  @IsNumberString({ no_symbols: true })
  position!: string;
}

export class BimtekSpeaker {
  @IsUUID()
  personId!: string;

  @IsString()
  office!: string;

  @IsString()
  topic!: string;
}

export class BimtekOpener {
  @IsUUID()
  personId!: string;

  @IsString()
  office!: string;
}

export class BimtekTopic extends AddTopicBody {
  @IsUUID()
  topicId!: string;
}

/** Who came to one session, and how. */
export class SessionAttendance {
  @IsInt()
  session!: number;

  @IsIn([true, false])
  late!: boolean;
}

export class Participant {
  @IsUUID()
  personId!: string;

  @IsOptional()
  @IsString()
  kelurahan?: string;

  @IsOptional()
  @IsUUID()
  kimId?: string;

  @IsIn(PARTICIPANT_ROLES)
  role!: ParticipantRole;

  @IsIn(SEATS)
  seat!: Seat;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => SessionAttendance)
  attendance!: SessionAttendance[];

  @IsOptional()
  @IsNumber()
  preTest?: number;

  @IsOptional()
  @IsNumber()
  postTest?: number;

  @IsOptional()
  @IsUUID()
  certificateId?: string;
}

/** Who qualifies for a certificate, and when somebody came late: as the city decided when it was planned. */
export class PassingPolicy {
  /** From 0 to 1: the share of the sessions that has to be attended. */
  @IsNumber()
  attendanceShare!: number;

  /** From 0 to 100. */
  @IsNumber()
  postTestMinimum!: number;

  @IsInt()
  lateAfterMinutes!: number;
}

export class BimtekDetail extends BimtekSummary {
  @IsObject()
  @ValidateNested()
  @Type(() => PassingPolicy)
  passing!: PassingPolicy;

  @IsOptional()
  @ValidateNested()
  @Type(() => BimtekOpener)
  opener?: BimtekOpener;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => BimtekSpeaker)
  speakers!: BimtekSpeaker[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => BimtekTopic)
  topics!: BimtekTopic[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => AddMaterialBody)
  materials!: AddMaterialBody[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Invitation)
  invitations!: Invitation[];

  /** In the order of their registrations. Ids only: names are kept by the registry. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Participant)
  participants!: Participant[];

  @IsOptional()
  @ValidateNested()
  @Type(() => BimtekMinutes)
  minutes?: BimtekMinutes;

  @IsOptional()
  @IsIn(CANCELLATION_REASONS)
  cancellationReason?: CancellationReason;
}

export class GetBimtekHistoryRequest extends PageRequest {
  @IsUUID()
  bimtekId!: string;
}

export class BimtekHistory extends Page {
  /** The oldest first. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => HistoryEntry)
  entries!: HistoryEntry[];
}

export class GetParticipantRecordRequest {
  @IsUUID()
  personId!: string;
}

/** What one person has from one Bimtek. */
export class AttendedBimtek {
  @IsUUID()
  bimtekId!: string;

  @IsString()
  theme!: string;

  @IsString()
  kecamatan!: string;

  @IsDay()
  firstDay!: string;

  @IsIn(BIMTEK_STATUSES)
  status!: BimtekStatus;

  /** Sessions attended, of how many. */
  @IsInt()
  attended!: number;

  @IsInt()
  sessions!: number;

  @IsOptional()
  @IsNumber()
  preTest?: number;

  @IsOptional()
  @IsNumber()
  postTest?: number;

  /** By a valid certificate. */
  @IsInt()
  jp!: number;

  @IsOptional()
  @IsUUID()
  certificateId?: string;
}

export class ParticipantRecord extends GetParticipantRecordRequest {
  /** Over all Bimtek. */
  @IsInt()
  jp!: number;

  /** The newest first. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => AttendedBimtek)
  bimteks!: AttendedBimtek[];
}

export class GetLiteracyGainRequest {
  /** Bimtek for this region or below it. */
  @IsOptional()
  @IsWilayahCode('18.72.05')
  wilayah?: string;
}

/** Of those who took both tests. The means are left out where so few did that they could be told apart. */
export class GainCell {
  /** How many took both tests. Left out where they are too few. */
  @IsOptional()
  @IsInt()
  participants?: number;

  @IsOptional()
  @IsNumber()
  meanPreTest?: number;

  @IsOptional()
  @IsNumber()
  meanPostTest?: number;

  @IsOptional()
  @IsNumber()
  meanGain?: number;

  /** Whether the numbers are left out. */
  @IsIn([true, false])
  suppressed!: boolean;
}

export class BimtekGain extends GainCell {
  @IsUUID()
  bimtekId!: string;

  @IsString()
  kecamatan!: string;

  @IsString()
  theme!: string;

  @IsDay()
  firstDay!: string;
}

export class KecamatanGain extends GainCell {
  @IsString()
  kecamatan!: string;
}

export class LiteracyGain {
  /** So many have to be in a cell that is shown (policy). */
  @IsInt()
  smallestCell!: number;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => KecamatanGain)
  byKecamatan!: KecamatanGain[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => BimtekGain)
  byBimtek!: BimtekGain[];
}

export const findBimteks = rpc<FindBimteksRequest, BimtekCalendar>('kim.training.bimtek.find.v1');
export const getBimtek = rpc<BimtekId, BimtekDetail>('kim.training.bimtek.get.v1');
export const getBimtekHistory = rpc<GetBimtekHistoryRequest, BimtekHistory>('kim.training.bimtek.get-history.v1');
export const getParticipantRecord = rpc<GetParticipantRecordRequest, ParticipantRecord>(
  'kim.training.participant.get-record.v1',
);
export const getLiteracyGain = rpc<GetLiteracyGainRequest, LiteracyGain>('kim.training.literacy-gain.get.v1');
