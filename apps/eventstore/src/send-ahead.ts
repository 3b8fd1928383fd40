import { ServerInterceptingCall, type ServerInterceptor } from '@grpc/grpc-js';

/**
 * Bytes of responses that may be on their way to the socket at once: half of what a client lets come before it has said
 * that it took some. A client that is sent all of it at once works through all of it before it says so, and both wait for
 * each other in turn; sent one half while it works on the other, it always has something to do.
 */
const MOST_BYTES_AHEAD = 32 * 1024;

/**
 * Hands responses on without waiting until each has left, so that many leave together. A client that does not read
 * still holds the server back.
 */
export const sendAhead: ServerInterceptor = (_method, call) => {
  let bytesAhead = 0;
  let waiting: (() => void) | undefined;
  const isFull = () => bytesAhead >= MOST_BYTES_AHEAD;
  const left = (bytes: number): void => {
    bytesAhead -= bytes;
    if (isFull()) return;
    const next = waiting;
    waiting = undefined;
    next?.();
  };
  return new (class extends ServerInterceptingCall {
    override sendMessage(message: unknown, taken: () => void): void {
      const bytes = message instanceof Uint8Array ? message.length : 0;
      bytesAhead += bytes;
      super.sendMessage(message, () => left(bytes));
      if (isFull()) waiting = taken;
      else taken();
    }
  })(call);
};
