import { ServerInterceptingCall, type ServerInterceptor } from '@grpc/grpc-js';

/** Responses that may be on their way to the socket at once. */
const MOST_AHEAD = 256;

/**
 * Hands responses on without waiting until each has left, so that many leave together. A client that does not read
 * still holds the server back, by so many responses.
 */
export const sendAhead: ServerInterceptor = (_method, call) => {
  let underWay = 0;
  let waiting: (() => void) | undefined;
  const sent = (): void => {
    underWay -= 1;
    const next = waiting;
    waiting = undefined;
    next?.();
  };
  return new (class extends ServerInterceptingCall {
    override sendMessage(message: unknown, callback: () => void): void {
      underWay += 1;
      super.sendMessage(message, sent);
      if (underWay < MOST_AHEAD) callback();
      else waiting = callback;
    }
  })(call);
};
