import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  BimtekId,
  type CommandStamp,
  confirmInvitation,
  declineInvitation,
  findInvitations,
  FindInvitationsRequest,
  InvitationId,
  InvitationRegister,
  type QueryContext,
  sendInvitation,
  SendInvitationBody,
  WrittenInvitation,
} from '@app/contracts';
import { RpcClient } from '@app/messaging';
import { Scoped } from '../auth/route-rule';
import { ChangesAsItIs } from '../command/command.decorators';
import { mintedId } from '../command/ids';
import { Stamp } from '../command/stamp.decorator';
import { ApiPath, ApiQueryOf } from '../docs/api-parameters.decorators';
import { AnswersInPages } from '../query/answers.decorator';
import { Asker } from '../query/asker.decorator';
import { type RequestTrace, Trace } from '../trace.decorator';

/** Who is invited to a Bimtek, and what they answered. */
@Scoped('training')
@ApiTags('invitations')
@Controller('v1')
export class InvitationsController {
  constructor(private readonly services: RpcClient) {}

  @Get('invitations')
  @AnswersInPages(InvitationRegister, 'Find invitations of one’s own area by region, Bimtek and status')
  @ApiQueryOf(FindInvitationsRequest)
  find(@Query() filter: FindInvitationsRequest, @Asker() context: QueryContext, @Trace() trace: RequestTrace) {
    return this.services.query(findInvitations, filter, context, trace);
  }

  @Post('bimteks/:bimtekId/invitations')
  @ChangesAsItIs('Invite an office, a kelurahan or a KIM', WrittenInvitation)
  @ApiPath(BimtekId)
  async send(
    @Param() path: BimtekId,
    @Body() body: SendInvitationBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ): Promise<WrittenInvitation> {
    const invitationId = mintedId('invitation', stamp.commandId);
    const invitation = { ...body, ...path, invitationId };
    return { ...(await this.services.command(sendInvitation, invitation, stamp, trace)), invitationId };
  }

  @Post('bimteks/:bimtekId/invitations/:invitationId/confirm')
  @ChangesAsItIs('Accept an invitation of one’s own area')
  @ApiPath(InvitationId)
  confirm(@Param() path: InvitationId, @Stamp() stamp: CommandStamp, @Trace() trace: RequestTrace) {
    return this.services.command(confirmInvitation, path, stamp, trace);
  }

  @Post('bimteks/:bimtekId/invitations/:invitationId/decline')
  @ChangesAsItIs('Decline an invitation of one’s own area')
  @ApiPath(InvitationId)
  decline(@Param() path: InvitationId, @Stamp() stamp: CommandStamp, @Trace() trace: RequestTrace) {
    return this.services.command(declineInvitation, path, stamp, trace);
  }
}
