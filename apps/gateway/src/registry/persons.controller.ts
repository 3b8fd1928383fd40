import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  type CommandStamp,
  exportPerson,
  findPersonByNik,
  FindPersonByNikBody,
  getPerson,
  getPersonAccessLog,
  PersonAccessLog,
  PersonDetail,
  PersonExport,
  PersonFound,
  PersonId,
  type QueryContext,
  registerPerson,
  RegisterPersonBody,
} from '@app/contracts';
import { RpcClient } from '@app/messaging';
import { Scoped } from '../auth/route-rule';
import { Creates } from '../command/command.decorators';
import { etag } from '../command/command-headers';
import { mintedId } from '../command/ids';
import { Stamp } from '../command/stamp.decorator';
import { ApiPath } from '../docs/api-parameters.decorators';
import { ApiProblems } from '../docs/api-problems.decorator';
import { Answers } from '../query/answers.decorator';
import { Asker } from '../query/asker.decorator';
import { ApiBreakGlass } from '../query/break-glass';
import { ShowsPersonalData } from '../query/shows-personal-data.decorator';
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

  /** A question, and a `POST` all the same: a NIK stands in no URL. */
  @Post('search')
  @HttpCode(HttpStatus.OK)
  @Answers(PersonFound, 'Find a person by NIK, for those who keep its record')
  @ShowsPersonalData()
  @ApiProblems(404)
  search(@Body() body: FindPersonByNikBody, @Asker() context: QueryContext, @Trace() trace: RequestTrace) {
    return this.services.query(findPersonByNik, body, context, trace);
  }

  @Get(':personId')
  @ApiBreakGlass()
  @Answers(PersonDetail, 'A person, for those who keep its record; its revision is also the ETag')
  @ShowsPersonalData()
  @ApiPath(PersonId)
  async get(
    @Param() person: PersonId,
    @Asker() context: QueryContext,
    @Trace() trace: RequestTrace,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const detail = await this.services.query(getPerson, person, context, trace);
    reply.header('etag', etag(detail.revision));
    return detail;
  }

  @Get(':personId/access-log')
  @Answers(PersonAccessLog, 'Who read the data of a person, when and for what')
  @ApiPath(PersonId)
  accessLog(@Param() person: PersonId, @Asker() context: QueryContext, @Trace() trace: RequestTrace) {
    return this.services.query(getPersonAccessLog, person, context, trace);
  }

  @Get(':personId/export')
  @Answers(
    PersonExport,
    'All that the register holds of a person; what trainings gave is at /v1/training-records/{personId}',
  )
  @ShowsPersonalData()
  @ApiPath(PersonId)
  export(@Param() person: PersonId, @Asker() context: QueryContext, @Trace() trace: RequestTrace) {
    return this.services.query(exportPerson, person, context, trace);
  }
}
