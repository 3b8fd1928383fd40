import { once } from 'node:events';
import { connect } from 'node:net';

/** A question to a process. Throws when asking again is of no use. */
export type Probe = () => Promise<boolean>;

/** An answer later than this counts as none. */
const PATIENCE_MS = 1_000;

/**
 * A server that speaks first, as NATS and HTTP/2 do, says something to whoever connects. The connection alone says
 * nothing: the kernel takes it for a process that is stuck, too.
 */
export const greets =
  (port: number): Probe =>
  async () => {
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'data', { signal: AbortSignal.timeout(PATIENCE_MS) });
      return true;
    } catch {
      return false;
    } finally {
      socket.destroy();
    }
  };

/** Answers 200 to a GET of this URL. */
export const answersOk =
  (url: string): Probe =>
  async () => {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
      await response.body?.cancel();
      return response.status === 200;
    } catch {
      return false;
    }
  };
