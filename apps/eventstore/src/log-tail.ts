import { type RecordedEvent, sizeOf } from './event';

const MOST_EVENTS = 2_000;
const MOST_BYTES = 4 * 1024 * 1024;

/** The newest events of the log, so that what was just committed need not be read back for each live subscription. */
export class LogTail {
  private events: RecordedEvent[] = [];
  private bytes = 0;

  /** To be called after a commit, with what comes right after the events that were added before. */
  add(committed: readonly RecordedEvent[]): void {
    for (const event of committed) {
      this.events.push(event);
      this.bytes += sizeOf(event);
    }
    let first = 0;
    for (const event of this.events) {
      if (this.events.length - first <= MOST_EVENTS && this.bytes <= MOST_BYTES) break;
      this.bytes -= sizeOf(event);
      first += 1;
    }
    if (first > 0) this.events = this.events.slice(first);
  }

  /** The events from this position on, at most so many; undefined when the tail does not reach back so far. */
  from(position: bigint, limit: bigint): RecordedEvent[] | undefined {
    const [first] = this.events;
    if (!first || position < first.position) return undefined;
    const start = Number(position - first.position); // positions have no gaps
    return this.events.slice(start, start + Number(limit));
  }
}
