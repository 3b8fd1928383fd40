import { Command } from '@nestjs/cqrs';
import type {
  AdmitWalkInRequest,
  CheckInRequest,
  CorrectAttendanceRequest,
  CorrectRegistrationRequest,
  RecordAttendanceRequest,
  RegisterParticipantRequest,
  WithdrawParticipantRequest,
} from '@app/contracts';
import type { Stamp, Written } from '@app/event-sourcing';
import type { Identified } from './somebody';

/** What a check-in code opens. */
export interface CheckInFacts {
  readonly opens?: { readonly bimtekId: string; readonly personId: string; readonly session: number };
}

export class RegisterParticipant extends Command<Written> {
  readonly type = 'RegisterParticipant';
  constructor(
    readonly data: Identified<RegisterParticipantRequest>,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class CorrectRegistration extends Command<Written> {
  readonly type = 'CorrectRegistration';
  constructor(
    readonly data: Identified<CorrectRegistrationRequest>,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class WithdrawParticipant extends Command<Written> {
  readonly type = 'WithdrawParticipant';
  constructor(
    readonly data: WithdrawParticipantRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class RecordAttendance extends Command<Written> {
  readonly type = 'RecordAttendance';
  constructor(
    readonly data: RecordAttendanceRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class AdmitWalkIn extends Command<Written> {
  readonly type = 'AdmitWalkIn';
  constructor(
    readonly data: Identified<AdmitWalkInRequest>,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class CheckIn extends Command<Written & { readonly personId: string }> {
  readonly type = 'CheckIn';
  constructor(
    readonly data: CheckInRequest,
    readonly stamp: Stamp,
    /** For whom and for which session the code is; gathered before the decision. Missing when it is no code of ours. */
    readonly facts: CheckInFacts = {},
  ) {
    super();
  }
}

export class CorrectAttendance extends Command<Written> {
  readonly type = 'CorrectAttendance';
  constructor(
    readonly data: CorrectAttendanceRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export type AttendanceCommand =
  | RegisterParticipant
  | CorrectRegistration
  | WithdrawParticipant
  | RecordAttendance
  | AdmitWalkIn
  | CheckIn
  | CorrectAttendance;
