import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Coverage, getCoverage, GetCoverageRequest, type QueryContext } from '@app/contracts';
import { RpcClient } from '@app/messaging';
import { Answers } from '../query/answers.decorator';
import { Asker } from '../query/asker.decorator';
import { type RequestTrace, Trace } from '../trace.decorator';

@ApiTags('coverage')
@Controller('v1/coverage')
export class CoverageController {
  constructor(private readonly services: RpcClient) {}

  @Get()
  @Answers(Coverage, 'Which regions have a KIM whose SK is in force')
  get(@Query() request: GetCoverageRequest, @Asker() context: QueryContext, @Trace() trace: RequestTrace) {
    return this.services.query(getCoverage, request, context, trace);
  }
}
