import { setTimeout } from 'node:timers/promises';
import { inTime, SharedReads, TOO_LATE, Unavailable } from '@app/event-sourcing';
import { type Database, sqlState } from '@app/postgres';
import { readCheckpoint } from './bookkeeping';
import type { Follower, FollowerState } from './follower';
import { standings } from './standing';

const LONGEST_WAIT_MS = 2_000;
const LOOK_EVERY_MS = 10;
const LONGEST_REPORT_MS = 1_000;
const TABLE_IS_MISSING = '42P01';

/** How a subscriber is doing in this process, and how many streams it passes over in any. */
export interface Report {
  readonly state: FollowerState;
  readonly parked?: number;
}

/** The service's subscribers, started and stopped with it, and how far they are. */
export class ReadModels {
  private readonly checkpoints = new SharedReads((name) => readCheckpoint(this.database, name));

  constructor(
    private readonly database: Database,
    private readonly followers: readonly Follower[],
    private readonly longestWaitMs = LONGEST_WAIT_MS,
  ) {}

  /**
   * Waits until the read model shows everything up to the position (decimal), so that a caller reads what it wrote; and
   * in any case until it is complete, which it is not while it is being built. Throws `Unavailable` after two seconds.
   */
  async reached({ name }: { name: string }, position = '-1'): Promise<void> {
    const wanted = BigInt(position);
    const deadline = performance.now() + this.longestWaitMs;
    while (!(await this.shows(name, wanted))) {
      if (performance.now() > deadline) throw behind();
      await setTimeout(LOOK_EVERY_MS);
    }
  }

  /** By name. Without a database that answers within a second, nobody knows how many streams are parked. */
  async report(): Promise<Record<string, Report>> {
    const asked = standings(this.database).catch(() => []);
    const found = await inTime(asked, LONGEST_REPORT_MS);
    const parked = new Map((found === TOO_LATE ? [] : found).map((each) => [each.name, each.parked]));
    return Object.fromEntries(
      this.followers.map(({ name, state }) => {
        const count = parked.get(name);
        return [name, { state, ...(count !== undefined && { parked: count }) }];
      }),
    );
  }

  onApplicationBootstrap(): void {
    for (const follower of this.followers) follower.start();
  }

  /** After the requests under way were answered, which may wait for a read model. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.followers.map((follower) => follower.stop()));
  }

  private async shows(name: string, wanted: bigint): Promise<boolean> {
    try {
      const { position, caughtUp } = await this.checkpoints.of(name);
      return caughtUp && position >= wanted;
    } catch (error) {
      if (sqlState(error) === TABLE_IS_MISSING) return false; // the service starts for the first time
      throw error;
    }
  }
}

const behind = (): Unavailable =>
  new Unavailable('read_model_behind', 'The read model is not as far as the answer has to be; try again');
