import type { Append, AppendOutcome } from './append';

/** An append whose caller waits for the outcome. */
export interface WaitingAppend {
  append: Append;
  resolve: (outcome: AppendOutcome) => void;
  reject: (error: Error) => void;
}

/** How long a group waits for the next append to come, and for all of them together. */
const QUIET_MS = 2;
const GATHER_MS = 10;

/** Events after which a group is full; a larger append is a group of its own. */
const GROUP_EVENTS = 2_000;

/**
 * Appends that wait to be written, in the order in which they came. They come one at a time, so a group waits for as
 * many as there were in the group before, while they keep coming. A lone writer waits for nobody.
 */
export class AppendQueue {
  private readonly waiting: WaitingAppend[] = [];
  private lastGroup = 1;
  private onArrival: () => void = () => undefined;

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  push(waiting: WaitingAppend): void {
    this.waiting.push(waiting);
    this.onArrival();
  }

  /** What shares the next commit. */
  async takeGroup(): Promise<WaitingAppend[]> {
    if (this.waiting.length < this.lastGroup) await this.gather();
    this.lastGroup = this.waiting.length;
    let events = 0;
    const end = this.waiting.findIndex(({ append }) => (events += append.events.length) > GROUP_EVENTS);
    return this.waiting.splice(0, end === -1 ? this.waiting.length : Math.max(end, 1));
  }

  takeAll(): WaitingAppend[] {
    return this.waiting.splice(0);
  }

  private async gather(): Promise<void> {
    const deadline = performance.now() + GATHER_MS;
    await new Promise<void>((resolve) => {
      const quiet = setTimeout(resolve, QUIET_MS);
      this.onArrival = () => {
        if (this.waiting.length >= this.lastGroup || performance.now() > deadline) resolve();
        else quiet.refresh();
      };
    });
    this.onArrival = () => undefined;
  }
}
