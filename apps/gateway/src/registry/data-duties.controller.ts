import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  answerDataRequest,
  AnswerDataRequestBody,
  BreachId,
  type CommandStamp,
  DataDuties,
  DataRequestId,
  findDataDuties,
  FindDataDutiesRequest,
  giveBreachNotice,
  GiveBreachNoticeBody,
  type QueryContext,
  recordBreach,
  RecordBreachBody,
  recordDataRequest,
  RecordDataRequestBody,
} from '@app/contracts';
import { RpcClient } from '@app/messaging';
import { Changes, Creates } from '../command/command.decorators';
import { mintedId } from '../command/ids';
import { Stamp } from '../command/stamp.decorator';
import { ApiPath } from '../docs/api-parameters.decorators';
import { Answers } from '../query/answers.decorator';
import { Asker } from '../query/asker.decorator';
import { type RequestTrace, Trace } from '../trace.decorator';

/** What has to be done for people's data within 3 x 24 hours. */
@ApiTags('data requests')
@Controller('v1')
export class DataDutiesController {
  constructor(private readonly services: RpcClient) {}

  @Get('data-requests')
  @Answers(DataDuties, 'What is still to be done for people’s data, and until when')
  find(@Query() request: FindDataDutiesRequest, @Asker() context: QueryContext, @Trace() trace: RequestTrace) {
    return this.services.query(findDataDuties, request, context, trace);
  }

  @Post('data-requests')
  @Creates('/v1/data-requests', 'Record what a person asks for')
  record(@Body() body: RecordDataRequestBody, @Stamp() stamp: CommandStamp, @Trace() trace: RequestTrace) {
    const dataRequestId = mintedId('data-request', stamp.commandId);
    return this.services.command(recordDataRequest, { ...body, dataRequestId }, stamp, trace);
  }

  @Post('data-requests/:dataRequestId/answer')
  @Changes('request', 'Record that a request was fulfilled or refused')
  @ApiPath(DataRequestId)
  answer(
    @Param() request: DataRequestId,
    @Body() body: AnswerDataRequestBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(answerDataRequest, { ...body, ...request }, stamp, trace);
  }

  @Post('data-breaches')
  @Creates('/v1/data-breaches', 'Record a breach of personal data')
  breach(@Body() body: RecordBreachBody, @Stamp() stamp: CommandStamp, @Trace() trace: RequestTrace) {
    const breachId = mintedId('data-breach', stamp.commandId);
    return this.services.command(recordBreach, { ...body, breachId }, stamp, trace);
  }

  @Post('data-breaches/:breachId/notice')
  @Changes('breach', 'Record that those affected and the authority were told')
  @ApiPath(BreachId)
  notice(
    @Param() breach: BreachId,
    @Body() body: GiveBreachNoticeBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(giveBreachNotice, { ...body, ...breach }, stamp, trace);
  }
}
