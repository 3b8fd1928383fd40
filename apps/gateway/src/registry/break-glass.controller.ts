import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  BreakGlassGrantId,
  BreakGlassRegister,
  closeBreakGlass,
  type CommandStamp,
  findBreakGlass,
  FindBreakGlassRequest,
  openBreakGlass,
  OpenBreakGlassBody,
  type QueryContext,
} from '@app/contracts';
import { RpcClient } from '@app/messaging';
import { PeopleOnly } from '../auth/route-rule';
import { ChangesAsItIs } from '../command/command.decorators';
import { mintedId } from '../command/ids';
import { Stamp } from '../command/stamp.decorator';
import { ApiPath, ApiQueryOf } from '../docs/api-parameters.decorators';
import { Answers } from '../query/answers.decorator';
import { Asker } from '../query/asker.decorator';
import { type RequestTrace, Trace } from '../trace.decorator';

/** Leave to see people outside one's jurisdiction, for minutes and on record. */
@PeopleOnly()
@ApiTags('break-glass')
@Controller('v1/break-glass')
export class BreakGlassController {
  constructor(private readonly services: RpcClient) {}

  @Post()
  @ChangesAsItIs('Break the glass: its id, sent as Kim-Break-Glass, opens the data of the people of a region')
  open(@Body() body: OpenBreakGlassBody, @Stamp() stamp: CommandStamp, @Trace() trace: RequestTrace) {
    const grantId = mintedId('grant', stamp.commandId);
    return this.services.command(openBreakGlass, { ...body, grantId }, stamp, trace);
  }

  @Post(':grantId/close')
  @ChangesAsItIs('Close a grant before its time')
  @ApiPath(BreakGlassGrantId)
  close(@Param() grant: BreakGlassGrantId, @Stamp() stamp: CommandStamp, @Trace() trace: RequestTrace) {
    return this.services.command(closeBreakGlass, grant, stamp, trace);
  }

  @Get()
  @Answers(BreakGlassRegister, 'Find grants, for auditors')
  @ApiQueryOf(FindBreakGlassRequest)
  find(@Query() filter: FindBreakGlassRequest, @Asker() context: QueryContext, @Trace() trace: RequestTrace) {
    return this.services.query(findBreakGlass, filter, context, trace);
  }
}
