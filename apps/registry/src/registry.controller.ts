import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Ctx, MessagePattern, Payload } from '@nestjs/microservices';
import {
  answerDataRequest,
  AnswerDataRequestRequest,
  appointOfficer,
  AppointOfficerRequest,
  CommandStamp,
  correctPerson,
  CorrectPersonRequest,
  exportPerson,
  findDataDuties,
  FindDataDutiesRequest,
  findKims,
  FindKimsRequest,
  findPersonByNik,
  FindPersonByNikBody,
  getCoverage,
  GetCoverageRequest,
  getKim,
  getKimHistory,
  getPerson,
  getPersonAccessLog,
  giveBreachNotice,
  GiveBreachNoticeRequest,
  holdMusyawarah,
  HoldMusyawarahRequest,
  issueSk,
  IssueSkRequest,
  joinMember,
  JoinMemberRequest,
  KimId,
  leaveMember,
  LeaveMemberRequest,
  liftRestriction,
  LiftRestrictionRequest,
  mergePerson,
  MergePersonRequest,
  PersonId,
  proposeKim,
  ProposeKimRequest,
  QueryContext,
  recordBreach,
  RecordBreachRequest,
  recordConsent,
  RecordConsentRequest,
  recordDataRequest,
  RecordDataRequestRequest,
  recordGuardianConsent,
  RecordGuardianConsentRequest,
  registerPerson,
  RegisterPersonRequest,
  relieveOfficer,
  RelieveOfficerRequest,
  requestErasure,
  RequestErasureRequest,
  restrictProcessing,
  RestrictProcessingRequest,
  withdrawConsent,
  WithdrawConsentRequest,
} from '@app/contracts';
import { RpcContext } from '@app/messaging';
import { GetCoverage } from './coverage/coverage.queries';
import { GiveBreachNotice, RecordBreach } from './data-breach/data-breach.commands';
import { FindDataDuties } from './data-duties/data-duties.queries';
import { AnswerDataRequest, RecordDataRequest } from './data-request/data-request.commands';
import {
  AppointOfficer,
  HoldMusyawarah,
  IssueSk,
  JoinMember,
  LeaveMember,
  ProposeKim,
  RelieveOfficer,
} from './kim/kim.commands';
import { GetKim } from './kim-detail/kim-detail.queries';
import { FindKims } from './kim-directory/kim-directory.queries';
import { GetKimHistory } from './kim-history/kim-history.queries';
import {
  CorrectPerson,
  LiftRestriction,
  MergePerson,
  RecordConsent,
  RecordGuardianConsent,
  RegisterPerson,
  RequestErasure,
  RestrictProcessing,
  WithdrawConsent,
} from './person/person.commands';
import { GetPersonAccessLog } from './person-access/person-access.queries';
import { FindPersonByNik } from './person-by-nik/person-by-nik.queries';
import { ExportPerson } from './person-export/person-export.queries';
import { GetPerson } from './person-record/person-record.queries';

