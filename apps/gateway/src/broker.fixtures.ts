import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { natsServer } from '../../../deploy/embedded/servers/nats-server';

/**
 * A message broker of one's own. On the one that all specs share, two stand-ins for the registry would take each
 * other's requests.
 */
export const startBroker = async () => {
  const program = await natsServer(process.env['PATH'] ?? '', () => undefined);
  const broker = spawn(program, ['--addr', '127.0.0.1', '--port', '-1'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const address = await new Promise<string>((listening, failed) => {
    broker.once('error', failed);
    createInterface({ input: broker.stderr }).on('line', (line) => {
      const address = /Listening for client connections on (\S+)/.exec(line)?.[1];
      if (address !== undefined) listening(address);
    });
  });
  const stop = async () => {
    if (broker.kill()) await once(broker, 'exit');
  };
  return { url: `nats://${address}`, stop };
};
