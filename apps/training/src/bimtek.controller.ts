import { Controller } from '@nestjs/common';
import { type Command, CommandBus, QueryBus } from '@nestjs/cqrs';
import { Ctx, MessagePattern, Payload } from '@nestjs/microservices';
import {
  addMaterial,
  AddMaterialRequest,
  addTopic,
  AddTopicRequest,
  admitWalkIn,
  AdmitWalkInRequest,
  BimtekId,
  cancelBimtek,
  CancelBimtekRequest,
  CertificateId,
  checkIn,
  CheckInRequest,
  closeBimtek,
  CloseBimtekRequest,
  CommandStamp,
  confirmInvitation,
  ConfirmInvitationRequest,
  correctAttendance,
  CorrectAttendanceRequest,
  correctMinutes,
  CorrectMinutesRequest,
  correctRegistration,
  CorrectRegistrationRequest,
  correctTestResult,
  CorrectTestResultRequest,
  declineInvitation,
  DeclineInvitationRequest,
  dropMaterial,
  DropMaterialRequest,
  dropSpeaker,
  DropSpeakerRequest,
  dropTopic,
  DropTopicRequest,
  findBimteks,
  FindBimteksRequest,
  findCertificates,
  FindCertificatesRequest,
  findInvitations,
  FindInvitationsRequest,
  getAttendanceList,
  getBimtek,
  getBimtekHistory,
  GetBimtekHistoryRequest,
  getCertificate,
  getCheckInCode,
  GetCheckInCodeRequest,
  getLiteracyGain,
  GetLiteracyGainRequest,
  getParticipantRecord,
  GetParticipantRecordRequest,
  nameOpener,
  NameOpenerRequest,
  nameSpeaker,
  NameSpeakerRequest,
  openBimtek,
  OpenBimtekRequest,
  planBimtek,
  PlanBimtekRequest,
  QueryContext,
  readCalendar,
  ReadCalendarRequest,
  recordAttendance,
  RecordAttendanceRequest,
  recordTestResult,
  RecordTestResultRequest,
  registerParticipant,
  RegisterParticipantRequest,
  rescheduleBimtek,
  RescheduleBimtekRequest,
  reviseBimtek,
  ReviseBimtekRequest,
  revokeCertificate,
  RevokeCertificateRequest,
  sendInvitation,
  SendInvitationRequest,
  Somebody,
  verifyCertificate,
  withdrawParticipant,
  WithdrawParticipantRequest,
  Written,
  WrittenOfSomebody,
} from '@app/contracts';
import { RpcContext } from '@app/messaging';
import { GetAttendanceList } from './attendance-list/attendance-list.queries';
import { FindBimteks, ReadCalendar } from './bimtek-calendar/bimtek-calendar.queries';
import { GetBimtek } from './bimtek-detail/bimtek-detail.queries';
import { GetBimtekHistory } from './bimtek-history/bimtek-history.queries';
import {
  AddMaterial,
  AddTopic,
  DropMaterial,
  DropSpeaker,
  DropTopic,
  NameOpener,
  NameSpeaker,
} from './bimtek/agenda.commands';
import {
  AdmitWalkIn,
  CheckIn,
  CorrectAttendance,
  CorrectRegistration,
  RecordAttendance,
  RegisterParticipant,
  WithdrawParticipant,
} from './bimtek/attendance.commands';
import type { BimtekCommand } from './bimtek/bimtek.commands';
import { Bimteks } from './bimtek/bimteks';
import { CloseBimtek, CorrectMinutes, RevokeCertificate } from './bimtek/certificate.commands';
import { ConfirmInvitation, DeclineInvitation, SendInvitation } from './bimtek/invitation.commands';
import { CancelBimtek, OpenBimtek, PlanBimtek, RescheduleBimtek, ReviseBimtek } from './bimtek/planning.commands';
import { CorrectTestResult, RecordTestResult } from './bimtek/results.commands';
import type { Identified } from './bimtek/somebody';
import { GetCertificate } from './certificate-paper/certificate.queries';
import { FindCertificates, VerifyCertificate } from './certificate-register/certificate-register.queries';
import { GetCheckInCode } from './check-in/check-in-code.queries';
import { FindInvitations } from './invitation-register/invitation-register.queries';
import { GetLiteracyGain } from './literacy-gain/literacy-gain.queries';
import { GetParticipantRecord } from './participant-record/participant-record.queries';
import { People } from './people/people';

