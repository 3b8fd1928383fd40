import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  BimtekCalendar,
  BimtekDetail,
  BimtekHistory,
  BimtekId,
  cancelBimtek,
  CancelBimtekBody,
  closeBimtek,
  CloseBimtekBody,
  type CommandStamp,
  correctMinutes,
  CorrectMinutesBody,
  findBimteks,
  FindBimteksRequest,
  getBimtek,
  getBimtekHistory,
  openBimtek,
  PageRequest,
  planBimtek,
  PlanBimtekBody,
  type QueryContext,
  rescheduleBimtek,
  RescheduleBimtekBody,
  reviseBimtek,
  ReviseBimtekBody,
} from '@app/contracts';
import { RpcClient } from '@app/messaging';
import { Scoped } from '../auth/route-rule';
import { Changes, Creates } from '../command/command.decorators';
import { etag } from '../command/command-headers';
import { mintedId } from '../command/ids';
import { Stamp } from '../command/stamp.decorator';
import { ApiPath, ApiQueryOf } from '../docs/api-parameters.decorators';
import { Answers, AnswersInPages } from '../query/answers.decorator';
import { Asker } from '../query/asker.decorator';
import { type RequestTrace, Trace } from '../trace.decorator';

/** Trainings (Bimtek), from their plan to their minutes. */
@Scoped('training')
@ApiTags('bimtek')
@Controller('v1/bimteks')
export class BimteksController {
  constructor(private readonly services: RpcClient) {}

  @Post()
  @Creates('/v1/bimteks', 'Plan a Bimtek')
  plan(@Body() body: PlanBimtekBody, @Stamp() stamp: CommandStamp, @Trace() trace: RequestTrace) {
    return this.services.command(
      planBimtek,
      { ...body, bimtekId: mintedId('bimtek', stamp.commandId) },
      stamp,
      trace,
    );
  }

  @Get()
  @AnswersInPages(BimtekCalendar, 'Find Bimtek by region, month and status, or what changed since an earlier answer')
  @ApiQueryOf(FindBimteksRequest)
  find(@Query() filter: FindBimteksRequest, @Asker() context: QueryContext, @Trace() trace: RequestTrace) {
    return this.services.query(findBimteks, filter, context, trace);
  }

  @Get(':bimtekId')
  @Answers(BimtekDetail, 'A Bimtek with its agenda and participants; its revision is also the ETag')
  @ApiPath(BimtekId)
  async get(
    @Param() bimtek: BimtekId,
    @Asker() context: QueryContext,
    @Trace() trace: RequestTrace,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const detail = await this.services.query(getBimtek, bimtek, context, trace);
    reply.header('etag', etag(detail.revision));
    return detail;
  }

  @Get(':bimtekId/history')
  @AnswersInPages(BimtekHistory, 'Everything that happened to a Bimtek, in order')
  @ApiPath(BimtekId)
  @ApiQueryOf(PageRequest)
  history(
    @Param() bimtek: BimtekId,
    @Query() page: PageRequest,
    @Asker() context: QueryContext,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.query(getBimtekHistory, { ...bimtek, ...page }, context, trace);
  }

  @Post(':bimtekId/reschedule')
  @Changes('Bimtek', 'Hold a Bimtek at another time or place')
  @ApiPath(BimtekId)
  reschedule(
    @Param() path: BimtekId,
    @Body() body: RescheduleBimtekBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(rescheduleBimtek, { ...body, ...path }, stamp, trace);
  }

  @Post(':bimtekId/revise')
  @Changes('Bimtek', 'Say what a Bimtek is about, and for how many: seats that are new go to those who wait')
  @ApiPath(BimtekId)
  revise(
    @Param() path: BimtekId,
    @Body() body: ReviseBimtekBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(reviseBimtek, { ...body, ...path }, stamp, trace);
  }

  @Post(':bimtekId/cancel')
  @Changes('Bimtek', 'Cancel a Bimtek')
  @ApiPath(BimtekId)
  cancel(
    @Param() path: BimtekId,
    @Body() body: CancelBimtekBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(cancelBimtek, { ...body, ...path }, stamp, trace);
  }

  @Post(':bimtekId/open')
  @Changes('Bimtek', 'Open a Bimtek: from now on attendance is taken')
  @ApiPath(BimtekId)
  open(@Param() path: BimtekId, @Stamp() stamp: CommandStamp, @Trace() trace: RequestTrace) {
    return this.services.command(openBimtek, path, stamp, trace);
  }

  @Post(':bimtekId/close')
  @Changes('Bimtek', 'Close a Bimtek with its minutes: certificates go to all who qualify')
  @ApiPath(BimtekId)
  close(
    @Param() path: BimtekId,
    @Body() body: CloseBimtekBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(closeBimtek, { ...body, ...path }, stamp, trace);
  }

  @Post(':bimtekId/minutes/corrections')
  @Changes('Bimtek', 'Correct what the minutes of a closed Bimtek say; their number stays')
  @ApiPath(BimtekId)
  correctMinutes(
    @Param() path: BimtekId,
    @Body() body: CorrectMinutesBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(correctMinutes, { ...body, ...path }, stamp, trace);
  }
}
