import fc from 'fast-check';
import { waitUntil } from '../../../test/support/wait-until';
import { Log } from './guest-book.fixtures';
import { SharedLog } from './shared-log';
import { turns } from './turns.fixtures';

interface Habits {
  /** The position after which it begins. */
  readonly begin: number;
  /** Turns that it takes for a batch. */
  readonly pace: number;
  readonly batchSize: number;
}

/** Follows as a service's subscriber does: from where it was, also after the log threw. */
class Subscriber {
  readonly seen: bigint[] = [];
  at: bigint;
  private stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly shared: SharedLog,
    private readonly habits: Habits,
  ) {
    this.at = BigInt(habits.begin);
    this.start();
  }

  start(): void {
    this.stopping = new AbortController();
    this.running = this.run(this.stopping.signal);
  }

  stop(): Promise<void> {
    this.stopping.abort();
    return this.running;
  }

  private async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) await this.follow(signal).catch(() => turns(1));
  }

  private async follow(signal: AbortSignal): Promise<void> {
    const { pace, batchSize } = this.habits;
    const options = { batchSize, signal, ...(this.at >= 0n && { after: this.at }) };
    for await (const batch of this.shared.follow(options)) {
      await turns(pace);
      this.seen.push(...batch.events.map(({ position }) => position));
      this.at = batch.position;
    }
  }
}

const habits: fc.Arbitrary<Habits> = fc.record({
  begin: fc.integer({ min: -1, max: 4 }),
  pace: fc.constantFrom(0, 1, 3, 12),
  batchSize: fc.constantFrom(7, 100, 1_000),
});

interface Happening {
  readonly what: 'a few sign' | 'many sign' | 'something else' | 'an outage' | 'a pause';
  readonly number: number;
  /** That pass afterwards. */
  readonly turns: number;
}
const happening: fc.Arbitrary<Happening> = fc.record({
  what: fc.constantFrom('a few sign', 'many sign', 'something else', 'an outage', 'a pause'),
  number: fc.nat(9),
  turns: fc.nat(8),
});

/** More than the slowest takes for a batch. */
const QUIET_TURNS = 100;

describe('Subscribers that share a log', () => {
  let log: Log;
  let subscribers: Subscriber[];

  const sign = (count: number) =>
    log.sign(...Array.from({ length: count }, (_, index) => `Contoh ${log.log.length + index}`));
  const happen = async ({ what, number }: Happening): Promise<unknown> => {
    switch (what) {
      case 'a few sign':
        return sign(number + 1);
      case 'many sign':
        return sign((number + 1) * 200);
      case 'something else':
        return log.happen('song-1', 'Sung');
      case 'an outage':
        log.goAway();
        await turns(number);
        return log.comeBack();
      case 'a pause': {
        const subscriber = subscribers[number % subscribers.length];
        await subscriber?.stop();
        return subscriber?.start();
      }
    }
  };
  const allAreAtTheEnd = () =>
    waitUntil('all are at the end of the log', () => subscribers.every(({ at }) => at >= BigInt(log.log.length - 1)));

  const stopAll = () => Promise.all(subscribers.map((each) => each.stop()));

  const livesThrough = async (
    each: readonly Habits[],
    happenings: readonly Happening[],
    patienceMs: number,
  ): Promise<void> => {
    log = new Log();
    await sign(5);
    const shared = new SharedLog(log, ['guestBook'], {
      silenceMs: 60_000,
      patience: { slowMs: patienceMs, lateMs: patienceMs },
    });
    subscribers = each.map((habits) => new Subscriber(shared, habits));
    try {
      for (const happening of happenings) {
        await happen(happening);
        await turns(happening.turns);
      }
      await allAreAtTheEnd();
      await turns(QUIET_TURNS); // What came twice would come now.
      const signed = log.log.filter(({ type }) => type === 'GuestSigned').map(({ position }) => position);
      for (const [index, { begin }] of each.entries())
        expect(subscribers[index]?.seen).toEqual(signed.filter((position) => position > BigInt(begin)));
    } finally {
      void stopAll();
    }
    await turns(QUIET_TURNS);
    expect(log.followers).toBe(0);
  };

  it('see every event once and in order, whatever the pace of each, the pauses and the outages', async () => {
    const few = fc.array(habits, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(few, fc.array(happening, { maxLength: 20 }), fc.constantFrom(0, 5), livesThrough),
      {
        numRuns: 50,
        seed: 20_231_018,
      },
    );
  });
});
