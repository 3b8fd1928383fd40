import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { BehaviorSubject, filter, firstValueFrom, ReplaySubject } from 'rxjs';
import { START_MS, startGateway } from './gateway.fixtures';

const REQUESTS = 20;

describe('A gateway that is told to stop', () => {
  let gateway: Awaited<ReturnType<typeof startGateway>>;

  beforeEach(async () => {
    gateway = await startGateway();
  }, START_MS);
  afterEach(() => gateway.stop());

  const listens = (): Promise<boolean> =>
    fetch(`${gateway.address}/health/live`).then(
      () => true,
      () => false,
    );

  it('answers what is under way, and keeps no connection', async () => {
    const opened = new ReplaySubject<object>(1);
    const waiting = new BehaviorSubject(0);
    gateway.registry.answer = () => {
      waiting.next(waiting.value + 1);
      return firstValueFrom(opened);
    };

    const agent = new Agent({ keepAlive: true });
    const headers = { authorization: `Bearer ${await gateway.token()}` };
    const ask = async (): Promise<IncomingMessage> => {
      const asking = get(`${gateway.address}/v1/coverage`, { agent, headers });
      const [answer] = (await once(asking, 'response')) as [IncomingMessage];
      answer.resume();
      await once(answer, 'end');
      return answer;
    };

    const asked = Array.from({ length: REQUESTS }, ask);
    await firstValueFrom(waiting.pipe(filter((requests) => requests === REQUESTS)));
    const closed = gateway.app.close();
    while (await listens());
    opened.next({ covered: 0 });
    const answers = await Promise.all(asked);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(REQUESTS).fill(200));
    expect(answers.every(({ headers: { connection } }) => connection === 'close')).toBe(true);
    await closed;
  });
});
