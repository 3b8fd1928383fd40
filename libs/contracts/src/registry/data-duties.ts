import { Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsDateString,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsUUID,
  Matches,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { rpc, Written } from '../rpc';
import { PERSON_FIELDS, type PersonField } from './person';
import { IsWilayahCode } from './wilayah';

// What has to be done within 3 x 24 hours by UU 27/2022: what people ask for, and the notice of a breach.

/** A moment, with its time zone: ISO 8601. */
const IsMoment = (): PropertyDecorator => (target, property) => {
  IsISO8601({ strict: true })(target, property);
  Matches(/T.+(Z|[+-]\d{2}:\d{2})$/, { message: '$property must be a time with its zone' })(target, property);
};

/**
 * Correction (Pasal 30), access (Pasal 32), withdrawal of consent (Pasal 40) and restriction (Pasal 41). For erasure the law
 * names no hours; the city gives itself the same.
 */
export const DATA_REQUEST_KINDS = [
  'AKSES',
  'PERBAIKAN',
  'PEMBATASAN',
  'PENARIKAN_PERSETUJUAN',
  'PENGHAPUSAN',
] as const;
export type DataRequestKind = (typeof DATA_REQUEST_KINDS)[number];

export class RecordDataRequestBody {
  @IsUUID()
  personId!: string;

  @IsIn(DATA_REQUEST_KINDS)
  kind!: DataRequestKind;

  /** When it came in: the clock runs from here. */
  @IsMoment()
  receivedAt!: string;
}

export class RecordDataRequestRequest extends RecordDataRequestBody {
  @IsUUID()
  dataRequestId!: string;
}

/** Why a request is refused: Pasal 33 huruf a to c, Pasal 15, or nobody knows who asks. */
export const REFUSAL_GROUNDS = [
  'MEMBAHAYAKAN_KEAMANAN',
  'DATA_ORANG_LAIN',
  'PERTAHANAN_DAN_KEAMANAN',
  'KEPENTINGAN_UMUM',
  'IDENTITAS_TIDAK_TERBUKTI',
] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];

export const DATA_REQUEST_OUTCOMES = ['DIPENUHI', 'DITOLAK'] as const;
export type DataRequestOutcome = (typeof DATA_REQUEST_OUTCOMES)[number];

export class AnswerDataRequestBody {
  @IsIn(DATA_REQUEST_OUTCOMES)
  outcome!: DataRequestOutcome;

  /** Needed for a refusal. */
  @ValidateIf(({ outcome }: AnswerDataRequestBody) => outcome === 'DITOLAK')
  @IsIn(REFUSAL_GROUNDS)
  ground?: RefusalGround;
}

export class DataRequestId {
  @IsUUID()
  dataRequestId!: string;
}

export class AnswerDataRequestRequest extends AnswerDataRequestBody {
  @IsUUID()
  dataRequestId!: string;
}

/** Pasal 46: what was revealed, when, and of how many people. */
export class RecordBreachBody {
  /** When it was noticed: the clock runs from here. */
  @IsMoment()
  noticedAt!: string;

  @IsArray()
  @ArrayNotEmpty()
  @IsIn(PERSON_FIELDS, { each: true })
  fields!: PersonField[];

  /** How many people, as far as is known. */
  @IsInt()
  @Min(1)
  affected!: number;
}

export class RecordBreachRequest extends RecordBreachBody {
  @IsUUID()
  breachId!: string;
}

export class BreachId {
  @IsUUID()
  breachId!: string;
}

export class GiveBreachNoticeBody {
  /** When the people and the authority were told. */
  @IsMoment()
  givenAt!: string;
}

export class GiveBreachNoticeRequest extends GiveBreachNoticeBody {
  @IsUUID()
  breachId!: string;
}

export const DATA_DUTIES = [...DATA_REQUEST_KINDS, 'PEMBERITAHUAN_KEBOCORAN'] as const;
export type DataDutyKind = (typeof DATA_DUTIES)[number];

/** Something that is still to be done. */
export class DataDuty {
  /** Of the request, or of the breach. */
  @IsUUID()
  id!: string;

  @IsIn(DATA_DUTIES)
  kind!: DataDutyKind;

  @IsWilayahCode()
  wilayah!: string;

  @IsOptional()
  @IsUUID()
  personId?: string;

  @IsDateString()
  since!: string;

  @IsDateString()
  dueAt!: string;

  @IsBoolean()
  overdue!: boolean;
}

/** Those that are due first come first. */
export class DataDuties {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => DataDuty)
  duties!: DataDuty[];
}

export class FindDataDutiesRequest {}

export const recordDataRequest = rpc<RecordDataRequestRequest, Written>('kim.registry.data-request.record.v1');
export const answerDataRequest = rpc<AnswerDataRequestRequest, Written>('kim.registry.data-request.answer.v1');
export const recordBreach = rpc<RecordBreachRequest, Written>('kim.registry.data-breach.record.v1');
export const giveBreachNotice = rpc<GiveBreachNoticeRequest, Written>('kim.registry.data-breach.give-notice.v1');
export const findDataDuties = rpc<FindDataDutiesRequest, DataDuties>('kim.registry.data-duty.find.v1');
