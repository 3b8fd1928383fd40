import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  FollowUpBoard,
  getFollowUpBoard,
  GetFollowUpBoardRequest,
  getLiteracyGain,
  GetLiteracyGainRequest,
  getParticipantRecord,
  GetParticipantRecordRequest,
  getProgrammeCoverage,
  GetProgrammeCoverageRequest,
  LiteracyGain,
  ParticipantRecord,
  ProgrammeCoverage,
  type QueryContext,
} from '@app/contracts';
import { RpcClient } from '@app/messaging';
import { Scoped } from '../auth/route-rule';
import { ApiPath, ApiQueryOf } from '../docs/api-parameters.decorators';
import { Answers } from '../query/answers.decorator';
import { Asker } from '../query/asker.decorator';
import { type RequestTrace, Trace } from '../trace.decorator';

/** What the trainings have come to. */
@Scoped('training')
@ApiTags('training reports')
@Controller('v1')
export class TrainingReportsController {
  constructor(private readonly services: RpcClient) {}

  @Get('training-records/:personId')
  @Answers(ParticipantRecord, 'What one person has from all Bimtek')
  @ApiPath(GetParticipantRecordRequest)
  record(@Param() path: GetParticipantRecordRequest, @Asker() context: QueryContext, @Trace() trace: RequestTrace) {
    return this.services.query(getParticipantRecord, path, context, trace);
  }

  @Get('literacy-gain')
  @Answers(LiteracyGain, 'What participants knew before and after; small groups are left out')
  @ApiQueryOf(GetLiteracyGainRequest)
  literacyGain(
    @Query() filter: GetLiteracyGainRequest,
    @Asker() context: QueryContext,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.query(getLiteracyGain, filter, context, trace);
  }

  @Get('follow-up')
  @Answers(FollowUpBoard, 'Which kelurahan took it on at a Bimtek to form a KIM, and whether they did')
  @ApiQueryOf(GetFollowUpBoardRequest)
  followUp(@Query() filter: GetFollowUpBoardRequest, @Asker() context: QueryContext, @Trace() trace: RequestTrace) {
    return this.services.query(getFollowUpBoard, filter, context, trace);
  }

  @Get('programme-coverage')
  @Answers(ProgrammeCoverage, 'How far the programme has come: kecamatan, kelurahan, people, JP')
  @ApiQueryOf(GetProgrammeCoverageRequest)
  coverage(
    @Query() filter: GetProgrammeCoverageRequest,
    @Asker() context: QueryContext,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.query(getProgrammeCoverage, filter, context, trace);
  }
}
