import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  type CommandStamp,
  findKims,
  FindKimsRequest,
  getKim,
  getKimCompleteness,
  getKimHistory,
  KimCompleteness,
  KimDetail,
  KimDirectory,
  KimHistory,
  KimId,
  PageRequest,
  proposeKim,
  ProposeKimBody,
  type QueryContext,
} from '@app/contracts';
import { RpcClient } from '@app/messaging';
import { Creates } from '../command/command.decorators';
import { etag } from '../command/command-headers';
import { mintedId } from '../command/ids';
import { Stamp } from '../command/stamp.decorator';
import { ApiPath, ApiQueryOf } from '../docs/api-parameters.decorators';
import { Answers, AnswersInPages } from '../query/answers.decorator';
import { Asker } from '../query/asker.decorator';
import { ShowsPersonalData } from '../query/shows-personal-data.decorator';
import { type RequestTrace, Trace } from '../trace.decorator';

@ApiTags('kims')
@Controller('v1/kims')
export class KimsController {
  constructor(private readonly services: RpcClient) {}

  @Post()
  @Creates('/v1/kims', 'Propose a KIM')
  propose(@Body() body: ProposeKimBody, @Stamp() stamp: CommandStamp, @Trace() trace: RequestTrace) {
    const kimId = mintedId('kim', stamp.commandId);
    return this.services.command(proposeKim, { ...body, kimId }, stamp, trace);
  }

  @Get()
  @AnswersInPages(KimDirectory, 'Find KIM, or what has changed since an earlier answer')
  @ApiQueryOf(FindKimsRequest)
  find(@Query() filter: FindKimsRequest, @Asker() context: QueryContext, @Trace() trace: RequestTrace) {
    return this.services.query(findKims, filter, context, trace);
  }

  @Get(':kimId')
  @Answers(KimDetail, 'A KIM with its roster and its SK; its revision is also the ETag')
  @ShowsPersonalData()
  @ApiPath(KimId)
  async get(
    @Param() kim: KimId,
    @Asker() context: QueryContext,
    @Trace() trace: RequestTrace,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const detail = await this.services.query(getKim, kim, context, trace);
    reply.header('etag', etag(detail.revision));
    return detail;
  }

  @Get(':kimId/completeness')
  @Answers(KimCompleteness, 'What a KIM has, and what is missing, of all that a complete one has')
  @ApiPath(KimId)
  completeness(@Param() kim: KimId, @Asker() context: QueryContext, @Trace() trace: RequestTrace) {
    return this.services.query(getKimCompleteness, kim, context, trace);
  }

  @Get(':kimId/history')
  @AnswersInPages(KimHistory, 'Everything that happened to a KIM, in order')
  @ApiPath(KimId)
  @ApiQueryOf(PageRequest)
  history(
    @Param() kim: KimId,
    @Query() page: PageRequest,
    @Asker() context: QueryContext,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.query(getKimHistory, { ...kim, ...page }, context, trace);
  }
}
