import type { Appended } from './event-store';

/** What became of a command: its last event, and what it was told to do. */
export interface CarriedOut extends Appended {
  /** Left out by aggregates that do not compare. */
  readonly fingerprint?: string;
}

/** An aggregate folded from its stream, up to where the stream ended. */
export interface Fold<State> {
  readonly state: State;
  /** Where the stream ends; undefined when there is none yet. */
  readonly end?: Appended;
  /** By command id. Only grows, and is shared by all folds of one stream. */
  readonly commands: Map<string, CarriedOut>;
}

/** Counted in events: some 30 MB. */
const CAPACITY = 100_000;

/**
 * Aggregates as they were folded last, the most recently used ones: whoever needs one again reads on from there, so that a
 * command costs the same however long its stream is. What is remembered may be old and is never wrong, since streams are
 * only appended to.
 */
export class Folds<State> {
  private readonly byId = new Map<string, Fold<State>>();
  private size = 0;

  get(id: string): Fold<State> | undefined {
    const fold = this.byId.get(id);
    if (fold) {
      this.byId.delete(id);
      this.byId.set(id, fold);
    }
    return fold;
  }

  remember(id: string, fold: Fold<State>): void {
    const known = this.byId.get(id);
    if (!fold.end || (known?.end && known.end.revision >= fold.end.revision)) return;
    this.forget(id);
    this.byId.set(id, fold);
    this.size += sizeOf(fold);
    for (const oldest of this.byId.keys()) {
      if (this.size <= CAPACITY || oldest === id) break;
      this.forget(oldest);
    }
  }

  forget(id: string): void {
    const fold = this.byId.get(id);
    if (!fold) return;
    this.byId.delete(id);
    this.size -= sizeOf(fold);
  }
}

const sizeOf = ({ end }: Fold<unknown>): number => Number(end?.revision ?? 0n) + 1;
