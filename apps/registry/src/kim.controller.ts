import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Ctx, MessagePattern, Payload } from '@nestjs/microservices';
import {
  appointOfficer,
  AppointOfficerRequest,
  assignMember,
  AssignMemberRequest,
  assignNationalNumber,
  AssignNationalNumberRequest,
  CommandStamp,
  correctMembership,
  CorrectMembershipRequest,
  dissolveKim,
  DissolveKimRequest,
  findKims,
  FindKimsRequest,
  getCoverage,
  GetCoverageRequest,
  getImport,
  getKim,
  getKimCompleteness,
  getKimHistory,
  GetKimHistoryRequest,
  holdMusyawarah,
  HoldMusyawarahRequest,
  ImportId,
  importKim,
  ImportKimRequest,
  joinMember,
  JoinMemberRequest,
  KimId,
  leaveMember,
  LeaveMemberRequest,
  proposeKim,
  ProposeKimRequest,
  QueryContext,
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
  relieveOfficer,
  RelieveOfficerRequest,
  renameKim,
  RenameKimRequest,
  startImport,
  StartImportRequest,
  unassignMember,
  UnassignMemberRequest,
} from '@app/contracts';
import { RpcContext } from '@app/messaging';
import { GetKimCompleteness } from './completeness/completeness.queries';
import { GetCoverage } from './coverage/coverage.queries';
import { GetImport } from './import-report/import-report.queries';
import { ImportKim, StartImport } from './import/import.commands';
import { GetKim } from './kim-detail/kim-detail.queries';
import { FindKims } from './kim-directory/kim-directory.queries';
import { GetKimHistory } from './kim-history/kim-history.queries';
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

/** KIM: from the proposal to the end, and what is asked of them. Each method hands a message to the bus. */
@Controller()
export class KimController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @MessagePattern(proposeKim.subject)
  proposeKim(@Payload('data') data: ProposeKimRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new ProposeKim(data, stamp));
  }

  @MessagePattern(renameKim.subject)
  renameKim(@Payload('data') data: RenameKimRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new RenameKim(data, stamp));
  }

  @MessagePattern(holdMusyawarah.subject)
  holdMusyawarah(@Payload('data') data: HoldMusyawarahRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new HoldMusyawarah(data, stamp));
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

  @MessagePattern(joinMember.subject)
  joinMember(@Payload('data') data: JoinMemberRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new JoinMember(data, stamp));
  }

  @MessagePattern(leaveMember.subject)
  leaveMember(@Payload('data') data: LeaveMemberRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new LeaveMember(data, stamp));
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

  @MessagePattern(appointOfficer.subject)
  appointOfficer(@Payload('data') data: AppointOfficerRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new AppointOfficer(data, stamp));
  }

  @MessagePattern(relieveOfficer.subject)
  relieveOfficer(@Payload('data') data: RelieveOfficerRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new RelieveOfficer(data, stamp));
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

  @MessagePattern(getCoverage.subject)
  getCoverage(@Payload('data') data: GetCoverageRequest, @Payload('context') context: QueryContext) {
    return this.queries.execute(new GetCoverage(data, context));
  }
}
