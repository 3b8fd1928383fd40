import type { Type } from '@nestjs/common';
import { handlerOf } from '@app/event-service';
import { type BreakGlassCommand, CloseBreakGlass, OpenBreakGlass } from './break-glass.commands';
import { BreakGlassGrants } from './break-glass-grants';

export const breakGlassHandlers = [OpenBreakGlass, CloseBreakGlass].map((command: Type<BreakGlassCommand>) =>
  handlerOf(command, BreakGlassGrants, (grants, sent) => grants.handle(sent.data.grantId, sent)),
);
