import fc from 'fast-check';
import { connect, type NatsConnection } from 'nats';
import { greet, STAMP, startGreeting } from './greeting.fixtures';

const url = process.env['TEST_NATS_URL'] ?? 'nats://127.0.0.1:4222';

const MESSAGES = 3_000;
const AT_ONCE = 100;

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

const malformed = fc.oneof(
  fc.constantFrom(...oddities.slice(0, -3)).map((text) => Buffer.from(text)),
  fc.uint8Array({ maxLength: 200 }),
  fc.json().map((text) => Buffer.from(text)),
  fc.record({ data: fc.jsonValue(), stamp: fc.jsonValue() }).map((value) => Buffer.from(JSON.stringify(value))),
  fc.nat(wellFormed.length - 1).map((length) => Buffer.from(wellFormed.slice(0, length))),
);

describe('Malformed messages', () => {
  let running: Awaited<ReturnType<typeof startGreeting>>;
  let stranger: NatsConnection;

  beforeAll(async () => {
    running = await startGreeting(url);
    stranger = await connect({ servers: url });
  });

  afterAll(async () => {
    await running.app.close();
    await stranger.close();
  });

  const problemOf = async (message: Uint8Array): Promise<unknown> => {
    const { problem } = (await stranger.request(greet.subject, message, { timeout: 20_000 })).json<{
      problem?: { kind?: string };
    }>();
    return problem?.kind;
  };

  it('are each answered with a problem, and the service goes on', async () => {
    const seed = 20_250_115;
    const messages = [
      ...oddities.map((text) => Buffer.from(text)),
      ...fc.sample(malformed, { seed, numRuns: MESSAGES }),
    ];
    for (let from = 0; from < messages.length; from += AT_ONCE) {
      const kinds = await Promise.all(messages.slice(from, from + AT_ONCE).map(problemOf));
      expect(new Set(kinds)).toEqual(new Set(['invalid']));
    }
    const reply = await stranger.request(greet.subject, wellFormed);
    expect(reply.json()).toMatchObject({ data: { greeting: 'Hello, Metro' } });
    expect(Object.prototype).not.toHaveProperty('polluted');
  }, 60_000);
});
