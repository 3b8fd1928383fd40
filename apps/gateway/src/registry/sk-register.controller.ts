import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { findSks, FindSksRequest, getSk, type QueryContext, SkId, SkRecord, SkRegister } from '@app/contracts';
import { RpcClient } from '@app/messaging';
import { ApiPath, ApiQueryOf } from '../docs/api-parameters.decorators';
import { Answers, AnswersInPages } from '../query/answers.decorator';
import { Asker } from '../query/asker.decorator';
import { type RequestTrace, Trace } from '../trace.decorator';

/** The register of all decrees. */
@ApiTags('sk')
@Controller('v1/sk')
export class SkRegisterController {
  constructor(private readonly services: RpcClient) {}

  @Get()
  @AnswersInPages(SkRegister, 'Find decrees')
  @ApiQueryOf(FindSksRequest)
  find(@Query() filter: FindSksRequest, @Asker() context: QueryContext, @Trace() trace: RequestTrace) {
    return this.services.query(findSks, filter, context, trace);
  }

  @Get(':skId')
  @Answers(SkRecord, 'A decree, and the others on the same SK')
  @ApiPath(SkId)
  get(@Param() sk: SkId, @Asker() context: QueryContext, @Trace() trace: RequestTrace) {
    return this.services.query(getSk, sk, context, trace);
  }
}
