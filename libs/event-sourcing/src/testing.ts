import { setTimeout } from 'node:timers/promises';
import type { Decider } from './decider';
import { ConcurrencyConflict, Forbidden, Problem } from './errors';
import type { Command, Event, EventToStore, StoredEvent } from './event';
import { type Appended, EventStore, type ExpectedRevision, type FollowOptions, type LogBatch } from './event-store';

/** Given facts, when a command, then facts, nothing, a rejection or "you may not". */
export const specFor = <State, C extends Command, E extends Event>(decider: Decider<State, C, E>) => ({
  given: (...facts: E[]) => ({
    when: (command: C) => {
      const decide = (): E[] => {
        const state = facts.reduce((folded, fact) => decider.evolve(folded, fact), decider.initialState);
        decider.authorise(command, state);
        return decider.decide(command, state);
      };
      const codeThrown = (): string => {
        try {
          return `decided ${JSON.stringify(decide())}`;
        } catch (error) {
          if (error instanceof Problem) return error.code;
          throw error;
        }
      };
      return {
        then: (...expected: E[]) => expect(decide()).toEqual(expected),
        thenNothing: () => expect(decide()).toEqual([]),
        thenRejected: (code: string) => expect(codeThrown()).toBe(code),
        thenForbidden: () => expect(decide).toThrow(Forbidden),
      };
    },
  }),
});

/** A log in memory, with the same answers as the real one, for specs of wiring. */
export class InMemoryEventStore extends EventStore {
  readonly log: StoredEvent[] = [];
  private wake = new AbortController();

  // eslint-disable-next-line @typescript-eslint/require-await -- the port is asynchronous
  override async *read(stream: string): AsyncIterable<StoredEvent> {
    yield* this.log.filter((event) => event.stream === stream);
  }

  override append(
    stream: string,
    events: readonly EventToStore[],
    expected: ExpectedRevision,
  ): Promise<Appended> {
    const length = BigInt(this.log.filter((event) => event.stream === stream).length);
    if (length !== (expected === 'no_stream' ? 0n : expected + 1n)) return Promise.reject(new ConcurrencyConflict());
    events.forEach((event, index) =>
      this.log.push({
        ...event,
        metadata: { ...event.metadata, recordedBy: 'spec@0' },
        stream,
        revision: length + BigInt(index),
        position: BigInt(this.log.length),
      }),
    );
    this.wake.abort();
    this.wake = new AbortController();
    return Promise.resolve({ revision: length + BigInt(events.length) - 1n, position: BigInt(this.log.length - 1) });
  }

  override async *follow({ categories, after, batchSize, signal }: FollowOptions): AsyncIterable<LogBatch> {
    let next = after === undefined ? 0 : Number(after) + 1;
    while (!signal.aborted) {
      const batch = this.log.slice(next, next + batchSize);
      const last = batch.at(-1);
      if (last) {
        next += batch.length;
        const wanted = batch.filter(({ stream }) => categories.some((category) => stream.startsWith(`${category}-`)));
        yield { events: wanted, position: last.position };
      } else {
        const woken = AbortSignal.any([signal, this.wake.signal]);
        await setTimeout(60_000, undefined, { signal: woken, ref: false }).catch(() => undefined);
      }
    }
  }
}
