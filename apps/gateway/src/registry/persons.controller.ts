import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type CommandStamp,
  getPerson,
  PersonDetail,
  PersonId,
  type QueryContext,
  registerPerson,
  RegisterPersonBody,
} from '@app/contracts';
import { RpcClient } from '@app/messaging';
import { Scoped } from '../auth/route-rule';
import { Creates } from '../command/command.decorators';
import { mintedId } from '../command/ids';
import { Stamp } from '../command/stamp.decorator';
import { ApiPath } from '../docs/api-parameters.decorators';
import { Answers } from '../query/answers.decorator';
import { Asker } from '../query/asker.decorator';
import { ApiBreakGlass } from '../query/break-glass';
import { type RequestTrace, Trace } from '../trace.decorator';

@Scoped('person')
@ApiTags('persons')
@Controller('v1/persons')
export class PersonsController {
  constructor(private readonly services: RpcClient) {}

  @Post()
  @Creates('/v1/persons', 'Register a person')
  register(@Body() body: RegisterPersonBody, @Stamp() stamp: CommandStamp, @Trace() trace: RequestTrace) {
    const personId = mintedId('person', stamp.commandId);
    return this.services.command(registerPerson, { ...body, personId }, stamp, trace);
  }

  @Get(':personId')
  @ApiBreakGlass()
  @Answers(PersonDetail, 'A person, for those who keep its record')
  @ApiPath(PersonId)
  get(@Param() person: PersonId, @Asker() context: QueryContext, @Trace() trace: RequestTrace) {
    return this.services.query(getPerson, person, context, trace);
  }
}
