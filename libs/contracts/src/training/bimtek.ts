import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../registry/day';
import { IsSingleLine } from '../registry/single-line';
import { rpc, Written } from '../rpc';
import { TRAINING_CORRECTION_REASONS, type TrainingCorrectionReason } from './correction';
import { IsMoment } from './moment';

/** Face to face, online, or both at once. */
export const BIMTEK_MODES = ['LURING', 'DARING', 'HYBRID'] as const;
export type BimtekMode = (typeof BIMTEK_MODES)[number];

export const BIMTEK_STATUSES = ['PLANNED', 'OPEN', 'CLOSED', 'CANCELLED'] as const;
export type BimtekStatus = (typeof BIMTEK_STATUSES)[number];

/** Why a Bimtek does not take place. A code: free text would carry personal data into the log. */
export const CANCELLATION_REASONS = [
  'BENCANA',
  'ANGGARAN',
  'NARASUMBER_BERHALANGAN',
  'TEMPAT_BERHALANGAN',
  'PESERTA_KURANG',
  'LAINNYA',
] as const;
export type CancellationReason = (typeof CANCELLATION_REASONS)[number];

/** A stretch of the programme for which attendance is taken. Sessions are numbered from 1, in the order of their times. */
export class Session {
  @IsMoment()
  start!: string;

  @IsMoment()
  end!: string;
}

/** When and where a Bimtek takes place. */
class Schedule {
  /** In the order of their times, without overlaps. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => Session)
  sessions!: Session[];

  /** Name of the hall. Left out of a Bimtek that is held online only. */
  @IsOptional()
  @IsString()
  @Length(3, 120)
  @IsSingleLine()
  venue?: string;
}

export class PlanBimtekBody extends Schedule {
  /** The office that holds it: `Dinas Komunikasi dan Informatika Kota Metro`. No name of a person. */
  @IsString()
  @Length(3, 120)
  @IsSingleLine()
  organiser!: string;

  /** Code of the kecamatan whose kelurahan are trained. */
  @Matches(/^\d{2}\.\d{2}\.\d{2}$/, { message: '$property must be the code of a kecamatan, such as 18.72.05' })
  kecamatan!: string;

  @IsIn(BIMTEK_MODES)
  mode!: BimtekMode;

  @IsString()
  @Length(3, 200)
  @IsSingleLine()
  theme!: string;

  /** How many participants have a seat; who registers later waits. */
  @IsInt()
  @Min(1)
  @Max(10_000)
  capacity!: number;
}

export class PlanBimtekRequest extends PlanBimtekBody {
  @IsUUID()
  bimtekId!: string;
}

export class RescheduleBimtekBody extends Schedule {}

export class RescheduleBimtekRequest extends RescheduleBimtekBody {
  @IsUUID()
  bimtekId!: string;
}

/** What a Bimtek is about, and for how many: as it holds from now on. */
export class ReviseBimtekBody {
  @IsString()
  @Length(3, 200)
  @IsSingleLine()
  theme!: string;

  /** Who waits longest has a seat that is new. Not fewer than have one. */
  @IsInt()
  @Min(1)
  @Max(10_000)
  capacity!: number;
}

export class ReviseBimtekRequest extends ReviseBimtekBody {
  @IsUUID()
  bimtekId!: string;
}

export class CancelBimtekBody {
  @IsIn(CANCELLATION_REASONS)
  reason!: CancellationReason;
}

export class CancelBimtekRequest extends CancelBimtekBody {
  @IsUUID()
  bimtekId!: string;
}

export class BimtekId {
  @IsUUID()
  bimtekId!: string;
}

/** From now on attendance is taken. */
export class OpenBimtekRequest extends BimtekId {}

/** What minutes say besides their number, which certificates are numbered by. */
class MinutesContent {
  /** The day of the minutes. */
  @IsDay()
  signedOn!: string;

  /** What took place, without any personal data. */
  @IsString()
  @Length(3, 4_000)
  summary!: string;
}

/** The minutes (berita acara) of a Bimtek. */
export class BimtekMinutes extends MinutesContent {
  /** As printed on the minutes. Unique for the organiser. */
  @IsString()
  @Length(1, 80)
  @IsSingleLine()
  number!: string;
}

/** What the minutes say from now on. Their number stays: certificates bear it. */
export class CorrectMinutesBody extends MinutesContent {
  @IsIn(TRAINING_CORRECTION_REASONS)
  reason!: TrainingCorrectionReason;
}

export class CorrectMinutesRequest extends CorrectMinutesBody {
  @IsUUID()
  bimtekId!: string;
}

export class CloseBimtekBody {
  @IsObject()
  @ValidateNested()
  @Type(() => BimtekMinutes)
  minutes!: BimtekMinutes;
}

/** It is over: certificates go to all who qualify, and what was recorded changes by correction only. */
export class CloseBimtekRequest extends CloseBimtekBody {
  @IsUUID()
  bimtekId!: string;
}

export const planBimtek = rpc<PlanBimtekRequest, Written>('kim.training.bimtek.plan.v1');
export const rescheduleBimtek = rpc<RescheduleBimtekRequest, Written>('kim.training.bimtek.reschedule.v1');
export const reviseBimtek = rpc<ReviseBimtekRequest, Written>('kim.training.bimtek.revise.v1');
export const cancelBimtek = rpc<CancelBimtekRequest, Written>('kim.training.bimtek.cancel.v1');
export const openBimtek = rpc<OpenBimtekRequest, Written>('kim.training.bimtek.open.v1');
export const correctMinutes = rpc<CorrectMinutesRequest, Written>('kim.training.bimtek.correct-minutes.v1');
export const closeBimtek = rpc<CloseBimtekRequest, Written>('kim.training.bimtek.close.v1');
