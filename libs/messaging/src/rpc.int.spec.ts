import { connect, headers, type NatsConnection } from 'nats';
import { Unavailable, Internal } from '@app/event-sourcing';
import { waitUntil } from '../../../test/support/wait-until';
import {
  babble,
  CONTEXT,
  greet,
  LURAH,
  mumble,
  MUMBLED,
  NAME_OF_SERVICE,
  PROBLEMS,
  refuse,
  STAMP,
  startGreeting,
  stumble,
  wait,
} from './greeting.fixtures';
import { connectionOptions, Nats } from './nats';
import { RpcClient } from './rpc-client';
import { RpcContext } from './rpc-context';
import { DEADLINE } from './rpc-headers';
import { RpcServer } from './rpc-server';

const url = process.env['TEST_NATS_URL'] ?? 'nats://127.0.0.1:4222';
const thrownBy = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'nothing',
    (error: unknown) => error,
  );

describe('Requests and replies over NATS', () => {
  let running: Awaited<ReturnType<typeof startGreeting>>;
  let nats: Nats;
  let client: RpcClient;
  let stranger: NatsConnection;

  beforeEach(async () => {
    running = await startGreeting(url);
    nats = new Nats({ url, name: 'asker' });
    await nats.whenConnected();
    client = new RpcClient(nats);
    stranger = await connect(connectionOptions({ url, name: 'stranger' }));
  });

  afterEach(async () => {
    running.gate.open();
    await running.app.close();
    await nats.close();
    await stranger.close();
  });

  const ask = async (subject: string, message: string | Uint8Array): Promise<unknown> =>
    (await stranger.request(subject, message, { timeout: 5_000 })).json();

  it('answers a command, with the caller, the correlation id and the trace that came along', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const answer = await client.command(greet, { name: 'Metro' }, STAMP, { traceparent });
    expect(answer).toEqual({ greeting: 'Hello, Metro', by: LURAH, correlationId: STAMP.correlationId, traceparent });
  });

  it('answers a query', async () => {
    await expect(client.query(babble, { length: 3 }, CONTEXT)).resolves.toEqual({ text: 'lll' });
  });

  it.each(Object.entries(PROBLEMS))('carries a problem of kind %s to the caller', async (kind, problem) => {
    const thrown = await thrownBy(client.command(refuse, { kind: problem.kind as never }, STAMP));
    expect(thrown).toBeInstanceOf(problem.constructor);
    expect(thrown).toMatchObject({ kind, code: problem.code, message: problem.message, fields: problem.fields });
  });

  it('tells the caller of a bug nothing but where to look, and logs it once without the data', async () => {
    const thrown = await thrownBy(client.command(stumble, { name: 'Contoh Rahasia' }, STAMP));
    expect(thrown).toBeInstanceOf(Internal);
    expect(thrown).toMatchObject({ code: 'internal_error' });
    const { subject } = stumble;
    expect(running.logger.entries).toMatchObject([
      { level: 'error', entry: { error: 'TypeError', subject, correlationId: STAMP.correlationId } },
    ]);
    expect(JSON.stringify(running.logger.entries)).toContain('GreetingController.stumble');
    expect(JSON.stringify(running.logger.entries)).not.toContain('Contoh');
  });

  it.each([
    ['the data', { data: { name: '', phone: '081234567890' }, stamp: STAMP }, ['phone', 'name']],
    [
      'the stamp',
      { data: { name: 'Metro' }, stamp: { ...STAMP, by: { ...LURAH, role: '3201' } } },
      ['stamp.by.role'],
    ],
    ['a caller that is left out', { data: { name: 'Metro' }, stamp: { ...STAMP, by: undefined } }, ['stamp.by']],
    ['a stamp that is left out', { data: { name: 'Metro' } }, ['stamp']],
    ['data that are no object', { data: ['Metro'], stamp: STAMP }, ['data']],
  ])('names the fields that are not well-formed: %s', async (_what, message, fields) => {
    const reply = await ask(greet.subject, JSON.stringify(message));
    expect(reply).toMatchObject({ problem: { kind: 'invalid', fields: fields.map((field) => ({ field })) } });
    expect(JSON.stringify(reply)).not.toMatch(/0812|3201/);
    expect(running.controller.greeted).toEqual([]);
  });

  it('answers with an error when the answer is too large for a message', async () => {
    const thrown = await thrownBy(client.query(babble, { length: 2_000_000 }, CONTEXT));
    expect(thrown).toMatchObject({ kind: 'internal', code: 'reply_too_large' });
    await expect(client.query(babble, { length: 3 }, CONTEXT)).resolves.toEqual({ text: 'lll' });
  });

  it('says that a service is unavailable when nobody serves the subject', async () => {
    const thrown = await thrownBy(client.command({ subject: 'kim.nobody.thing.do.v1' }, {}, STAMP));
    expect(thrown).toBeInstanceOf(Unavailable);
    expect(thrown).toMatchObject({ code: 'service_unavailable' });
  });

  it('says that a service is unavailable when it does not answer in time', async () => {
    const thrown = await thrownBy(client.command(wait, { name: 'Metro' }, STAMP, { timeoutMs: 50 }));
    expect(thrown).toBeInstanceOf(Unavailable);
    expect(thrown).toMatchObject({ code: 'service_timeout' });
  });

  it('says that a service is unavailable when there is no connection to the broker', async () => {
    await nats.close();
    const thrown = await thrownBy(client.command(greet, { name: 'Metro' }, STAMP));
    expect(thrown).toMatchObject({ kind: 'unavailable', code: 'messaging_unavailable' });
  });

  it('says so at once when the connection is closed while it waits', async () => {
    const asked = thrownBy(client.command(wait, { name: 'Metro' }, STAMP, { timeoutMs: 25_000 }));
    await running.gate.whenWaiting(1);
    await nats.close();
    expect(await asked).toMatchObject({ kind: 'unavailable', code: 'service_unavailable' });
  });

  it('takes a reply that is no reply for a failure of the service', async () => {
    const replies = ['', 'null', '42', '[]', '{', '{}', '{"data":1}', '{"problem":{"kind":"toString"}}'];
    const subject = 'kim.babel.thing.do.v1';
    stranger.subscribe(subject, { callback: (_error, message) => message.respond(replies.shift() ?? '') });
    await stranger.flush();
    while (replies.length > 0)
      await expect(client.command({ subject }, {}, STAMP)).rejects.toMatchObject({ code: 'malformed_reply' });
  });

  it('drops a request whose deadline has passed', async () => {
    const expired = headers();
    expired.set(DEADLINE, '2020-01-01T00:00:00.000Z');
    const request = (name: string) => JSON.stringify({ data: { name }, stamp: STAMP });
    stranger.publish(greet.subject, request('too late'), { headers: expired, reply: '_INBOX_stranger.x' });
    await ask(greet.subject, request('in time'));
    expect(running.controller.greeted).toEqual(['in time']);
  });

  it('does nothing for a message to which nobody awaits the reply', async () => {
    const request = (name: string) => JSON.stringify({ data: { name }, stamp: STAMP });
    stranger.publish(greet.subject, request('nobody waits'));
    await ask(greet.subject, request('somebody waits'));
    expect(running.controller.greeted).toEqual(['somebody waits']);
  });

  it('refuses at once what is more than it can answer, but for the question whether it serves', async () => {
    const names = Array.from({ length: 256 }, (_, n) => `KIM ${n}`);
    const answered = Promise.all(names.map((name) => client.command(wait, { name }, STAMP, { timeoutMs: 25_000 })));
    await running.gate.whenWaiting(256);
    const refused = await thrownBy(client.command(greet, { name: 'Metro' }, STAMP, { timeoutMs: 25_000 }));
    expect(refused).toMatchObject({ kind: 'unavailable', code: 'service_busy' });
    await expect(client.ping(NAME_OF_SERVICE)).resolves.toBeUndefined();
    expect(running.logger.entries).toEqual([]);
    running.gate.open();
    await expect(answered).resolves.toEqual(names.map((name) => ({ name })));
    await expect(client.command(greet, { name: 'Metro' }, STAMP)).resolves.toMatchObject({
      greeting: 'Hello, Metro',
    });
  });

  it('keeps no place for requests whose handlers never end, and takes no harm when they do', async () => {
    const names = Array.from({ length: 256 }, (_, n) => `KIM ${n}`);
    const given = names.map((name) => client.command(wait, { name }, STAMP, { timeoutMs: 3_000 }));
    await running.gate.whenWaiting(256);
    for (const outcome of await Promise.allSettled(given))
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'service_timeout' } });
    const greets = () => client.command(greet, { name: 'Metro' }, STAMP).catch(() => undefined);
    await waitUntil('there is room for another', greets);
    running.gate.open();
    await expect(greets()).resolves.toMatchObject({ greeting: 'Hello, Metro' });
  });

  it('answers that it took too long when a handler does not end, also where nobody said how long they wait', async () => {
    const server = new RpcServer(nats, 'spec', { longestMs: 50 });
    const subject = `kim.${NAME_OF_SERVICE}.sleep.do.v1`;
    server.addHandler(subject, () => new Promise(() => undefined));
    await server.listen(() => undefined);
    expect(await ask(subject, '{}')).toMatchObject({ problem: { kind: 'unavailable', code: 'service_timeout' } });
    await server.close();
  });

  it('passes on how much time is left', async () => {
    const subject = 'kim.relay.thing.do.v1';
    const deadlines: (Date | undefined)[] = [];
    stranger.subscribe(subject, {
      callback: (_error, message) => {
        deadlines.push(new RpcContext(message).deadline);
        message.respond('{"data":{}}');
      },
    });
    await stranger.flush();
    const [soon, late] = [new Date(Date.now() + 60_000), new Date(Date.now() + 3_600_000)];
    await client.command({ subject }, {}, STAMP, { deadline: soon, timeoutMs: 90_000 });
    await client.query({ subject }, {}, CONTEXT, { deadline: late, timeoutMs: 90_000 });
    expect(deadlines[0]).toEqual(soon);
    expect(deadlines[1]?.getTime()).toBeLessThan(late.getTime());
    const tooLate = client.command({ subject }, {}, STAMP, { deadline: new Date(0) });
    await expect(tooLate).rejects.toMatchObject({ kind: 'unavailable', code: 'service_timeout' });
    expect(deadlines).toHaveLength(2);
  });

  it('carries an answer as it is, also when its fields mean something to Nest', async () => {
    await expect(client.command(mumble, { name: 'Metro' }, STAMP)).resolves.toEqual(MUMBLED);
  });

  it('answers where only the caller listens', async () => {
    const overheard: string[] = [];
    const callback = (_error: unknown, { subject }: { subject: string }) => void overheard.push(subject);
    stranger.subscribe('_INBOX.>', { callback });
    stranger.subscribe('_INBOX_asker.>', { callback });
    await stranger.flush();
    await client.command(greet, { name: 'Metro' }, STAMP);
    await waitUntil('the answer was overheard', () => overheard.length > 0);
    expect(overheard).toEqual([expect.stringMatching(/^_INBOX_asker\./)]);
  });

  it('says that it serves when it is pinged', async () => {
    await expect(client.ping(NAME_OF_SERVICE)).resolves.toBeUndefined();
    await expect(client.ping('nobody')).rejects.toMatchObject({ code: 'service_unavailable' });
  });

  it('leaves what the service serves over HTTP to Nest', async () => {
    const { statusCode } = await running.app.inject({ url: '/nowhere' });
    expect(statusCode).toBe(404);
  });

  it('answers everything under way when it is closed, and takes nothing more', async () => {
    const names = Array.from({ length: 50 }, (_, n) => `KIM ${n}`);
    const answered = Promise.allSettled(names.map((name) => client.command(wait, { name }, STAMP)));
    await running.gate.whenWaiting(50);
    const closed = running.app.close();
    const serves = () =>
      client.ping(NAME_OF_SERVICE).then(
        () => true,
        () => false,
      );
    while (await serves());
    for (let turn = 0; turn < 50; turn++) await stranger.flush(); // time enough to close too early
    expect(running.app.get(Nats).isConnected).toBe(true);
    running.gate.open();
    await expect(answered).resolves.toEqual(names.map((name) => ({ status: 'fulfilled', value: { name } })));
    await closed;
    await expect(client.command(wait, { name: 'Metro' }, STAMP)).rejects.toMatchObject({
      code: 'service_unavailable',
    });
  });
});
