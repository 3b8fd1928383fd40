import { Command } from '@nestjs/cqrs';
import type { ConfirmInvitationRequest, DeclineInvitationRequest, SendInvitationRequest } from '@app/contracts';
import type { Stamp, Written } from '@app/event-sourcing';

export class SendInvitation extends Command<Written> {
  readonly type = 'SendInvitation';
  constructor(
    readonly data: SendInvitationRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class ConfirmInvitation extends Command<Written> {
  readonly type = 'ConfirmInvitation';
  constructor(
    readonly data: ConfirmInvitationRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class DeclineInvitation extends Command<Written> {
  readonly type = 'DeclineInvitation';
  constructor(
    readonly data: DeclineInvitationRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export type InvitationCommand = SendInvitation | ConfirmInvitation | DeclineInvitation;
