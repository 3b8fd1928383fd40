import { diverged, duplicated, type Finding, lost } from '../finding';

/** Where the system said that a command's last event is. */
export interface Place {
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
}

/** A command that was answered with success: from here on its events must be in the log, once and for ever. */
export interface Acknowledged extends Place {
  readonly commandId: string;
  /** Names of the events that it must have caused, in order. */
  readonly events: readonly string[];
}

/** An SK number that several KIM of one office were after at the same time. */
export interface Contest {
  readonly number: string;
  /** Streams of the KIM whose SK was acknowledged. */
  readonly winners: readonly string[];
}

const isSame = (one: Place, other: Place): boolean =>
  one.stream === other.stream && one.revision === other.revision && one.position === other.position;

/** All that the system promised to its callers, written down at the moment it did. */
export class Ledger {
  readonly acknowledged = new Map<string, Acknowledged>();
  readonly contests: Contest[] = [];
  /** Where its answers contradict each other. */
  readonly contradictions: Finding[] = [];

  acknowledge(command: Acknowledged): void {
    const earlier = this.acknowledged.get(command.commandId);
    if (!earlier) this.acknowledged.set(command.commandId, command);
    else if (!isSame(earlier, command))
      this.contradictions.push(
        duplicated(
          `${earlier.stream}@${earlier.revision} was acknowledged again as ${command.stream}@${command.revision}`,
        ),
      );
  }

  contest(contest: Contest): void {
    this.contests.push(contest);
  }

  /** It said no to what follows from what it said yes to before. */
  refused(what: string, code: string): void {
    this.contradictions.push(
      diverged(`${what} was refused with ${code}, although what it builds on was acknowledged`),
    );
  }

  /** Its caller was never told what became of it. */
  unresolved(what: string): void {
    this.contradictions.push(lost(`${what} was never answered for good`));
  }
}
