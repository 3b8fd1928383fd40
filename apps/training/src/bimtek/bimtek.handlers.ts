import type { Type } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { handlerOf } from '@app/event-service';
import { CheckInCodes } from '../check-in/check-in-codes';
import {
  AddMaterial,
  AddTopic,
  DropMaterial,
  DropSpeaker,
  DropTopic,
  NameOpener,
  NameSpeaker,
} from './agenda.commands';
import {
  AdmitWalkIn,
  CheckIn,
  CorrectAttendance,
  CorrectRegistration,
  RecordAttendance,
  RegisterParticipant,
  WithdrawParticipant,
} from './attendance.commands';
import type { BimtekCommand } from './bimtek.commands';
import { existing } from './bimtek.decider';
import { Bimteks } from './bimteks';
import { CloseBimtek, CorrectMinutes, RevokeCertificate } from './certificate.commands';
import { ConfirmInvitation, DeclineInvitation, SendInvitation } from './invitation.commands';
import { MinutesNumberClaims } from './minutes-number-claims';
import { CancelBimtek, OpenBimtek, PlanBimtek, RescheduleBimtek, ReviseBimtek } from './planning.commands';
import { CorrectTestResult, RecordTestResult } from './results.commands';
import { VenueClaims } from './venue-claims';

@CommandHandler(PlanBimtek)
export class PlanBimtekHandler implements ICommandHandler<PlanBimtek> {
  constructor(
    private readonly bimteks: Bimteks,
    private readonly venues: VenueClaims,
  ) {}

  async execute(command: PlanBimtek) {
    const { bimtekId, kecamatan } = command.data;
    const { state } = await this.bimteks.rehearse(bimtekId, command);
    if (state.status === 'unknown') await this.venues.book(command, kecamatan);
    return this.bimteks.handle(bimtekId, command);
  }
}

@CommandHandler(RescheduleBimtek)
export class RescheduleBimtekHandler implements ICommandHandler<RescheduleBimtek> {
  constructor(
    private readonly bimteks: Bimteks,
    private readonly venues: VenueClaims,
  ) {}

  async execute(command: RescheduleBimtek) {
    const { data, stamp } = command;
    const { state, carriedOut } = await this.bimteks.rehearse(data.bimtekId, command);
    const { kecamatan, venue: former } = existing(state);
    if (!carriedOut) await this.venues.book(command, kecamatan);
    const written = await this.bimteks.handle(data.bimtekId, command);
    if (former !== undefined) await this.venues.release(data.bimtekId, kecamatan, former, stamp);
    return written;
  }
}

@CommandHandler(CancelBimtek)
export class CancelBimtekHandler implements ICommandHandler<CancelBimtek> {
  constructor(
    private readonly bimteks: Bimteks,
    private readonly venues: VenueClaims,
  ) {}

  async execute(command: CancelBimtek) {
    const { bimtekId } = command.data;
    const written = await this.bimteks.handle(bimtekId, command);
    const { kecamatan, venue } = existing(await this.bimteks.current(bimtekId));
    if (venue !== undefined) await this.venues.release(bimtekId, kecamatan, venue, command.stamp);
    return written;
  }
}

@CommandHandler(CloseBimtek)
export class CloseBimtekHandler implements ICommandHandler<CloseBimtek> {
  constructor(
    private readonly bimteks: Bimteks,
    private readonly numbers: MinutesNumberClaims,
  ) {}

  async execute(command: CloseBimtek) {
    const { bimtekId } = command.data;
    const { state, carriedOut } = await this.bimteks.rehearse(bimtekId, command);
    if (!carriedOut) await this.numbers.claim(command, existing(state).organiser);
    return this.bimteks.handle(bimtekId, command);
  }
}

@CommandHandler(CheckIn)
export class CheckInHandler implements ICommandHandler<CheckIn> {
  constructor(
    private readonly bimteks: Bimteks,
    private readonly codes: CheckInCodes,
  ) {}

  async execute({ data, stamp }: CheckIn) {
    const opens = await this.codes.read(data.code);
    const written = await this.bimteks.handle(data.bimtekId, new CheckIn(data, stamp, { ...(opens && { opens }) }));
    return { ...written, personId: opens?.personId ?? '' };
  }
}

export const bimtekHandlers = [
  PlanBimtekHandler,
  RescheduleBimtekHandler,
  CancelBimtekHandler,
  CloseBimtekHandler,
  CheckInHandler,
  ...[
    ReviseBimtek,
    OpenBimtek,
    NameSpeaker,
    DropSpeaker,
    NameOpener,
    AddTopic,
    DropTopic,
    AddMaterial,
    DropMaterial,
    SendInvitation,
    ConfirmInvitation,
    DeclineInvitation,
    RegisterParticipant,
    CorrectRegistration,
    WithdrawParticipant,
    RecordAttendance,
    AdmitWalkIn,
    CorrectAttendance,
    RecordTestResult,
    CorrectTestResult,
    CorrectMinutes,
    RevokeCertificate,
  ].map((command: Type<BimtekCommand>) =>
    handlerOf(command, Bimteks, (bimteks, sent) => bimteks.handle(sent.data.bimtekId, sent)),
  ),
];
