import { Command } from '@nestjs/cqrs';
import type { BreakGlassGrantId, OpenBreakGlassRequest } from '@app/contracts';
import type { Stamp, Written } from '@app/event-sourcing';

export class OpenBreakGlass extends Command<Written> {
  readonly type = 'OpenBreakGlass';
  constructor(
    readonly data: OpenBreakGlassRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class CloseBreakGlass extends Command<Written> {
  readonly type = 'CloseBreakGlass';
  constructor(
    readonly data: BreakGlassGrantId,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export type BreakGlassCommand = OpenBreakGlass | CloseBreakGlass;
