import { randomUUID } from 'node:crypto';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { registerPerson } from '@app/contracts';
import { Unavailable } from '@app/event-sourcing';
import { Nats, RpcClient } from '@app/messaging';
import { removeDataFolder } from '../deploy/embedded/data-folder';
import { type Stack, startStack } from '../deploy/embedded/stack';
import { issueToken } from '../deploy/embedded/tokens';
import { preparedDataFolder } from './chaos/prepared-data-folder';
import { answered, type Api, apiOf } from './support/api/client';
import { waitUntil } from './support/wait-until';

jest.setTimeout(300_000);

const WILAYAH = '18.72.05.1001';

/** Between two requests of one client, so that the processes that start have a machine to start on. */
const PACE_MS = 100;

/** Codes of problems that ask for the same request again. */
const ASKED_TO_REPEAT: readonly string[] = ['concurrent_change', 'store_unavailable', 'service_timeout'];

/** What a client got for one request: 201, a status with the code of its problem, or the error that it saw instead. */
type Answer = number | string;

describe('A stack with two registries and two gateways', () => {
  const dataDir = preparedDataFolder();
  let stack: Stack;
  let headers: Record<string, string>;
  /** Of each gateway. */
  let apis: Api[];

  beforeAll(async () => {
    stack = await startStack({
      dataDir,
      instances: { registry: 2, gateway: 2 },
      env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn' },
    });
    const token = await issueToken(dataDir, { role: 'lurah', jurisdiction: WILAYAH });
    apis = stack.urls.map((url) => apiOf(url, token));
    headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  });
  afterAll(async () => {
    await stack.stop();
    removeDataFolder(dataDir);
  });

  const register = async (gateway: string | undefined, key: string): Promise<Answer> => {
    try {
      const response = await fetch(`${gateway}/v1/persons`, {
        method: 'POST',
        headers: { ...headers, 'idempotency-key': key },
        body: JSON.stringify({ wilayah: WILAYAH, name: 'Contoh' }),
      });
      const { code } = (await response.json()) as { code?: string };
      return code === undefined ? response.status : `${response.status} ${code}`;
    } catch (error) {
      return String((error as Error).cause ?? error);
    }
  };

  /** Why clients had to try again. */
  const secondAttempts: Answer[] = [];

  /** A client that tries the other gateway once, with the same key. */
  const registerOnEither = async (turn: number): Promise<Answer> => {
    const key = randomUUID();
    const first = await register(stack.urls[turn % 2], key);
    if (first === 201) return first;
    secondAttempts.push(first);
    return register(stack.urls[(turn + 1) % 2], key);
  };

  it('names its parts and where they are', () => {
    expect([...stack.processes].sort()).toEqual([
      'eventstore',
      'gateway-1',
      'gateway-2',
      'nats',
      'postgres',
      'registry-1',
      'registry-2',
      'training',
    ]);
    expect(new Set(stack.urls).size).toBe(2);
    expect(stack.urls[0]).toBe(stack.url);
  });

  it('says which part is missing, and goes on without a restart when that is back', async () => {
    const registry = stack.pid('registry-1');
    const missing = async (): Promise<string[]> => {
      const response = await fetch(`${stack.healthUrls['registry-1']}/health/ready`);
      const { details } = (await response.json()) as { details: Record<string, { status: string }> };
      const down = Object.keys(details).filter((part) => details[part]?.status !== 'up');
      expect(response.status).toBe(down.length > 0 ? 503 : 200);
      return down;
    };
    const misses = (part: string) => waitUntil(`it misses ${part}`, async () => (await missing()).includes(part));
    const missesNothing = () => waitUntil('it misses nothing', async () => (await missing()).length === 0);
    await missesNothing();

    const store = stack.pid('eventstore') ?? 0;
    process.kill(store, 'SIGSTOP');
    await misses('eventStore');
    process.kill(store, 'SIGCONT');
    await missesNothing();

    const config = join(dataDir, 'nats/nats-server.conf');
    renameSync(config, `${config}.away`); // so that the launcher cannot start it again
    process.kill(stack.pid('nats') ?? 0, 'SIGKILL');
    await misses('nats');
    renameSync(`${config}.away`, config);
    await missesNothing();
    expect(stack.pid('registry-1')).toBe(registry);
  });

  it('gives fifty requests at once with one key one answer, also after a restart, and carries them out once', async () => {
    const key = { 'Idempotency-Key': randomUUID() };
    /** What it comes to for a client that repeats the request as long as it is told to. */
    const propose = async (nth: number, name: string) => {
      for (;;) {
        const { data, error, response } = await apiOfTurn(nth).POST('/v1/kims', {
          ...{ params: { header: key }, body: { name, wilayah: WILAYAH } },
        });
        if (data) return { status: response.status, headers: headersOf(response), ...data };
        if (!ASKED_TO_REPEAT.includes(error.code)) return { status: response.status, code: error.code };
      }
    };
    const apiOfTurn = (nth: number): Api => apis[nth % apis.length] as Api;
    const headersOf = ({ headers: given }: Response) => ['etag', 'location'].map((name) => given.get(name));

    const answers = await Promise.all(Array.from({ length: 50 }, (_, nth) => propose(nth, 'Contoh Sekali')));
    const [first] = answers;
    expect(first).toMatchObject({ status: 201, revision: '0' });
    expect(answers).toEqual(answers.map(() => first));

    await Promise.all(['registry-1', 'registry-2', 'gateway-1', 'gateway-2'].map((name) => stack.restart(name)));
    for (const nth of [0, 1]) {
      expect(await propose(nth, 'Contoh Sekali')).toEqual(first);
      expect(await propose(nth, 'Contoh Lain')).toEqual({ status: 422, code: 'idempotency_key_reused' });
    }

    const { id: kimId = '', position = '' } = { ...first } as { id?: string; position?: string };
    const after = { header: { 'Kim-Position': position } };
    const { entries } = await answered(() =>
      apiOfTurn(0).GET('/v1/kims/{kimId}/history', { params: { path: { kimId }, ...after } }),
    );
    expect(entries.map(({ type }) => type)).toEqual(['KimProposed']);
    const { kims } = await answered(() =>
      apiOfTurn(1).GET('/v1/kims', { params: { query: { q: 'sekali' }, ...after } }),
    );
    expect(kims.map((kim) => kim.kimId)).toEqual([kimId]);
  });

  it('is restarted part by part under load without an error for a client that tries once more', async () => {
    const answers: Answer[] = [];
    const over = new AbortController();
    const work = async (client: number): Promise<void> => {
      for (let turn = client; !over.signal.aborted; turn += 1) {
        answers.push(await registerOnEither(turn));
        await delay(PACE_MS);
      }
    };
    const clients = Promise.all([0, 1, 2, 3].map(work));
    const progress = (): Promise<boolean> => {
      const goal = answers.length + 50;
      return waitUntil('the load has gone on', () => answers.length >= goal);
    };
    await progress();
    const restart = async (...names: string[]): Promise<void> => {
      for (const name of names) {
        const before = stack.pid(name);
        await stack.restart(name);
        expect(stack.pid(name)).not.toBe(before);
        await progress();
      }
    };
    await restart('registry-1', 'registry-2');
    expect(secondAttempts).toEqual([]); // The gateways do not even notice.
    await restart('gateway-1', 'gateway-2');
    over.abort();
    await clients;
    expect(answers.filter((answer) => answer !== 201)).toEqual([]);
  });

  /** How a registry answers, which here may have had to wait for the store longer than it does. */
  const REGISTRY: readonly Answer[] = [201, '503 store_unavailable'];

  /** How a gateway answers, which on a slow machine may have waited for a registry longer than it does. */
  const GATEWAY: readonly Answer[] = [...REGISTRY, '503 service_timeout'];

  type Register = (key: string, operator: Nats) => Promise<Answer>;

  const throughTheGateway: Register = (key) => register(stack.urls[0], key);

  /** Waits longer than a gateway does: 100 commands at once take a slow machine long. */
  const atTheRegistries: Register = async (key, operator) => {
    const by = { subject: 'spec', role: 'lurah', jurisdiction: WILAYAH } as const;
    const stamp = { at: '2023-11-20T03:00:00.000Z', by, commandId: key, correlationId: key };
    const person = { personId: key, wilayah: WILAYAH, name: 'Contoh' };
    try {
      await new RpcClient(operator).command(registerPerson, person, stamp, { timeoutMs: 60_000 });
      return 201;
    } catch (error) {
      return error instanceof Unavailable ? `503 ${error.code}` : String(error);
    }
  };

  it.each([
    ['both registries', ['registry-1', 'registry-2'], atTheRegistries, REGISTRY],
    ['a gateway', ['gateway-1'], throughTheGateway, GATEWAY],
  ])('answers all of 100 requests that are under way at the stop of %s', async (_what, names, ask, expected) => {
    const operator = new Nats({ url: stack.natsUrl, name: 'spec' });
    const connection = await operator.whenConnected();
    let arrived = 0;
    connection.subscribe(registerPerson.subject, { callback: () => (arrived += 1) });
    await connection.flush();

    const store = stack.pid('eventstore') ?? 0;
    process.kill(store, 'SIGSTOP');
    const keys = Array.from({ length: 100 }, () => randomUUID());
    const asked = keys.map((key) => ask(key, operator));
    await waitUntil('all are with the registries, which wait for the store', () => arrived === 100);
    const restarts = names.map((name) => stack.restart(name));
    process.kill(store, 'SIGCONT');

    const answers = await Promise.all(asked);
    await Promise.all(restarts);
    expect(answers.filter((answer) => !expected.includes(answer))).toEqual([]);
    for (const key of keys)
      await waitUntil('it is carried out when it is repeated', async () => {
        const answer = await ask(key, operator);
        expect(expected).toContain(answer);
        return answer === 201;
      });
    await operator.close();
  });
});
