import { type ArgumentsHost, Catch } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import { type Observable, throwError } from 'rxjs';

/**
 * Hands whatever a controller throws to `RpcServer` as it is, so that there is one place where a `Problem` becomes a
 * reply and anything else is logged and becomes `internal`. Nest's own filter would put its words in place of it.
 * What a service serves over HTTP beside that (its health) stays with Nest.
 */
@Catch()
export class RejectionsFilter extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): Observable<never> | void {
    return host.getType() === 'rpc' ? throwError(() => error) : super.catch(error, host);
  }
}
