import { Command } from '@nestjs/cqrs';
import type { RegisterPersonRequest } from '@app/contracts';
import type { Stamp, Written } from '@app/event-sourcing';

export class RegisterPerson extends Command<Written> {
  readonly type = 'RegisterPerson';
  constructor(
    readonly data: RegisterPersonRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export type PersonCommand = RegisterPerson;
