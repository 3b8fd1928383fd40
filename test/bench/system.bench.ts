import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import autocannon from 'autocannon';
import { EventStoreDb } from '@app/eventstore-db';
import { type Stack, startStack } from '../../deploy/embedded/stack';
import { issueToken } from '../../deploy/embedded/tokens';
import { compiled } from '../../deploy/embedded/servers/node-program';
import { environmentOfRunning } from '../../deploy/embedded/service-environment';
import { removeDataFolder, temporaryDataFolder } from '../../deploy/embedded/data-folder';
import { durationOf, median, percentile } from './measure';
import { residentMegabytes } from './process-memory';
import { compared, figure, heading, note } from './report';
import { sampleKimId, sampleKimName, storeKims, storeKimWith } from './sample-kims';

export interface SystemBenchOptions {
  seconds: number;
  /** How many KIM the register holds. */
  kims: number;
}

const CALLERS = 64;
const [SHORT, LONG] = [10, 5_000];
const COMMANDS_EACH = 200;

/** The whole system as its users have it: over HTTP, with every service in a process of its own. */
export const benchSystem = async (options: SystemBenchOptions): Promise<void> => {
  const dataDir = temporaryDataFolder();
  const [cold] = await startUp(dataDir, 'Start-up and memory, on an empty register');
  await cold.stop();
  const position = await filled(dataDir, options.kims);
  const [stack, took] = await startUp(
    dataDir,
    `Start-up and memory, with ${readable(options.kims)} KIM not yet projected`,
  );
  try {
    heading(`Read models, ${readable(options.kims)} KIM of three events`);
    figure('all of them, beside each other, events/s each', (position / took) * 1_000, 'events/s');
    await rebuilt(stack, position);
    const token = await issueToken(dataDir, { role: 'admin_diskominfo', jurisdiction: '18.72' });
    const api = new Api(stack.url, token);
    await commands(api, options);
    await queries(api, options);
    await ownWrites(api);
    await lengthOfKim(api, stack);
  } finally {
    await stack.stop();
    removeDataFolder(dataDir);
  }
};

const readable = (count: number): string => count.toLocaleString('en');

