import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';

/** Headers that a broker passes on as they are, and that its client cannot read. */
export const UNREADABLE_HEADERS = ['bad key: 1', 'kunci-ü: 1', 'kim-deadline: 2025\r01', 'kim-deadline: 2025\n01'];

interface Message {
  readonly subject: string;
  readonly header: string;
  readonly body: string;
  readonly reply?: string;
}

/** Says something in the broker's protocol, and waits until the broker has taken it. */
const say = async (socket: Socket, words: string): Promise<void> => {
  socket.write(`${words}PING\r\n`);
  let heard = '';
  while (!heard.includes('PONG')) heard += String(await once(socket, 'data'));
};

/** Sends messages past the broker's client, which would refuse to send such headers. */
export const sentByHand = async (url: string, messages: readonly Message[]): Promise<void> => {
  const { hostname, port, username, password } = new URL(url);
  const socket = createConnection(Number(port), hostname);
  const [user, pass] = [decodeURIComponent(username), decodeURIComponent(password)];
  const options = JSON.stringify({ verbose: false, pedantic: false, headers: true, ...(user && { user, pass }) });
  await say(socket, `CONNECT ${options}\r\n`);
  await say(socket, messages.map(published).join(''));
  socket.destroy();
};

const published = ({ subject, header, body, reply = '' }: Message): string => {
  const head = `NATS/1.0\r\n${header}\r\n\r\n`;
  const bytes = Buffer.byteLength(head);
  return `HPUB ${subject} ${reply} ${bytes} ${bytes + Buffer.byteLength(body)}\r\n${head}${body}\r\n`;
};
