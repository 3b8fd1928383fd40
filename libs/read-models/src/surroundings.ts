import { Unavailable } from '@app/event-sourcing';
import { isOfSocket } from '@app/postgres';

/**
 * Whether something around a handler failed, which may well succeed later: a database, a broker or a service that does
 * not answer. Every other error is held against the event. What PostgreSQL says is translated in `libs/postgres`.
 */
export const surroundingsFailed = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false;
  const { name, code, cause } = error as { name?: unknown; code?: unknown; cause?: unknown };
  if (error instanceof Unavailable || name === 'AbortError' || name === 'TimeoutError') return true;
  return isOfSocket(code) || surroundingsFailed(cause);
};