/** The Bimtek's subjects on NATS. Whoever is spoken of is known by id before a command begins its way. */
@Controller()
export class BimtekController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly people: People,
    private readonly bimteks: Bimteks,
  ) {}

  @MessagePattern(planBimtek.subject)
  planBimtek(@Payload('data') data: PlanBimtekRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new PlanBimtek(data, stamp));
  }

  @MessagePattern(rescheduleBimtek.subject)
  rescheduleBimtek(@Payload('data') data: RescheduleBimtekRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new RescheduleBimtek(data, stamp));
  }

  @MessagePattern(reviseBimtek.subject)
  reviseBimtek(@Payload('data') data: ReviseBimtekRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new ReviseBimtek(data, stamp));
  }

  @MessagePattern(cancelBimtek.subject)
  cancelBimtek(@Payload('data') data: CancelBimtekRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new CancelBimtek(data, stamp));
  }

  @MessagePattern(openBimtek.subject)
  openBimtek(@Payload('data') data: OpenBimtekRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new OpenBimtek(data, stamp));
  }

  @MessagePattern(closeBimtek.subject)
  closeBimtek(@Payload('data') data: CloseBimtekRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new CloseBimtek(data, stamp));
  }

  @MessagePattern(correctMinutes.subject)
  correctMinutes(@Payload('data') data: CorrectMinutesRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new CorrectMinutes(data, stamp));
  }

  @MessagePattern(nameSpeaker.subject)
  nameSpeaker(
    @Payload('data') data: NameSpeakerRequest,
    @Payload('stamp') stamp: CommandStamp,
    @Ctx() request: RpcContext,
  ) {
    return this.identifying(data, stamp, request, (known) => new NameSpeaker(known, stamp));
  }

  @MessagePattern(dropSpeaker.subject)
  dropSpeaker(@Payload('data') data: DropSpeakerRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new DropSpeaker(data, stamp));
  }

  @MessagePattern(nameOpener.subject)
  nameOpener(
    @Payload('data') data: NameOpenerRequest,
    @Payload('stamp') stamp: CommandStamp,
    @Ctx() request: RpcContext,
  ) {
    return this.identifying(data, stamp, request, (known) => new NameOpener(known, stamp));
  }

  @MessagePattern(addTopic.subject)
  addTopic(@Payload('data') data: AddTopicRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new AddTopic(data, stamp));
  }

  @MessagePattern(dropTopic.subject)
  dropTopic(@Payload('data') data: DropTopicRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new DropTopic(data, stamp));
  }

  @MessagePattern(addMaterial.subject)
  addMaterial(@Payload('data') data: AddMaterialRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new AddMaterial(data, stamp));
  }

  @MessagePattern(dropMaterial.subject)
  dropMaterial(@Payload('data') data: DropMaterialRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new DropMaterial(data, stamp));
  }

  @MessagePattern(sendInvitation.subject)
  sendInvitation(@Payload('data') data: SendInvitationRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new SendInvitation(data, stamp));
  }

  @MessagePattern(confirmInvitation.subject)
  confirmInvitation(@Payload('data') data: ConfirmInvitationRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new ConfirmInvitation(data, stamp));
  }

  @MessagePattern(declineInvitation.subject)
  declineInvitation(@Payload('data') data: DeclineInvitationRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new DeclineInvitation(data, stamp));
  }

  @MessagePattern(registerParticipant.subject)
  registerParticipant(
    @Payload('data') data: RegisterParticipantRequest,
    @Payload('stamp') stamp: CommandStamp,
    @Ctx() request: RpcContext,
  ) {
    return this.identifying(data, stamp, request, (known) => new RegisterParticipant(known, stamp));
  }

  @MessagePattern(correctRegistration.subject)
  correctRegistration(
    @Payload('data') data: CorrectRegistrationRequest,
    @Payload('stamp') stamp: CommandStamp,
    @Ctx() request: RpcContext,
  ) {
    return this.identifying(data, stamp, request, (known) => new CorrectRegistration(known, stamp));
  }

  @MessagePattern(withdrawParticipant.subject)
  withdrawParticipant(@Payload('data') data: WithdrawParticipantRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new WithdrawParticipant(data, stamp));
  }

  @MessagePattern(recordAttendance.subject)
  recordAttendance(@Payload('data') data: RecordAttendanceRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new RecordAttendance(data, stamp));
  }

  @MessagePattern(admitWalkIn.subject)
  admitWalkIn(
    @Payload('data') data: AdmitWalkInRequest,
    @Payload('stamp') stamp: CommandStamp,
    @Ctx() request: RpcContext,
  ) {
    return this.identifying(data, stamp, request, (known) => new AdmitWalkIn(known, stamp));
  }

  @MessagePattern(checkIn.subject)
  checkIn(@Payload('data') data: CheckInRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new CheckIn(data, stamp));
  }

  @MessagePattern(correctAttendance.subject)
  correctAttendance(@Payload('data') data: CorrectAttendanceRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new CorrectAttendance(data, stamp));
  }

  @MessagePattern(recordTestResult.subject)
  recordTestResult(@Payload('data') data: RecordTestResultRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new RecordTestResult(data, stamp));
  }

  @MessagePattern(correctTestResult.subject)
  correctTestResult(@Payload('data') data: CorrectTestResultRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new CorrectTestResult(data, stamp));
  }

  @MessagePattern(revokeCertificate.subject)
  revokeCertificate(@Payload('data') data: RevokeCertificateRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new RevokeCertificate(data, stamp));
  }

  @MessagePattern(getCheckInCode.subject)
  getCheckInCode(@Payload('data') data: GetCheckInCodeRequest, @Payload('context') context: QueryContext) {
    return this.queries.execute(new GetCheckInCode(data, context));
  }

  @MessagePattern(findBimteks.subject)
  findBimteks(@Payload('data') data: FindBimteksRequest, @Payload('context') context: QueryContext) {
    return this.queries.execute(new FindBimteks(data, context));
  }

  @MessagePattern(findInvitations.subject)
  findInvitations(@Payload('data') data: FindInvitationsRequest, @Payload('context') context: QueryContext) {
    return this.queries.execute(new FindInvitations(data, context));
  }

  @MessagePattern(getBimtek.subject)
  getBimtek(@Payload('data') data: BimtekId, @Payload('context') context: QueryContext) {
    return this.queries.execute(new GetBimtek(data, context));
  }

  @MessagePattern(getBimtekHistory.subject)
  getBimtekHistory(@Payload('data') data: GetBimtekHistoryRequest, @Payload('context') context: QueryContext) {
    return this.queries.execute(new GetBimtekHistory(data, context));
  }

  @MessagePattern(getParticipantRecord.subject)
  getParticipantRecord(
    @Payload('data') data: GetParticipantRecordRequest,
    @Payload('context') context: QueryContext,
  ) {
    return this.queries.execute(new GetParticipantRecord(data, context));
  }

  @MessagePattern(getLiteracyGain.subject)
  getLiteracyGain(@Payload('data') data: GetLiteracyGainRequest, @Payload('context') context: QueryContext) {
    return this.queries.execute(new GetLiteracyGain(data, context));
  }

  @MessagePattern(findCertificates.subject)
  findCertificates(@Payload('data') data: FindCertificatesRequest, @Payload('context') context: QueryContext) {
    return this.queries.execute(new FindCertificates(data, context));
  }

  @MessagePattern(getCertificate.subject)
  getCertificate(
    @Payload('data') data: CertificateId,
    @Payload('context') context: QueryContext,
    @Ctx() request: RpcContext,
  ) {
    return this.queries.execute(new GetCertificate(data, context, request));
  }

  @MessagePattern(getAttendanceList.subject)
  getAttendanceList(
    @Payload('data') data: BimtekId,
    @Payload('context') context: QueryContext,
    @Ctx() request: RpcContext,
  ) {
    return this.queries.execute(new GetAttendanceList(data, context, request));
  }

  @MessagePattern(readCalendar.subject)
  readCalendar(@Payload('data') data: ReadCalendarRequest) {
    return this.queries.execute(new ReadCalendar(data));
  }

  @MessagePattern(verifyCertificate.subject)
  verifyCertificate(@Payload('data') data: CertificateId) {
    return this.queries.execute(new VerifyCertificate(data));
  }

  private async identifying<Request extends Somebody & BimtekId>(
    data: Request,
    stamp: CommandStamp,
    request: RpcContext,
    commandFor: (identified: Identified<Request>) => Command<Written> & BimtekCommand,
  ): Promise<WrittenOfSomebody> {
    const identified = await this.people.identified(data, stamp, request, (each) =>
      this.bimteks.rehearse(data.bimtekId, commandFor(each)),
    );
    const written = await this.commands.execute(commandFor(identified));
    return { ...written, personId: identified.personId };
  }
}
