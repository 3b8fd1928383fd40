import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Ctx, MessagePattern, Payload } from '@nestjs/microservices';
import {
  amendSk,
  AmendSkRequest,
  answerDataRequest,
  AnswerDataRequestRequest,
  appointOfficer,
  AppointOfficerRequest,
  assignMember,
  AssignMemberRequest,
  assignNationalNumber,
  AssignNationalNumberRequest,
  BreakGlassGrantId,
  closeBreakGlass,
  CommandStamp,
  correctMembership,
  CorrectMembershipRequest,
  dissolveKim,
  DissolveKimRequest,
  extendSk,
  ExtendSkRequest,
  findBreakGlass,
  FindBreakGlassRequest,
  findOffices,
  FindOfficesRequest,
  correctPerson,
  CorrectPersonRequest,
  exportPerson,
  findDataDuties,
  FindDataDutiesRequest,
  findKims,
  FindKimsRequest,
  findPersonByNik,
  FindPersonByNikBody,
  findSks,
  FindSksRequest,
  getCoverage,
  GetCoverageRequest,
  getImport,
  getKim,
  getKimCompleteness,
  getKimHistory,
  GetKimHistoryRequest,
  getPerson,
  getPersonAccessLog,
  giveBreachNotice,
  GiveBreachNoticeRequest,
  getSk,
  holdMusyawarah,
  HoldMusyawarahRequest,
  identifyPerson,
  ImportId,
  importKim,
  ImportKimRequest,
  issueSk,
  IssueSkRequest,
  joinMember,
  JoinMemberRequest,
  KimId,
  leaveMember,
  LeaveMemberRequest,
  openBreakGlass,
  OpenBreakGlassRequest,
  liftRestriction,
  LiftRestrictionRequest,
  mergePerson,
  MergePersonRequest,
  PersonId,
  proposeKim,
  ProposeKimRequest,
  QueryContext,
  readPeople,
  ReadPeopleRequest,
  recordBooks,
  RecordBooksRequest,
  recordIctProfile,
  RecordIctProfileRequest,
  recordOnlinePresence,
  RecordOnlinePresenceRequest,
  recordSecretariat,
  RecordSecretariatRequest,
  recordStatutes,
  RecordStatutesRequest,
  registerKim,
  RegisterKimRequest,
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
  renameKim,
  RenameKimRequest,
  restoreOffice,
  RestoreOfficeRequest,
  revokeOffice,
  RevokeOfficeRequest,
  revokeSk,
  RevokeSkRequest,
  SkId,
  startImport,
  StartImportRequest,
  supersedeSk,
  SupersedeSkRequest,
  unassignMember,
  UnassignMemberRequest,
  getSkDocument,
  getSigningKeys,
  SigningKeysRequest,
  SkVerificationRequest,
  verifySk,
  requestErasure,
  RequestErasureRequest,
  restrictProcessing,
  RestrictProcessingRequest,
  withdrawConsent,
  WithdrawConsentRequest,
} from '@app/contracts';
import { CloseBreakGlass, OpenBreakGlass } from './break-glass/break-glass.commands';
import { FindBreakGlass } from './break-glass-register/break-glass-register.queries';
import { RpcContext } from '@app/messaging';
import { GetKimCompleteness } from './completeness/completeness.queries';
import { GetCoverage } from './coverage/coverage.queries';
import { GiveBreachNotice, RecordBreach } from './data-breach/data-breach.commands';
import { FindDataDuties } from './data-duties/data-duties.queries';
import { AnswerDataRequest, RecordDataRequest } from './data-request/data-request.commands';
import { ImportKim, StartImport } from './import/import.commands';
import { GetImport } from './import-report/import-report.queries';
import {
  AssignNationalNumber,
  DissolveKim,
  HoldMusyawarah,
  ProposeKim,
  RegisterKim,
  RenameKim,
} from './kim/kim.commands';
import {
  RecordBooks,
  RecordIctProfile,
  RecordOnlinePresence,
  RecordSecretariat,
  RecordStatutes,
} from './kim/profile.commands';
import {
  AppointOfficer,
  AssignMember,
  CorrectMembership,
  JoinMember,
  LeaveMember,
  RelieveOfficer,
  UnassignMember,
} from './kim/roster.commands';
import { AmendSk, ExtendSk, IssueSk, RevokeSk, SupersedeSk } from './kim/sk.commands';
import { GetKim } from './kim-detail/kim-detail.queries';
import { FindKims } from './kim-directory/kim-directory.queries';
import { GetKimHistory } from './kim-history/kim-history.queries';
import { RestoreOffice, RevokeOffice } from './office/office.commands';
import { FindOffices } from './office-register/office-register.queries';
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
import { IdentifyPerson, ReadPeople } from './people-names/people-names.queries';
import { FindPersonByNik } from './person-by-nik/person-by-nik.queries';
import { ExportPerson } from './person-export/person-export.queries';
import { GetPerson } from './person-record/person-record.queries';
import { GetSkDocument } from './sk-document/sk-document.queries';
import { GetSigningKeys, VerifySk } from './sk-verification/sk-verification.queries';
import { FindSks, GetSk } from './sk-register/sk-register.queries';

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

  @MessagePattern(identifyPerson.subject)
  identifyPerson(@Payload('data') data: PersonId, @Payload('context') _context: QueryContext) {
    return this.queries.execute(new IdentifyPerson(data));
  }

  @MessagePattern(readPeople.subject)
  readPeople(
    @Payload('data') data: ReadPeopleRequest,
    @Payload('context') context: QueryContext,
    @Ctx() request: RpcContext,
  ) {
    return this.queries.execute(new ReadPeople(data, context, request));
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

  @MessagePattern(renameKim.subject)
  renameKim(@Payload('data') data: RenameKimRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new RenameKim(data, stamp));
  }

  @MessagePattern(registerKim.subject)
  registerKim(@Payload('data') data: RegisterKimRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new RegisterKim(data, stamp));
  }

  @MessagePattern(assignNationalNumber.subject)
  assignNationalNumber(@Payload('data') data: AssignNationalNumberRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new AssignNationalNumber(data, stamp));
  }

  @MessagePattern(dissolveKim.subject)
  dissolveKim(@Payload('data') data: DissolveKimRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new DissolveKim(data, stamp));
  }

  @MessagePattern(correctMembership.subject)
  correctMembership(@Payload('data') data: CorrectMembershipRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new CorrectMembership(data, stamp));
  }

  @MessagePattern(assignMember.subject)
  assignMember(@Payload('data') data: AssignMemberRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new AssignMember(data, stamp));
  }

  @MessagePattern(unassignMember.subject)
  unassignMember(@Payload('data') data: UnassignMemberRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new UnassignMember(data, stamp));
  }

  @MessagePattern(supersedeSk.subject)
  supersedeSk(@Payload('data') data: SupersedeSkRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new SupersedeSk(data, stamp));
  }

  @MessagePattern(amendSk.subject)
  amendSk(@Payload('data') data: AmendSkRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new AmendSk(data, stamp));
  }

  @MessagePattern(extendSk.subject)
  extendSk(@Payload('data') data: ExtendSkRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new ExtendSk(data, stamp));
  }

  @MessagePattern(revokeSk.subject)
  revokeSk(@Payload('data') data: RevokeSkRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new RevokeSk(data, stamp));
  }

  @MessagePattern(recordIctProfile.subject)
  recordIctProfile(@Payload('data') data: RecordIctProfileRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new RecordIctProfile(data, stamp));
  }

  @MessagePattern(recordSecretariat.subject)
  recordSecretariat(@Payload('data') data: RecordSecretariatRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new RecordSecretariat(data, stamp));
  }

  @MessagePattern(recordOnlinePresence.subject)
  recordOnlinePresence(@Payload('data') data: RecordOnlinePresenceRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new RecordOnlinePresence(data, stamp));
  }

  @MessagePattern(recordBooks.subject)
  recordBooks(@Payload('data') data: RecordBooksRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new RecordBooks(data, stamp));
  }

  @MessagePattern(recordStatutes.subject)
  recordStatutes(@Payload('data') data: RecordStatutesRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new RecordStatutes(data, stamp));
  }

  @MessagePattern(startImport.subject)
  startImport(@Payload('data') data: StartImportRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new StartImport(data, stamp));
  }

  @MessagePattern(importKim.subject)
  importKim(@Payload('data') data: ImportKimRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new ImportKim(data, stamp));
  }

  @MessagePattern(getImport.subject)
  getImport(@Payload('data') data: ImportId, @Payload('context') context: QueryContext) {
    return this.queries.execute(new GetImport(data, context));
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
  getKimHistory(@Payload('data') data: GetKimHistoryRequest, @Payload('context') context: QueryContext) {
    return this.queries.execute(new GetKimHistory(data, context));
  }

  @MessagePattern(getKimCompleteness.subject)
  getKimCompleteness(@Payload('data') data: KimId, @Payload('context') context: QueryContext) {
    return this.queries.execute(new GetKimCompleteness(data, context));
  }

  @MessagePattern(findSks.subject)
  findSks(@Payload('data') data: FindSksRequest, @Payload('context') context: QueryContext) {
    return this.queries.execute(new FindSks(data, context));
  }

  @MessagePattern(getSk.subject)
  getSk(@Payload('data') data: SkId, @Payload('context') context: QueryContext) {
    return this.queries.execute(new GetSk(data, context));
  }

  @MessagePattern(getCoverage.subject)
  getCoverage(@Payload('data') data: GetCoverageRequest, @Payload('context') context: QueryContext) {
    return this.queries.execute(new GetCoverage(data, context));
  }

  @MessagePattern(revokeOffice.subject)
  revokeOffice(@Payload('data') data: RevokeOfficeRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new RevokeOffice(data, stamp));
  }

  @MessagePattern(restoreOffice.subject)
  restoreOffice(@Payload('data') data: RestoreOfficeRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new RestoreOffice(data, stamp));
  }

  @MessagePattern(findOffices.subject)
  findOffices(@Payload('data') data: FindOfficesRequest, @Payload('context') context: QueryContext) {
    return this.queries.execute(new FindOffices(data, context));
  }

  @MessagePattern(openBreakGlass.subject)
  openBreakGlass(@Payload('data') data: OpenBreakGlassRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new OpenBreakGlass(data, stamp));
  }

  @MessagePattern(closeBreakGlass.subject)
  closeBreakGlass(@Payload('data') data: BreakGlassGrantId, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new CloseBreakGlass(data, stamp));
  }

  @MessagePattern(findBreakGlass.subject)
  findBreakGlass(@Payload('data') data: FindBreakGlassRequest, @Payload('context') context: QueryContext) {
    return this.queries.execute(new FindBreakGlass(data, context));
  }

  @MessagePattern(getSkDocument.subject)
  getSkDocument(@Payload('data') data: SkId, @Payload('context') context: QueryContext, @Ctx() request: RpcContext) {
    return this.queries.execute(new GetSkDocument(data, context, request));
  }

  @MessagePattern(verifySk.subject)
  verifySk(@Payload('data') data: SkVerificationRequest) {
    return this.queries.execute(new VerifySk(data));
  }

  @MessagePattern(getSigningKeys.subject)
  getSigningKeys(@Payload('data') data: SigningKeysRequest) {
    return this.queries.execute(new GetSigningKeys(data));
  }
}
