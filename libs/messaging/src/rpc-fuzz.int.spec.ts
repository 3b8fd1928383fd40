import fc from 'fast-check';
import { connect, createInbox, headers, type MsgHdrs, type NatsConnection } from 'nats';
import { validate as isUuid } from 'uuid';
import { Problem } from '@app/event-sourcing';
import { sentByHand, UNREADABLE_HEADERS } from '../../../test/support/sent-by-hand';
import { waitUntil } from '../../../test/support/wait-until';
import { CONTEXT, greet, NAME_OF_SERVICE, STAMP, startGreeting } from './greeting.fixtures';
import { connectionOptions, Nats } from './nats';
import { RpcClient } from './rpc-client';
import { CORRELATION_ID, DEADLINE, TRACEPARENT } from './rpc-headers';
import { pingSubject } from './rpc-server';

const url = process.env['TEST_NATS_URL'] ?? 'nats://127.0.0.1:4222';

const MESSAGES = 2_000;
const AT_ONCE = 100;
const SEED = 20_250_115;

const wellFormed = JSON.stringify({ data: { name: 'Metro' }, stamp: STAMP });
const deep = (open: string, close: string, levels: number) => open.repeat(levels) + '1' + close.repeat(levels);

const oddities = [
  ...[
    '',
    ' ',
    'null',
    '42',
    '"text"',
    'true',
    '[]',
    '[{}]',
    '{}',
    '{',
    'NaN',
    '\u0000',
    '{"data":null,"stamp":null}',
  ],
  ...['{"response":1,"err":2,"isDisposed":true,"id":"x"}', '{"__proto__":{"data":{}},"constructor":{"name":"x"}}'],
  '{"data":{"name":"Metro","__proto__":{"polluted":true}},"stamp":{}}',
  '{"data":{"name":"Metro","constructor":{"prototype":{"polluted":true}}},"stamp":{}}',
  deep('[', ']', 100_000),
  `{"data":${deep('{"a":', '}', 50_000)},"stamp":${deep('[', ']', 50_000)}}`,
  `{"data":{"name":[${'0,'.repeat(200_000)}0]},"stamp":{}}`,
];

const bytes = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

const malformed = fc.oneof(
  fc.constantFrom(...oddities.slice(0, -3)).map((text) => Buffer.from(text)),
  fc.uint8Array({ maxLength: 200 }),
  fc.json().map((text) => Buffer.from(text)),
  fc.record({ data: fc.jsonValue(), stamp: fc.jsonValue() }).map(bytes),
  fc.nat(wellFormed.length - 1).map((length) => Buffer.from(wellFormed.slice(0, length))),
);

/** Replies that hold neither an answer nor a problem. */
const noReply = fc.oneof(
  malformed,
  fc.record({ data: fc.oneof(fc.string(), fc.integer(), fc.array(fc.jsonValue())) }).map(bytes),
  fc.record({ problem: fc.jsonValue() }).map(bytes),
  fc
    .record({
      kind: fc.constantFrom('toString', '__proto__', 'rejected', ''),
      code: fc.jsonValue(),
      fields: fc.jsonValue(),
    })
    .map((problem) => bytes({ problem })),
);

/** Text that may stand in a header. */
const printable = fc.string({ unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)) });
const noTime = fc.oneof(
  printable.filter((text) => !/^\d{4}-/.test(text)),
  fc.constantFrom('2025-13-45T00:00:00Z', 'now', '0', '1e300', '+275760-09-13T00:00:00.001Z', '2999-01-01'),
);
const oddHeaders = fc.record(
  {
    [CORRELATION_ID]: fc.oneof(printable, fc.constant('x'.repeat(10_000))),
    [DEADLINE]: fc.oneof(noTime, fc.constant('2999-01-01T00:00:00.000Z')),
    [TRACEPARENT]: fc.oneof(printable, fc.constant('00-' + 'f'.repeat(10_000))),
    status: printable,
    bomb: fc.constant('b'.repeat(100_000)),
    ...Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`x-${n}`, fc.constant('y'.repeat(100))])),
  },
  { requiredKeys: [] },
);