const startUp = async (dataDir: string, title: string): Promise<[Stack, number]> => {
  heading(title);
  let stack: Stack | undefined;
  const took = await durationOf(async () => {
    stack = await startStack({ dataDir, env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn', RATE_LIMIT: '0' } });
  });
  if (!stack) throw new Error('There is no stack');
  figure('until every process is ready', took / 1_000, 's');
  for (const name of stack.processes) figure(`memory of ${name}`, residentMegabytes(stack.pid(name)), 'MB');
  return [stack, took];
};

const withStore = async <T>({ eventstoreUrl }: Stack, use: (store: EventStoreDb) => Promise<T>): Promise<T> => {
  const store = new EventStoreDb({ url: eventstoreUrl, recordedBy: 'bench@0' });
  return use(store).finally(() => {
    store.onApplicationShutdown();
  });
};

/** No service runs meanwhile, so that the read models have it all before them. Gives the position of the last event. */
const filled = async (dataDir: string, kims: number): Promise<number> => {
  const stack = await startStack({ dataDir, services: [], env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn' } });
  try {
    return await withStore(stack, async (store) => {
      await storeKims(store, kims);
      return Number(await store.head());
    });
  } finally {
    await stack.stop();
  }
};

const rebuilt = async ({ dataDir }: Stack, position: number): Promise<void> => {
  const env = { ...process.env, ...(await environmentOfRunning(dataDir, 'registry')) };
  for (const name of ['kim_directory_v2', 'kim_detail_v3']) {
    const took = await durationOf(async () => {
      const child = spawn(process.execPath, [compiled('registry', 'operate'), 'rebuild', name], {
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      const [code] = (await once(child, 'exit')) as [number | null];
      if (code !== 0) throw new Error(`The rebuild of ${name} ended with ${code}`);
    });
    figure(`${name} rebuilt beside the live one`, (position / took) * 1_000, 'events/s', '(aim: 10,000)');
  }
};

class Api {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  /** So many callers, each with the next request as soon as it has an answer. */
  async load(
    connections: number,
    seconds: number,
    request: (n: number) => autocannon.Request,
  ): Promise<autocannon.Result> {
    let n = 0;
    const setupRequest = (base: autocannon.Request): autocannon.Request => {
      const { headers, ...own } = request(n++);
      return { ...base, ...own, headers: { ...base.headers, ...headers } };
    };
    const result = await autocannon({
      url: this.url,
      connections,
      duration: seconds,
      headers: { authorization: `Bearer ${this.token}` },
      requests: [{ setupRequest }],
    });
    if (result.non2xx > 0 || result.errors > 0)
      throw new Error(`${result.non2xx} refusals and ${result.errors} errors`);
    return result;
  }

  async send(path: string, headers: Record<string, string>, body?: object): Promise<Response> {
    const response = await fetch(this.url + path, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${this.token}`, ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    await response.arrayBuffer();
    return response;
  }
}

const commandHeaders = () => ({
  'content-type': 'application/json',
  'idempotency-key': randomUUID(),
  'if-match': '*',
});

const secretariat = (kimId: string): autocannon.Request => ({
  method: 'POST',
  path: `/v1/kims/${kimId}/secretariat`,
  headers: commandHeaders(),
  body: JSON.stringify({ address: 'Jalan Contoh 1' }),
});

const latencies = ({ latency }: autocannon.Result): string => `p50 ${latency.p50} ms, p99 ${latency.p99} ms`;

const commands = async (api: Api, { seconds, kims }: SystemBenchOptions): Promise<void> => {
  heading('Commands over HTTP: one event on one of many KIM, acknowledged after fsync');
  for (const callers of [1, CALLERS]) {
    const result = await api.load(callers, seconds, (n) => secretariat(sampleKimId(n % kims)));
    const aim = callers === CALLERS ? ' (aim: 500/s, p99 under 80 ms)' : '';
    figure(`${callers} in flight`, result.requests.average, 'commands/s', latencies(result) + aim);
  }
};

const queries = async (api: Api, { seconds, kims }: SystemBenchOptions): Promise<void> => {
  heading(`Queries over HTTP, ${CALLERS} in flight, ${readable(kims)} KIM`);
  const ask = async (what: string, path: (n: number) => string): Promise<void> => {
    const result = await api.load(CALLERS, seconds, (n) => ({ method: 'GET', path: path(n) }));
    figure(what, result.requests.average, 'answers/s', latencies(result));
  };
  await ask('a KIM by its id', (n) => `/v1/kims/${sampleKimId((n * 7_919) % kims)}`);
  await ask(
    'search for a name',
    (n) => `/v1/kims?limit=20&q=${encodeURIComponent(sampleKimName((n * 7_919) % kims))}`,
  );
  await ask('search for a common word', () => '/v1/kims?limit=20&q=cahaya');
  await ask('a page of one kecamatan', () => '/v1/kims?limit=50&wilayah=18.72.05');
};

/** From the answer of a command to an answer that shows it. */
const ownWrites = async (api: Api): Promise<void> => {
  heading('Reading what was just written, from the answer of a command on');
  const took: number[] = [];
  for (let n = 0; n < 300; n++) {
    const at = `/v1/kims/${sampleKimId(n)}`;
    const { headers } = await api.send(`${at}/secretariat`, commandHeaders(), { address: 'Jalan Contoh 2' });
    const position = headers.get('kim-position') ?? '';
    took.push(await durationOf(() => api.send(at, { 'kim-position': position })));
  }
  figure('p50', median(took), 'ms');
  figure('p99', percentile(took, 0.99), 'ms', '(aim: under 100)');
};

const lengthOfKim = async (api: Api, stack: Stack): Promise<void> => {
  heading('A command on a KIM with many events');
  const [short, long] = await withStore(stack, async (store) => [
    await storeKimWith(store, SHORT),
    await storeKimWith(store, LONG),
  ]);
  const change = (kimId: string) =>
    durationOf(() => api.send(`/v1/kims/${kimId}/secretariat`, commandHeaders(), { address: 'Jalan Contoh 3' }));
  const first = await change(long);
  await change(short);
  const [onShort, onLong]: [number[], number[]] = [[], []];
  for (let n = 0; n < COMMANDS_EACH; n++) {
    onShort.push(await change(short));
    onLong.push(await change(long));
  }
  figure(`${SHORT} events, p50`, median(onShort), 'ms');
  const beside = compared(median(onLong) / median(onShort), `the one with ${SHORT}`, 'at most 1.5');
  figure(`${readable(LONG)} events, p50`, median(onLong), 'ms', beside);
  note(`The first command on the long one after a start took ${first.toFixed(0)} ms.`);
};
