import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type CommandStamp,
  correctPerson,
  CorrectPersonBody,
  liftRestriction,
  LiftRestrictionBody,
  mergePerson,
  MergePersonBody,
  PersonId,
  recordConsent,
  RecordConsentBody,
  recordGuardianConsent,
  RecordGuardianConsentBody,
  requestErasure,
  RequestErasureBody,
  restrictProcessing,
  RestrictProcessingBody,
  withdrawConsent,
  WithdrawConsentBody,
} from '@app/contracts';
import { RpcClient } from '@app/messaging';
import { Changes } from '../command/command.decorators';
import { Stamp } from '../command/stamp.decorator';
import { ApiPath } from '../docs/api-parameters.decorators';
import { type RequestTrace, Trace } from '../trace.decorator';

/** What happens to a person's record after it was registered. */
@ApiTags('persons')
@Controller('v1/persons/:personId')
export class PersonChangesController {
  constructor(private readonly services: RpcClient) {}

  @Post('corrections')
  @Changes('person', 'Correct fields of a person')
  @ApiPath(PersonId)
  correct(
    @Param() person: PersonId,
    @Body() body: CorrectPersonBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(correctPerson, { ...body, ...person }, stamp, trace);
  }

  @Post('merge')
  @Changes('person', 'Merge a person into another record of the same person')
  @ApiPath(PersonId)
  merge(
    @Param() person: PersonId,
    @Body() body: MergePersonBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(mergePerson, { ...body, ...person }, stamp, trace);
  }

  @Post('consents')
  @Changes('person', 'Record that data may be used for a purpose')
  @ApiPath(PersonId)
  consent(
    @Param() person: PersonId,
    @Body() body: RecordConsentBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(recordConsent, { ...body, ...person }, stamp, trace);
  }

  @Post('consents/withdraw')
  @Changes('person', 'Record that a consent was withdrawn')
  @ApiPath(PersonId)
  withdraw(
    @Param() person: PersonId,
    @Body() body: WithdrawConsentBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(withdrawConsent, { ...body, ...person }, stamp, trace);
  }

  @Post('guardian-consent')
  @Changes('person', 'Record that a parent or guardian consents for a child')
  @ApiPath(PersonId)
  guardianConsent(
    @Param() person: PersonId,
    @Body() body: RecordGuardianConsentBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(recordGuardianConsent, { ...body, ...person }, stamp, trace);
  }

  @Post('restriction')
  @Changes('person', 'Restrict the processing of a person’s data')
  @ApiPath(PersonId)
  restrict(
    @Param() person: PersonId,
    @Body() body: RestrictProcessingBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(restrictProcessing, { ...body, ...person }, stamp, trace);
  }

  @Post('restriction/lift')
  @Changes('person', 'Lift the restriction')
  @ApiPath(PersonId)
  lift(
    @Param() person: PersonId,
    @Body() body: LiftRestrictionBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(liftRestriction, { ...body, ...person }, stamp, trace);
  }

  @Post('erasure')
  @Changes('person', 'Erase a person, unless the law keeps the data')
  @ApiPath(PersonId)
  erase(
    @Param() person: PersonId,
    @Body() body: RequestErasureBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(requestErasure, { ...body, ...person }, stamp, trace);
  }
}
