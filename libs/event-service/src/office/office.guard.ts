import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { CommandMessage } from '@app/contracts';
import { type Actor, Forbidden } from '@app/event-sourcing';

/** What a service knows of revoked offices. */
export abstract class RevokedOffices {
  /** Whether the office by which somebody acts is revoked at this moment. */
  abstract isRevoked(actor: Actor): Promise<boolean>;
}

/**
 * Stands before every command that a service takes, whatever it is about: whoever's office was revoked is refused before
 * anything is decided. Questions are not asked of it; what an office may read ends with its tokens.
 */
@Injectable()
export class OfficeGuard implements CanActivate {
  constructor(private readonly offices: RevokedOffices) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'rpc') return true;
    // Not yet checked. A stamp that is malformed belongs to no office, and is refused after this as what it is.
    const by = context.switchToRpc().getData<Partial<CommandMessage<object>>>().stamp?.by;
    if (by && (await this.offices.isRevoked(by)))
      throw new Forbidden('This office was revoked; the Diskominfo of the city may restore it', 'access_revoked');
    return true;
  }
}
