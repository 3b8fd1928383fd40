import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  appointOfficer,
  AppointOfficerBody,
  type CommandStamp,
  holdMusyawarah,
  HoldMusyawarahBody,
  issueSk,
  IssueSkBody,
  joinMember,
  JoinMemberBody,
  KimId,
  leaveMember,
  LeaveMemberBody,
  relieveOfficer,
  RelieveOfficerBody,
} from '@app/contracts';
import { RpcClient } from '@app/messaging';
import { ChangesKim } from '../command/command.decorators';
import { mintedId } from '../command/ids';
import { Stamp } from '../command/stamp.decorator';
import { ApiPath } from '../docs/api-parameters.decorators';
import { type RequestTrace, Trace } from '../trace.decorator';
import { MemberPath, OfficerPath } from './registry.paths';

/** What happens to a KIM after it was proposed. */
@ApiTags('kims')
@Controller('v1/kims/:kimId')
export class KimChangesController {
  constructor(private readonly services: RpcClient) {}

  @Post('musyawarah')
  @ChangesKim('Record the meeting that decided to form the KIM')
  @ApiPath(KimId)
  musyawarah(
    @Param() kim: KimId,
    @Body() body: HoldMusyawarahBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(holdMusyawarah, { ...body, ...kim }, stamp, trace);
  }

  @Post('members')
  @ChangesKim('Take a person in as a member')
  @ApiPath(KimId)
  join(
    @Param() kim: KimId,
    @Body() body: JoinMemberBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(joinMember, { ...body, ...kim }, stamp, trace);
  }

  @Post('members/:personId/leave')
  @ChangesKim('End a membership')
  @ApiPath(MemberPath)
  leave(
    @Param() member: MemberPath,
    @Body() body: LeaveMemberBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(leaveMember, { ...body, ...member }, stamp, trace);
  }

  @Post('officers')
  @ChangesKim('Give a post to a member')
  @ApiPath(KimId)
  appoint(
    @Param() kim: KimId,
    @Body() body: AppointOfficerBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(appointOfficer, { ...body, ...kim }, stamp, trace);
  }

  @Post('officers/:post/relieve')
  @ChangesKim('Take a post back')
  @ApiPath(OfficerPath)
  relieve(
    @Param() officer: OfficerPath,
    @Body() body: RelieveOfficerBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(relieveOfficer, { ...body, ...officer }, stamp, trace);
  }

  @Post('sk')
  @ChangesKim('Issue the SK that establishes the KIM')
  @ApiPath(KimId)
  issueSk(
    @Param() kim: KimId,
    @Body() body: IssueSkBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    const skId = mintedId('sk', stamp.commandId);
    return this.services.command(issueSk, { ...body, ...kim, skId }, stamp, trace);
  }
}
