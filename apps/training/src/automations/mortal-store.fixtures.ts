import {
  type Appended,
  EventStore,
  type EventToStore,
  type ExpectedRevision,
  Unavailable,
} from '@app/event-sourcing';

/** At which of its appends a service dies: right before it, or right after it was committed. */
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
  dead = false;
  private appends = 0;

  constructor(
    private readonly log: EventStore,
    private readonly death?: Death,
  ) {
    super();
  }

  override async append(stream: string, events: EventToStore[], expected: ExpectedRevision): Promise<Appended> {
    if (this.dead) throw new Killed();
    this.dead = ++this.appends === this.death?.at;
    if (this.dead && this.death?.when === 'before') throw new Killed();
    const appended = await this.log.append(stream, events, expected);
    if (this.dead) throw new Killed();
    return appended;
  }

  override read = (stream: string, from?: bigint) => this.log.read(stream, from);
  override head = () => this.log.head();
  override follow = (options: Parameters<EventStore['follow']>[0]) => this.log.follow(options);
}
