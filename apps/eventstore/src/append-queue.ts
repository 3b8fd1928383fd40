import type { Append, AppendOutcome } from './append';
import { sizeOf } from './event';

/** An append whose caller waits for the outcome. */
export interface WaitingAppend {
  append: Append;
  resolve: (outcome: AppendOutcome) => void;
  reject: (error: Error) => void;
}

/** How long a group waits for the next append to come, and for all of them together. */
const QUIET_MS = 2;
const GATHER_MS = 10;

/** Where a group is full; a larger append is a group of its own. One statement takes all of a group, as one text. */
const GROUP_EVENTS = 2_000;
const GROUP_BYTES = 16 * 1024 * 1024;

/**
 * Appends that wait to be written, in the order in which they came. Writers who append again as soon as they have their
 * answer are in two halves: one is written while the other prepares what comes next. So a group is half of those that
 * wait and of those that were answered last. A lone writer waits for nobody.
 */
export class AppendQueue {
  private readonly waiting: WaitingAppend[] = [];
  private lastGroup = 1;
  private onArrival: () => void = () => undefined;

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  /** They come one at a time, and the first of them need not go alone. */
  private get isEnough(): boolean {
    return this.waiting.length >= this.lastGroup / 2;
  }

  push(waiting: WaitingAppend): void {
    this.waiting.push(waiting);
    this.onArrival();
  }

  /** What shares the next commit. */
  async takeGroup(): Promise<WaitingAppend[]> {
    if (!this.isEnough) await this.gather();
    const half = Math.ceil((this.waiting.length + this.lastGroup) / 2);
    let [count, bytes] = [0, 0];
    const full = this.waiting.findIndex(({ append: { events } }) => {
      count += events.length;
      for (const event of events) bytes += sizeOf(event);
      return count > GROUP_EVENTS || bytes > GROUP_BYTES;
    });
    const group = this.waiting.splice(0, Math.min(half, full === -1 ? half : Math.max(full, 1)));
    this.lastGroup = group.length;
    return group;
  }

  takeAll(): WaitingAppend[] {
    return this.waiting.splice(0);
  }

  private async gather(): Promise<void> {
    const deadline = performance.now() + GATHER_MS;
    await new Promise<void>((resolve) => {
      const quiet = setTimeout(resolve, QUIET_MS);
      this.onArrival = () => {
        if (this.isEnough || performance.now() > deadline) resolve();
        else quiet.refresh();
      };
    });
    this.onArrival = () => undefined;
  }
}
