import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { MessagePattern, Payload } from '@nestjs/microservices';
import {
  appointOfficer,
  AppointOfficerRequest,
  CommandStamp,
  findKims,
  FindKimsRequest,
  getCoverage,
  GetCoverageRequest,
  getKim,
  getKimHistory,
  getPerson,
  holdMusyawarah,
  HoldMusyawarahRequest,
  issueSk,
  IssueSkRequest,
  joinMember,
  JoinMemberRequest,
  KimId,
  leaveMember,
  LeaveMemberRequest,
  PersonId,
  proposeKim,
  ProposeKimRequest,
  QueryContext,
  registerPerson,
  RegisterPersonRequest,
  relieveOfficer,
  RelieveOfficerRequest,
} from '@app/contracts';
import { GetCoverage } from './coverage/coverage.queries';
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
import { RegisterPerson } from './person/person.commands';
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

  @MessagePattern(getPerson.subject)
  getPerson(@Payload('data') data: PersonId, @Payload('context') context: QueryContext) {
    return this.queries.execute(new GetPerson(data, context));
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
  getKim(@Payload('data') data: KimId, @Payload('context') context: QueryContext) {
    return this.queries.execute(new GetKim(data, context));
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