@Controller()
export class RegistryController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @MessagePattern(registerPerson.subject)
  registerPerson(@Payload('data') data: RegisterPersonRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new RegisterPerson(data, stamp));
  }

  @MessagePattern(correctPerson.subject)
  correctPerson(@Payload('data') data: CorrectPersonRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new CorrectPerson(data, stamp));
  }

  @MessagePattern(mergePerson.subject)
  mergePerson(@Payload('data') data: MergePersonRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new MergePerson(data, stamp));
  }

  @MessagePattern(recordConsent.subject)
  recordConsent(@Payload('data') data: RecordConsentRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new RecordConsent(data, stamp));
  }

  @MessagePattern(withdrawConsent.subject)
  withdrawConsent(@Payload('data') data: WithdrawConsentRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new WithdrawConsent(data, stamp));
  }

  @MessagePattern(recordGuardianConsent.subject)
  recordGuardianConsent(@Payload('data') data: RecordGuardianConsentRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new RecordGuardianConsent(data, stamp));
  }

  @MessagePattern(restrictProcessing.subject)
  restrictProcessing(@Payload('data') data: RestrictProcessingRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new RestrictProcessing(data, stamp));
  }

  @MessagePattern(liftRestriction.subject)
  liftRestriction(@Payload('data') data: LiftRestrictionRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new LiftRestriction(data, stamp));
  }

  @MessagePattern(requestErasure.subject)
  requestErasure(@Payload('data') data: RequestErasureRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new RequestErasure(data, stamp));
  }

  @MessagePattern(getPerson.subject)
  getPerson(@Payload('data') data: PersonId, @Payload('context') context: QueryContext, @Ctx() request: RpcContext) {
    return this.queries.execute(new GetPerson(data, context, request));
  }

  @MessagePattern(findPersonByNik.subject)
  findPersonByNik(
    @Payload('data') data: FindPersonByNikBody,
    @Payload('context') context: QueryContext,
    @Ctx() request: RpcContext,
  ) {
    return this.queries.execute(new FindPersonByNik(data, context, request));
  }

  @MessagePattern(getPersonAccessLog.subject)
  getPersonAccessLog(@Payload('data') data: PersonId, @Payload('context') context: QueryContext) {
    return this.queries.execute(new GetPersonAccessLog(data, context));
  }

  @MessagePattern(exportPerson.subject)
  exportPerson(
    @Payload('data') data: PersonId,
    @Payload('context') context: QueryContext,
    @Ctx() request: RpcContext,
  ) {
    return this.queries.execute(new ExportPerson(data, context, request));
  }

  @MessagePattern(recordDataRequest.subject)
  recordDataRequest(@Payload('data') data: RecordDataRequestRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new RecordDataRequest(data, stamp));
  }

  @MessagePattern(answerDataRequest.subject)
  answerDataRequest(@Payload('data') data: AnswerDataRequestRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new AnswerDataRequest(data, stamp));
  }

  @MessagePattern(recordBreach.subject)
  recordBreach(@Payload('data') data: RecordBreachRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new RecordBreach(data, stamp));
  }

  @MessagePattern(giveBreachNotice.subject)
  giveBreachNotice(@Payload('data') data: GiveBreachNoticeRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new GiveBreachNotice(data, stamp));
  }

  @MessagePattern(findDataDuties.subject)
  findDataDuties(
    @Payload('data') data: FindDataDutiesRequest,
    @Payload('context') context: QueryContext,
    @Ctx() request: RpcContext,
  ) {
    return this.queries.execute(new FindDataDuties(data, context, request));
  }

  @MessagePattern(proposeKim.subject)
  proposeKim(@Payload('data') data: ProposeKimRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new ProposeKim(data, stamp));
  }

  @MessagePattern(holdMusyawarah.subject)
  holdMusyawarah(@Payload('data') data: HoldMusyawarahRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new HoldMusyawarah(data, stamp));
  }

  @MessagePattern(joinMember.subject)
  joinMember(@Payload('data') data: JoinMemberRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new JoinMember(data, stamp));
  }

  @MessagePattern(leaveMember.subject)
  leaveMember(@Payload('data') data: LeaveMemberRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new LeaveMember(data, stamp));
  }

  @MessagePattern(appointOfficer.subject)
  appointOfficer(@Payload('data') data: AppointOfficerRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new AppointOfficer(data, stamp));
  }

  @MessagePattern(relieveOfficer.subject)
  relieveOfficer(@Payload('data') data: RelieveOfficerRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new RelieveOfficer(data, stamp));
  }

  @MessagePattern(issueSk.subject)
  issueSk(@Payload('data') data: IssueSkRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new IssueSk(data, stamp));
  }

  @MessagePattern(findKims.subject)
  findKims(@Payload('data') data: FindKimsRequest, @Payload('context') context: QueryContext) {
    return this.queries.execute(new FindKims(data, context));
  }

  @MessagePattern(getKim.subject)
  getKim(@Payload('data') data: KimId, @Payload('context') context: QueryContext, @Ctx() request: RpcContext) {
    return this.queries.execute(new GetKim(data, context, request));
  }

  @MessagePattern(getKimHistory.subject)
  getKimHistory(@Payload('data') data: KimId, @Payload('context') context: QueryContext) {
    return this.queries.execute(new GetKimHistory(data, context));
  }

  @MessagePattern(getCoverage.subject)
  getCoverage(@Payload('data') data: GetCoverageRequest, @Payload('context') context: QueryContext) {
    return this.queries.execute(new GetCoverage(data, context));
  }
}
