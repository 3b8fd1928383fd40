import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type CommandStamp,
  findOffices,
  FindOfficesRequest,
  OfficeHolder,
  OfficeRegister,
  type QueryContext,
  restoreOffice,
  RestoreOfficeBody,
  revokeOffice,
  RevokeOfficeBody,
} from '@app/contracts';
import { RpcClient } from '@app/messaging';
import { PeopleOnly } from '../auth/route-rule';
import { ChangesAsItIs } from '../command/command.decorators';
import { Stamp } from '../command/stamp.decorator';
import { ApiPath, ApiQueryOf } from '../docs/api-parameters.decorators';
import { Answers } from '../query/answers.decorator';
import { Asker } from '../query/asker.decorator';
import { type RequestTrace, Trace } from '../trace.decorator';

/** Whose word still counts. */
@PeopleOnly()
@ApiTags('offices')
@Controller('v1/offices')
export class OfficesController {
  constructor(private readonly services: RpcClient) {}

  @Post(':subject/revoke')
  @ChangesAsItIs('Revoke an office: from now on its tokens write nothing')
  @ApiPath(OfficeHolder)
  revoke(
    @Param() holder: OfficeHolder,
    @Body() body: RevokeOfficeBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(revokeOffice, { ...body, ...holder }, stamp, trace);
  }

  @Post(':subject/restore')
  @ChangesAsItIs('Restore an office that was revoked')
  @ApiPath(OfficeHolder)
  restore(
    @Param() holder: OfficeHolder,
    @Body() body: RestoreOfficeBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(restoreOffice, { ...body, ...holder }, stamp, trace);
  }

  @Get()
  @Answers(OfficeRegister, 'Find offices that were revoked, for the Diskominfo and auditors')
  @ApiQueryOf(FindOfficesRequest)
  find(@Query() filter: FindOfficesRequest, @Asker() context: QueryContext, @Trace() trace: RequestTrace) {
    return this.services.query(findOffices, filter, context, trace);
  }
}
