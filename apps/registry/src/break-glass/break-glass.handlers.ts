import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CloseBreakGlass, OpenBreakGlass } from './break-glass.commands';
import { BreakGlassGrants } from './break-glass-grants';

@CommandHandler(OpenBreakGlass)
export class OpenBreakGlassHandler implements ICommandHandler<OpenBreakGlass> {
  constructor(private readonly grants: BreakGlassGrants) {}

  execute(command: OpenBreakGlass) {
    return this.grants.handle(command.data.grantId, command);
  }
}

@CommandHandler(CloseBreakGlass)
export class CloseBreakGlassHandler implements ICommandHandler<CloseBreakGlass> {
  constructor(private readonly grants: BreakGlassGrants) {}

  execute(command: CloseBreakGlass) {
    return this.grants.handle(command.data.grantId, command);
  }
}

export const breakGlassHandlers = [OpenBreakGlassHandler, CloseBreakGlassHandler];
