import { randomUUID } from 'node:crypto';
import { Duplex } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import type { ServerDuplexStream } from '@grpc/grpc-js';
import pino from 'pino';
import type { AppendOutcome } from './append';
import { batchAppendCalls } from './batch-append-calls';
import type { CallContext } from './call-context';
import type { BatchAppendRequest } from './wire-append-requests';

const request = (): BatchAppendRequest => ({
  correlationId: randomUUID(),
  correlation: new Uint8Array(),
  target: { streamName: Buffer.from('kim-1'), expected: 'any', deadline: undefined },
  messages: [
    {
      id: randomUUID(),
      type: 'Tested',
      contentType: 'application/json',
      data: Buffer.from('{}'),
      metadata: new Uint8Array(),
    },
  ],
  isFinal: true,
});

describe('A call of batch appends', () => {
  /** Whose appends are committed, and whose answers are taken, when the spec says so. */
  const start = () => {
    const commits: (() => void)[] = [];
    const taken: (() => void)[] = [];
    let answers = 0;
    const outcome: AppendOutcome = { kind: 'appended', revision: 0n, position: 1n };
    const log = { append: () => new Promise((resolve) => commits.push(() => resolve(outcome))) };
    const call = new Duplex({
      objectMode: true,
      read: () => undefined,
      write: (_answer, _encoding, done: () => void) => {
        answers += 1;
        taken.push(done);
      },
    });
    const context = {
      log,
      logger: pino({ level: 'silent' }),
      maxAppendSize: 1_000,
      stopping: new AbortController().signal,
    };
    batchAppendCalls(context as unknown as CallContext)(
      call as unknown as ServerDuplexStream<BatchAppendRequest, Uint8Array>,
    );
    const settle = async () => {
      for (let turns = 0; turns < 20; turns++) await turn();
    };
    return {
      send: async (count: number) => {
        for (let sent = 0; sent < count; sent++) call.push(request());
        await settle();
      },
      commit: async (count: number) => {
        for (const done of commits.splice(0, count)) done();
        await settle();
      },
      takeAnswers: async () => {
        while (taken.length > 0) {
          taken.shift()?.();
          await settle();
        }
      },
      begun: () => commits.length,
      answers: () => answers,
    };
  };

  it('takes a thousand appends at once, and as many more as are committed', async () => {
    const { send, commit, takeAnswers, begun, answers } = start();
    await send(1_500);
    expect(begun()).toBe(1_000);
    await commit(10);
    expect(begun()).toBe(1_000);
    while (begun() > 0) {
      await commit(1_000);
      await takeAnswers();
    }
    expect(answers()).toBe(1_500);
  });

  it('takes no more while nobody takes the answers', async () => {
    const { send, commit, takeAnswers, begun, answers } = start();
    await send(100);
    await commit(100);
    await send(100);
    expect(begun()).toBe(0);
    await takeAnswers();
    expect([begun(), answers()]).toEqual([100, 100]);
  });
});
