import {
  type Appended,
  EventStore,
  type EventToStore,
  type ExpectedRevision,
  Unavailable,
} from '@app/event-sourcing';

/** At which new append a service dies: right before it, or right after it was committed. */
export interface Death {
  readonly at: number;
  readonly when: 'before' | 'after';
}

/** What a service that was killed hears of the log: nothing any more. */
export class Killed extends Unavailable {
  constructor() {
    super('killed', 'The service was killed');
  }
}

/** The log as one life of a service sees it. Whoever died appends nothing any more. */
export class MortalStore extends EventStore {
  private dead = false;
  private committed = 0;
  /** Position of the last event before its own; what it appends again stands before that. */
  private before?: bigint;

  /** @param die ends more than what this store is told of: the process that it is in */
  constructor(
    private readonly log: EventStore,
    private readonly death?: Death,
    private readonly die: () => void = () => undefined,
  ) {
    super();
  }

  override async append(stream: string, events: EventToStore[], expected: ExpectedRevision): Promise<Appended> {
    const before = (this.before ??= await this.log.head());
    this.dieIfDue('before');
    const appended = await this.log.append(stream, events, expected);
    if (appended.position > before) this.committed += 1;
    this.dieIfDue('after');
    return appended;
  }

  private dieIfDue(now: Death['when']): void {
    const due = this.death?.when === now && this.committed >= this.death.at - (now === 'before' ? 1 : 0);
    if (!(this.dead ||= due)) return;
    this.die();
    throw new Killed();
  }

  override read = (stream: string, from?: bigint) => this.log.read(stream, from);
  override head = () => this.log.head();
  override follow = (options: Parameters<EventStore['follow']>[0]) => this.log.follow(options);
}
