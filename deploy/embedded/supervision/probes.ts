import { once } from 'node:events';
import { connect } from 'node:net';

/** Whether a process does its work yet. Throws when waiting longer is of no use. */
export type Probe = () => Promise<boolean>;

export const acceptsConnections =
  (port: number): Probe =>
  async () => {
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return true;
    } catch {
      return false;
    } finally {
      socket.destroy();
    }
  };

/** Answers 200 to a GET of this URL. An answer later than a second counts as none. */
export const answersOk =
  (url: string): Probe =>
  async () => {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
      await response.body?.cancel();
      return response.status === 200;
    } catch {
      return false;
    }
  };
