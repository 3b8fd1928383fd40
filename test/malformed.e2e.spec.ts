import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { Nats } from '@app/messaging';
import * as contracts from '@app/contracts';
import fc from 'fast-check';
import { removeDataFolder } from '../deploy/embedded/data-folder';
import { type Stack, startStack } from '../deploy/embedded/stack';
import { issueToken } from '../deploy/embedded/tokens';
import { preparedDataFolder } from './chaos/prepared-data-folder';
import { sentByHand, UNREADABLE_HEADERS } from './support/sent-by-hand';
import { waitUntil } from './support/wait-until';

const MESSAGES = 100_000;
/** Each is sent many times, to one subject after the other. */
const DIFFERENT = 7_001;
const REQUESTS = 2_000;
const AT_ONCE = 200;
const SEED = 20_231_018;

/** Every subject on which a service answers requests, but for one: it asks for nothing, so an empty object is well-formed. */
const subjects = Object.values(contracts).flatMap((exported) =>
  typeof exported === 'object' && 'subject' in exported && typeof exported.subject === 'string'
    ? [exported.subject].filter((subject) => subject !== contracts.getSigningKeys.subject)
    : [],
);

const bytes = (text: string): Uint8Array => Buffer.from(text);

/** A message that no service has a use for: no JSON, no object, or JSON of every other shape. */
const malformed: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.constantFrom('', 'null', '42', '""', '[]', '{}', '{', '{"data":null,"stamp":null}', '\u0000').map(bytes),
  fc.constantFrom('{"response":1,"err":2,"isDisposed":true,"id":"x"}', '{"__proto__":{"data":{}}}').map(bytes),
  fc.uint8Array({ maxLength: 64 }),
  fc.json({ maxDepth: 2 }).map(bytes),
  fc
    .record({ data: fc.jsonValue({ maxDepth: 1 }), stamp: fc.jsonValue({ maxDepth: 1 }) })
    .map((value) => bytes(JSON.stringify(value))),
);

/** Bodies that no route takes. */
const body = fc.oneof(
  fc.json({ maxDepth: 2 }),
  fc.string(),
  fc.constantFrom('', '{', '{"__proto__":{}}', '['.repeat(30_000), `{"name":"${'x'.repeat(70_000)}"}`),
);

/** Does all of it, so many at once. */
const forEach = async <T>(items: readonly T[], work: (item: T, index: number) => Promise<void>): Promise<void> => {
  const left = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of left) await work(item, index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
};

const count = (counts: Map<string, number>, what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);

