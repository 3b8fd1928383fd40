import type { Database } from '@app/postgres';
import { type Passage, passOver } from './bookkeeping';

interface Waiting {
  readonly passage: Passage;
  readonly tell: (moved: boolean) => void;
}

/** Moves the checkpoints of all subscribers that an event does not concern in one statement: most events concern few. */
export class Passages {
  private waiting: Waiting[] = [];

  constructor(private readonly database: Database) {}

  /** Gives false, and has done nothing, when the subscriber has to see to it itself. */
  passOver(passage: Passage): Promise<boolean> {
    return new Promise((tell) => {
      if (this.waiting.push({ passage, tell }) === 1) setImmediate(() => void this.passAll());
    });
  }

  private async passAll(): Promise<void> {
    const waiting = this.waiting.splice(0);
    const passages = waiting.map(({ passage }) => passage);
    // What hinders this statement hinders that of the subscriber too, which reports it.
    const moved = await passOver(this.database, passages).catch((): string[] => []);
    for (const { passage, tell } of waiting) tell(moved.includes(passage.subscriber));
  }
}
