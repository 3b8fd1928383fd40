import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Ctx, MessagePattern, Payload } from '@nestjs/microservices';
import {
  answerDataRequest,
  AnswerDataRequestRequest,
  CommandStamp,
  correctPerson,
  CorrectPersonRequest,
  exportPerson,
  findDataDuties,
  FindDataDutiesRequest,
  findPersonByNik,
  FindPersonByNikBody,
  getPerson,
  getPersonAccessLog,
  giveBreachNotice,
  GiveBreachNoticeRequest,
  identifyPerson,
  liftRestriction,
  LiftRestrictionRequest,
  mergePerson,
  MergePersonRequest,
  PersonId,
  QueryContext,
  readPeople,
  ReadPeopleRequest,
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
  requestErasure,
  RequestErasureRequest,
  restrictProcessing,
  RestrictProcessingRequest,
  withdrawConsent,
  WithdrawConsentRequest,
} from '@app/contracts';
import { RpcContext } from '@app/messaging';
import { GiveBreachNotice, RecordBreach } from './data-breach/data-breach.commands';
import { FindDataDuties } from './data-duties/data-duties.queries';
import { AnswerDataRequest, RecordDataRequest } from './data-request/data-request.commands';
import { IdentifyPerson, ReadPeople } from './people-names/people-names.queries';
import { GetPersonAccessLog } from './person-access/person-access.queries';
import { FindPersonByNik } from './person-by-nik/person-by-nik.queries';
import { ExportPerson } from './person-export/person-export.queries';
import { GetPerson } from './person-record/person-record.queries';
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

/** People and what is held of them. Each method hands a message to the bus. */
@Controller()
export class PersonController {
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
}