describe('Malformed input to a running system', () => {
  const dataDir = preparedDataFolder();
  let stack: Stack;
  let nats: Nats;
  let authorization: string;

  const pids = () =>
    ['nats', 'postgres', 'eventstore', 'registry', 'training', 'gateway'].map((name) => stack.pid(name));
  let pidsBefore: ReturnType<typeof pids>;

  beforeAll(async () => {
    stack = await startStack({ dataDir, env: { PATH: process.env['PATH'], LOG_LEVEL: 'error', RATE_LIMIT: '0' } });
    nats = new Nats({ url: stack.natsUrl, name: 'spec' });
    await nats.whenConnected();
    authorization = `Bearer ${await issueToken(dataDir, { role: 'lurah', jurisdiction: '18.72.05.1001' })}`;
    pidsBefore = pids();
  }, 60_000);

  afterAll(async () => {
    await nats.close();
    await stack.stop();
    removeDataFolder(dataDir);
  }, 120_000);

  it(`is answered on every NATS subject, ${MESSAGES.toLocaleString('en')} times, and ends no process`, async () => {
    expect(subjects.length).toBeGreaterThan(10);
    const kinds = new Map<string, number>();
    const replies = new Uint8Array(MESSAGES);
    const connection = nats.connection();
    const different = fc.sample(malformed, { seed: SEED, numRuns: DIFFERENT });
    const inbox = `_INBOX_spec.${randomUUID()}`;
    let sent = 0;
    const send = (): void => {
      if (sent === MESSAGES) return;
      const subject = subjects[sent % subjects.length] ?? '';
      connection.publish(subject, different[sent % DIFFERENT], { reply: `${inbox}.${sent}` });
      sent += 1;
    };
    // Requests would do the same, and their bookkeeping more than half of the work.
    await new Promise<void>((allAnswered) => {
      let answered = 0;
      connection.subscribe(`${inbox}.*`, {
        callback: (_error, reply) => {
          const index = Number(reply.subject.slice(inbox.length + 1));
          replies[index] = (replies[index] ?? 0) + 1;
          const { problem } = reply.json<{ problem?: { kind: string } }>();
          count(kinds, problem?.kind ?? `no problem on ${subjects[index % subjects.length]}`);
          if (++answered === MESSAGES) allAnswered();
          else send();
        },
      });
      for (let each = 0; each < AT_ONCE; each += 1) send();
    });
    expect(replies.every((number) => number === 1)).toBe(true);
    expect(Object.fromEntries(kinds)).toEqual({ invalid: MESSAGES });
    expect(pids()).toEqual(pidsBefore);
  }, 180_000);

  it('is answered on every NATS subject when nobody can read its headers, and ends no process', async () => {
    const kinds = new Map<string, number>();
    const inbox = `_INBOX_spec.${randomUUID()}`;
    const messages = [...subjects, contracts.getSigningKeys.subject].flatMap((subject) =>
      UNREADABLE_HEADERS.map((header) => ({ subject, header, body: '{}', reply: `${inbox}.${randomUUID()}` })),
    );
    let answered = 0;
    nats.connection().subscribe(`${inbox}.*`, {
      callback: (_error, reply) => {
        count(kinds, reply.json<{ problem?: { kind: string } }>().problem?.kind ?? 'no problem');
        answered += 1;
      },
    });
    await nats.connection().flush();
    await sentByHand(stack.natsUrl, messages);
    await waitUntil('all are answered', () => answered === messages.length);
    expect(Object.fromEntries(kinds)).toEqual({ invalid: messages.length });
    expect(pids()).toEqual(pidsBefore);
  }, 60_000);

  it(`is answered on every route, ${REQUESTS.toLocaleString('en')} times, and ends no process`, async () => {
    const { paths } = (await (await fetch(`${stack.url}/docs-json`)).json()) as { paths: Record<string, object> };
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      path.startsWith('/v1/') ? Object.keys(methods).map((method) => ({ path, method: method.toUpperCase() })) : [],
    );
    const answers = new Map<string, number>();
    await forEach(fc.sample(body, { seed: SEED, numRuns: REQUESTS / 2 }), async (sent, index) => {
      const { path, method } = routes[index % routes.length] ?? { path: '/', method: 'GET' };
      const address = new URL(path.replaceAll(/\{\w+\}/g, index % 3 === 0 ? randomUUID() : '%00'), stack.url);
      if (method === 'GET') address.search = new URLSearchParams({ level: sent.slice(0, 1_000) || 'x' }).toString();
      const headers = {
        authorization,
        'content-type': 'application/json',
        'idempotency-key': 'k',
        'if-match': '"0"',
      };
      const response = await fetch(address, { method, headers, ...(method !== 'GET' && { body: sent }) });
      const { code = `no problem to ${method} ${path}` } = (await response.json()) as { code?: string };
      const type = response.headers.get('content-type');
      count(answers, `${response.status} ${code}, ${type}`);
    });
    const refused = /^4\d\d [a-z_]+, application\/problem\+json; charset=utf-8$/;
    expect([...answers.keys()].filter((answer) => !refused.test(answer))).toEqual([]);

    const { port } = new URL(stack.url);
    await forEach(Array.from({ length: REQUESTS / 2 }), async (_, index) => {
      const socket = connect(Number(port), '127.0.0.1').on('error', () => undefined);
      const noise = randomBytes(1 + (index % 500));
      // Line breaks before a request are none, and have no answer.
      const garbage = /^[\r\n]+$/.test(noise.toString('latin1')) ? Buffer.from('?') : noise;
      socket.end(index % 2 === 0 ? garbage : Buffer.concat([bytes('POST /v1/kims HTTP/1.1\r\n'), garbage]));
      const [first] = (await once(socket, 'data')) as [Buffer];
      expect(first.toString()).toMatch(/^HTTP\/1\.1 4\d\d /);
      socket.destroy();
    });
    expect(pids()).toEqual(pidsBefore);
  }, 180_000);

  it('leaves the system as it was: the next request is served', async () => {
    const response = await fetch(`${stack.url}/v1/kims`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', 'idempotency-key': 'after-all' },
      body: JSON.stringify({ name: 'Rejomulyo Informatif', wilayah: '18.72.05.1001' }),
    });
    expect(response.status).toBe(201);
  });
});
