import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { MessagePattern, Payload } from '@nestjs/microservices';
import {
  getFollowUpBoard,
  GetFollowUpBoardRequest,
  getProgrammeCoverage,
  GetProgrammeCoverageRequest,
  QueryContext,
} from '@app/contracts';
import { GetFollowUpBoard } from './follow-up-board/follow-up-board.queries';
import { GetProgrammeCoverage } from './programme-coverage/programme-coverage.queries';

/** Each subject of what came of the Bimtek, and the query it stands for. */
@Controller()
export class FollowUpController {
  constructor(private readonly queries: QueryBus) {}

  @MessagePattern(getFollowUpBoard.subject)
  getFollowUpBoard(@Payload('data') data: GetFollowUpBoardRequest, @Payload('context') context: QueryContext) {
    return this.queries.execute(new GetFollowUpBoard(data, context));
  }

  @MessagePattern(getProgrammeCoverage.subject)
  getProgrammeCoverage(
    @Payload('data') data: GetProgrammeCoverageRequest,
    @Payload('context') context: QueryContext,
  ) {
    return this.queries.execute(new GetProgrammeCoverage(data, context));
  }
}
