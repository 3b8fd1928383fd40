import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Below Linux's range for outgoing connections (32768 and up): a client that reconnects to a server that is just being
 * started again could otherwise be given that very port and keep the server from it.
 */
const RANGE = [15_000, 32_000] as const;

/** Whether a server could listen on this port of 127.0.0.1 now. */
export const isFree = async (port: number): Promise<boolean> => {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
};

export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = randomInt(...RANGE);
    if (await isFree(port)) return port;
  }
};
