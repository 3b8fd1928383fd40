import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  appointOfficer,
  AppointOfficerBody,
  assignMember,
  AssignMemberBody,
  type CommandStamp,
  correctMembership,
  CorrectMembershipBody,
  joinMember,
  JoinMemberBody,
  KimId,
  leaveMember,
  LeaveMemberBody,
  relieveOfficer,
  RelieveOfficerBody,
  unassignMember,
} from '@app/contracts';
import { RpcClient } from '@app/messaging';
import { ChangesKim } from '../command/command.decorators';
import { Stamp } from '../command/stamp.decorator';
import { ApiPath } from '../docs/api-parameters.decorators';
import { type RequestTrace, Trace } from '../trace.decorator';
import { MemberPath, OfficerPath } from './registry.paths';

/** Who is in a KIM, and who does what in it. */
@ApiTags('roster')
@Controller('v1/kims/:kimId')
export class RosterController {
  constructor(private readonly services: RpcClient) {}

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

  @Post('members/:personId/correct')
  @ChangesKim('Correct what was recorded of a membership')
  @ApiPath(MemberPath)
  correct(
    @Param() member: MemberPath,
    @Body() body: CorrectMembershipBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(correctMembership, { ...body, ...member }, stamp, trace);
  }

  @Post('members/:personId/assign')
  @ChangesKim('Put a member into a bidang or a seksi')
  @ApiPath(MemberPath)
  assign(
    @Param() member: MemberPath,
    @Body() body: AssignMemberBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(assignMember, { ...body, ...member }, stamp, trace);
  }

  @Post('members/:personId/unassign')
  @ChangesKim('Take a member out of its bidang or seksi')
  @ApiPath(MemberPath)
  unassign(@Param() member: MemberPath, @Stamp() stamp: CommandStamp, @Trace() trace: RequestTrace) {
    return this.services.command(unassignMember, member, stamp, trace);
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
}