describe('Malformed messages', () => {
  let running: Awaited<ReturnType<typeof startGreeting>>;
  let stranger: NatsConnection;
  let nats: Nats;

  beforeAll(async () => {
    running = await startGreeting(url);
    nats = new Nats({ url, name: 'asker' });
    await nats.whenConnected();
    stranger = await connect(connectionOptions({ url, name: 'stranger' }));
  });

  afterAll(async () => {
    await running.app.close();
    await nats.close();
    await stranger.close();
  });

  const problemOf = async (message: Uint8Array): Promise<unknown> => {
    const { problem } = (await stranger.request(greet.subject, message, { timeout: 20_000 })).json<{
      problem?: { kind?: string };
    }>();
    return problem?.kind;
  };

  it('are each answered with a problem, and the service goes on', async () => {
    const messages = [
      ...oddities.map((text) => Buffer.from(text)),
      Buffer.alloc(1_048_576, '['),
      ...fc.sample(malformed, { seed: SEED, numRuns: MESSAGES }),
    ];
    for (let from = 0; from < messages.length; from += AT_ONCE) {
      const kinds = await Promise.all(messages.slice(from, from + AT_ONCE).map(problemOf));
      expect(new Set(kinds)).toEqual(new Set(['invalid']));
    }
    const reply = await stranger.request(greet.subject, wellFormed);
    expect(reply.json()).toMatchObject({ data: { greeting: 'Hello, Metro' } });
    expect(Object.prototype).not.toHaveProperty('polluted');
  }, 60_000);

  it('are answered, whatever stands in their headers, and nothing of it goes any further', async () => {
    const samples = fc.sample(oddHeaders, { seed: SEED, numRuns: 200 });
    for (let from = 0; from < samples.length; from += AT_ONCE)
      await Promise.all(
        samples.slice(from, from + AT_ONCE).map(async (sample) => {
          const answer = await stranger.request(greet.subject, wellFormed, {
            headers: headersOf(sample),
            timeout: 20_000,
          });
          const { data, problem } = answer.json<{
            data?: { correlationId: string; traceparent?: string };
            problem?: { kind: string; correlationId: string };
          }>();
          const isTime = !sample[DEADLINE] || sample[DEADLINE].startsWith('2999-01-01T');
          expect(problem?.kind).toBe(isTime ? undefined : 'invalid');
          expect(isUuid((data ?? problem)?.correlationId)).toBe(true);
          expect(data?.traceparent).toBeUndefined();
        }),
      );
  }, 60_000);

  it('are answered when nobody can read their headers', async () => {
    const kinds: (string | undefined)[] = [];
    const inbox = createInbox();
    stranger.subscribe(inbox, {
      callback: (_error, reply) => kinds.push(reply.json<{ problem?: { kind: string } }>().problem?.kind),
    });
    await stranger.flush();
    const subjects = [greet.subject, pingSubject(NAME_OF_SERVICE)];
    const messages = subjects.flatMap((subject) =>
      UNREADABLE_HEADERS.map((header) => ({ subject, header, body: wellFormed, reply: inbox })),
    );
    await sentByHand(url, messages);
    await waitUntil('all are answered', () => kinds.length === messages.length);
    expect(new Set(kinds)).toEqual(new Set(['invalid']));
    await expect(new RpcClient(nats).ping(NAME_OF_SERVICE)).resolves.toBeUndefined();
  });

  it('as replies with headers that nobody can read do not make their caller deaf', async () => {
    const client = new RpcClient(nats);
    const subject = 'kim.mumble.thing.do.v1';
    const replies = UNREADABLE_HEADERS.flatMap((header) => [
      { header, body: '{"data":{}}' },
      { header, body: '' },
    ]);
    const left = [...replies];
    stranger.subscribe(subject, {
      callback: (_error, { reply = '' }) =>
        void sentByHand(url, [{ subject: reply, ...(left.shift() ?? { header: '', body: '' }) }]),
    });
    await stranger.flush();
    for (const { body } of replies) {
      const answer = client.query({ subject }, {}, CONTEXT);
      if (body === '') await expect(answer).rejects.toMatchObject({ kind: 'internal', code: 'malformed_reply' });
      else await expect(answer).resolves.toEqual({});
    }
    await expect(client.ping(NAME_OF_SERVICE)).resolves.toBeUndefined();
  });

  it('in place of a reply are a failure of the service to its caller, who goes on', async () => {
    const client = new RpcClient(nats);
    const replies = [
      ...oddities.map((text) => Buffer.from(text)),
      ...fc.sample(noReply, { seed: SEED, numRuns: MESSAGES }),
    ].filter((reply) => !isAnswer(reply));
    const subject = 'kim.babble.thing.do.v1';
    let next = 0;
    const serving = stranger.subscribe(subject, {
      callback: (_error, message) => message.respond(replies[next++] ?? ''),
    });
    await stranger.flush();
    for (let from = 0; from < replies.length; from += AT_ONCE) {
      const asked = replies.slice(from, from + AT_ONCE).map(() => client.query({ subject }, {}, CONTEXT));
      for (const outcome of await Promise.allSettled(asked)) {
        const reason: unknown = outcome.status === 'rejected' ? outcome.reason : outcome;
        expect(reason).toBeInstanceOf(Problem);
        expect(reason).toMatchObject({ kind: 'internal', code: 'malformed_reply' });
      }
    }
    serving.unsubscribe();
    await expect(client.command(greet, { name: 'Metro' }, STAMP)).resolves.toBeDefined();
    const tooLarge = client.command(greet, { name: 'x'.repeat(1_048_576) }, STAMP);
    await expect(tooLarge).rejects.toMatchObject({ kind: 'invalid' });
  }, 60_000);
});

const headersOf = (sample: Readonly<Record<string, string | undefined>>): MsgHdrs => {
  const head = headers();
  for (const [name, value] of Object.entries(sample)) if (value) head.set(name, value);
  return head;
};

/** What was made to be malformed may by chance be well-formed. */
const isAnswer = (reply: Uint8Array): boolean => {
  try {
    const { data } = JSON.parse(Buffer.from(reply).toString()) as { data?: unknown };
    return typeof data === 'object' && data !== null && !Array.isArray(data);
  } catch {
    return false;
  }
};
