import { setTimeout } from 'node:timers/promises';
import type { Codec } from './codec';
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

/** A stored name, the JSON that lies under it in the log, and the event that it is today. */
export type StoredShape<E extends Event> = readonly [name: string, json: string, today: E];

/** For every event all the shapes in which it was ever stored, the newest first. Shapes are only added. */
export type StoredShapes<E extends Event> = {
  readonly [Type in E['type']]: readonly [
    newest: StoredShape<Extract<E, { type: Type }>>,
    ...older: StoredShape<Extract<E, { type: Type }>>[],
  ];
};

/** Specs for every shape that was ever stored: it is still read, and the newest of each event is still written so. */
export const itKeeps = <E extends Event>(codec: Codec<E>, shapes: StoredShapes<E>): void => {
  const stream = `${codec.category}-1`;
  const ofEachEvent = Object.values<readonly [StoredShape<E>, ...StoredShape<E>[]]>(shapes);

  it.each(ofEachEvent.flat())('is read from %s', (type, json, today) => {
    const place = { id: 'e-1', stream, revision: 0n, position: 0n };
    const actor = { subject: 's-1', role: 'auditor', jurisdiction: '18.72' };
    const metadata = { $correlationId: 'c-1', $causationId: 'c-2', at: '2023-11-20T03:00:00.000Z', actor };
    const stored = {
      type,
      data: JSON.parse(json) as object,
      ...place,
      metadata: { ...metadata, recordedBy: 'spec@0' },
    };
    expect(codec.decode(stored)).toEqual({ ...stored, ...today });
  });

  it.each(ofEachEvent.map(([newest]) => newest))('is written as %s', async (type, json, today) => {
    await expect(codec.encode(today, { stream })).resolves.toEqual({ type, data: JSON.parse(json) as object });
  });
};

/** A log in memory, with the same answers as the real one, for specs of wiring. */
export class InMemoryEventStore extends EventStore {
  readonly log: StoredEvent[] = [];
  private wake = new AbortController();

  // eslint-disable-next-line @typescript-eslint/require-await -- the port is asynchronous
  override async *read(stream: string, from = 0n): AsyncIterable<StoredEvent> {
    yield* this.log.filter((event) => event.stream === stream && event.revision >= from);
  }

  override head(): Promise<bigint> {
    return Promise.resolve(BigInt(this.log.length - 1));
  }

  override append(stream: string, events: readonly EventToStore[], expected: ExpectedRevision): Promise<Appended> {
    const earlier = this.log.filter((event) => event.stream === stream);
    const length = BigInt(earlier.length);
    const start = expected === 'no_stream' ? 0n : expected + 1n;
    const there = earlier.slice(Number(start), Number(start) + events.length);
    const last = there.at(-1);
    if (last && there.length === events.length && there.every(({ id }, index) => id === events[index]?.id))
      return Promise.resolve({ revision: last.revision, position: last.position });
    if (length !== start) return Promise.reject(new ConcurrencyConflict());
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
    let caughtUp = false;
    while (!signal.aborted) {
      const batch = this.log.slice(next, next + batchSize);
      if (batch.length > 0 || !caughtUp) {
        next += batch.length;
        caughtUp = next >= this.log.length;
        const wanted = batch.filter(({ stream }) => categories.some((category) => stream.startsWith(`${category}-`)));
        yield { events: wanted, position: BigInt(next - 1), caughtUp };
      } else {
        const woken = AbortSignal.any([signal, this.wake.signal]);
        await setTimeout(60_000, undefined, { signal: woken, ref: false }).catch(() => undefined);
      }
    }
  }
}
