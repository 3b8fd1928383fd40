import {
  IsBase64,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { rpc, Written } from '../rpc';
import { BimtekId } from './bimtek';
import { TRAINING_CORRECTION_REASONS, type TrainingCorrectionReason } from './correction';
import { IsMoment } from './moment';
import { Somebody, WrittenOfSomebody } from './somebody';

/** As what somebody takes part. */
export const PARTICIPANT_ROLES = [
  'CAMAT',
  'LURAH',
  'PERANGKAT',
  'CALON_ANGGOTA',
  'ANGGOTA_KIM',
  'TOKOH_MASYARAKAT',
  'LAINNYA',
] as const;
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];

/** A seat, or a place on the waiting list. */
export const SEATS = ['CONFIRMED', 'WAITING'] as const;
export type Seat = (typeof SEATS)[number];

/** How attendance was taken: with a one-time code, or by hand. */
export const ATTENDANCE_WAYS = ['QR', 'BY_HAND'] as const;
export type AttendanceWay = (typeof ATTENDANCE_WAYS)[number];

export const TESTS = ['PRE', 'POST'] as const;
export type Test = (typeof TESTS)[number];

/** A kelurahan's code. */
const IsKelurahan = (): PropertyDecorator =>
  Matches(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/, {
    message: '$property must be the code of a kelurahan, such as 18.72.05.1001',
  });

export class RegisterParticipantBody extends Somebody {
  /** For which kelurahan they come. Left out for officials of the kecamatan and the city. */
  @IsOptional()
  @IsKelurahan()
  kelurahan?: string;

  @IsOptional()
  @IsUUID()
  kimId?: string;

  @IsIn(PARTICIPANT_ROLES)
  role!: ParticipantRole;
}

export class RegisterParticipantRequest extends RegisterParticipantBody {
  @IsUUID()
  bimtekId!: string;
}

/**
 * As what somebody takes part, where that was recorded wrongly; and that they do, where they were there and nobody
 * registered them.
 */
export class CorrectRegistrationBody extends RegisterParticipantBody {
  @IsIn(TRAINING_CORRECTION_REASONS)
  reason!: TrainingCorrectionReason;
}

export class CorrectRegistrationRequest extends CorrectRegistrationBody {
  @IsUUID()
  bimtekId!: string;
}

export class WithdrawParticipantRequest {
  @IsUUID()
  bimtekId!: string;

  @IsUUID()
  personId!: string;
}

/** When somebody came to which session. */
class Arrival {
  /** Number of the session, from 1. */
  @IsInt()
  @Min(1)
  @Max(30)
  session!: number;

  /** When they came: on the day of the session, before its end. */
  @IsMoment()
  at!: string;
}

export class RecordAttendanceBody extends Arrival {
  @IsUUID()
  personId!: string;
}

export class RecordAttendanceRequest extends RecordAttendanceBody {
  @IsUUID()
  bimtekId!: string;
}

/** Somebody came who had not registered: they are registered and are present, in one. */
export class AdmitWalkInBody extends RegisterParticipantBody {
  /** Number of the session, from 1. */
  @IsInt()
  @Min(1)
  @Max(30)
  session!: number;

  @IsMoment()
  at!: string;
}

export class AdmitWalkInRequest extends AdmitWalkInBody {
  @IsUUID()
  bimtekId!: string;
}

export class CheckInBody {
  /** The text of the QR code. */
  @IsString()
  @Length(20, 2_000)
  @Matches(/^[\w-]+\.[\w-]+\.[\w-]+$/, { message: '$property must be a check-in code' })
  code!: string;
}

export class CheckInRequest extends CheckInBody {
  @IsUUID()
  bimtekId!: string;
}

export class RecordTestResultBody {
  @IsUUID()
  personId!: string;

  @IsIn(TESTS)
  test!: Test;

  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(100)
  score!: number;
}

export class RecordTestResultRequest extends RecordTestResultBody {
  @IsUUID()
  bimtekId!: string;
}

export class CorrectAttendanceBody {
  @IsUUID()
  personId!: string;

  /** Number of the session, from 1. */
  @IsInt()
  @Min(1)
  @Max(30)
  session!: number;

  /** Whether they were there. */
  @IsBoolean()
  attended!: boolean;

  /** Whether they came late. Left out when they were not there. */
  @IsOptional()
  @IsBoolean()
  late?: boolean;

  @IsIn(TRAINING_CORRECTION_REASONS)
  reason!: TrainingCorrectionReason;
}

export class CorrectAttendanceRequest extends CorrectAttendanceBody {
  @IsUUID()
  bimtekId!: string;
}

export class CorrectTestResultBody extends RecordTestResultBody {
  @IsIn(TRAINING_CORRECTION_REASONS)
  reason!: TrainingCorrectionReason;
}

export class CorrectTestResultRequest extends CorrectTestResultBody {
  @IsUUID()
  bimtekId!: string;
}

/** Which code is wanted: for one participant and one session. */
export class GetCheckInCodeRequest {
  @IsUUID()
  bimtekId!: string;

  @IsUUID()
  personId!: string;

  /** Number of the session, from 1. */
  @IsInt()
  @Min(1)
  @Max(30)
  session!: number;
}

/** Opens the door once. */
export class CheckInCode {
  /** What the QR code shows: payload, key id and Ed25519 signature over the payload, each in base64url. */
  @IsString()
  code!: string;

  /** The end of the session. */
  @IsMoment()
  validUntil!: string;
}

/** The attendance list (daftar hadir) as it is printed now. Personal data: the names of the participants stand in it. */
export class AttendanceListFile extends BimtekId {
  /** PDF, gzipped, in base64: as a `Sheet` writes it, a long list is larger than a message may be. */
  @IsBase64()
  pdf!: string;
}

export const registerParticipant = rpc<RegisterParticipantRequest, WrittenOfSomebody>(
  'kim.training.participant.register.v1',
);
export const correctRegistration = rpc<CorrectRegistrationRequest, WrittenOfSomebody>(
  'kim.training.participant.correct-registration.v1',
);
export const withdrawParticipant = rpc<WithdrawParticipantRequest, Written>('kim.training.participant.withdraw.v1');
export const recordAttendance = rpc<RecordAttendanceRequest, Written>('kim.training.attendance.record.v1');
export const admitWalkIn = rpc<AdmitWalkInRequest, WrittenOfSomebody>('kim.training.attendance.admit-walk-in.v1');
export const checkIn = rpc<CheckInRequest, WrittenOfSomebody>('kim.training.attendance.check-in.v1');
export const correctAttendance = rpc<CorrectAttendanceRequest, Written>('kim.training.attendance.correct.v1');
export const recordTestResult = rpc<RecordTestResultRequest, Written>('kim.training.test-result.record.v1');
export const correctTestResult = rpc<CorrectTestResultRequest, Written>('kim.training.test-result.correct.v1');
export const getCheckInCode = rpc<GetCheckInCodeRequest, CheckInCode>('kim.training.attendance.get-check-in-code.v1');
export const getAttendanceList = rpc<BimtekId, AttendanceListFile>('kim.training.attendance.get-list.v1');
