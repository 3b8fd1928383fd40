import { setTimeout } from 'node:timers/promises';
import { Unavailable } from '@app/event-sourcing';
import type { Database } from '@app/postgres';
import { readCheckpoint } from './apply-batch';
import type { Follower, FollowerState } from './follower';

const LONGEST_WAIT_MS = 2_000;
const LOOK_EVERY_MS = 10;

/** The service's subscribers, started and stopped with it, and how far they are. */
export class ReadModels {
  constructor(
    private readonly database: Database,
    private readonly followers: readonly Follower[],
  ) {}

  /**
   * Waits until the read model shows everything up to the position (decimal), so that a caller reads what it wrote.
   * Throws `Unavailable` after two seconds.
   */
  async reached({ name }: { name: string }, position: string | undefined): Promise<void> {
    if (position === undefined) return;
    const wanted = BigInt(position);
    for (let waited = 0; waited <= LONGEST_WAIT_MS; waited += LOOK_EVERY_MS) {
      const checkpoint = await readCheckpoint(this.database, name);
      if (checkpoint !== undefined && checkpoint >= wanted) return;
      await setTimeout(LOOK_EVERY_MS);
    }
    throw new Unavailable('read_model_behind', 'The answer does not show your Kim-Position yet; try again');
  }

  states(): Record<string, FollowerState> {
    return Object.fromEntries(this.followers.map(({ name, state }) => [name, state]));
  }

  onApplicationBootstrap(): void {
    for (const follower of this.followers) follower.start();
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.followers.map((follower) => follower.stop()));
  }
}
