import { Logger } from '@nestjs/common';
import { inTime, TOO_LATE } from '@app/event-sourcing';
import { type Database, type Session, stoodStill, TookTooLong } from '@app/postgres';
import { applyBatch, type Delivery, parkBatch, publishBatch, Rewound, singly } from './apply-batch';
import { beginAlone, handOver, takeOver } from './attempts';
import { readCheckpoint } from './bookkeeping';
import type { Poison } from './parked';
import type { Passages } from './passages';
import { pause } from './pause';
import { reasonOf } from './reason';
import { setUp } from './set-up';
import type { SharedLog } from './shared-log';
import { type AnySubscriber, concerns, isProjection } from './subscriber';

/** Events in one transaction while catching up. Live, a batch is what has arrived: usually one. */
const BATCH = 1_000;
const STAND_BY_MS = 1_000;
const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 5_000;

/** How long is waited for what. */
export interface FollowerTimes {
  /** For a lock that somebody else holds. By that a batch fails sooner than by the time it takes, and is not to blame. */
  readonly lockMs: number;
  /** For one batch, or one event. Less than PostgreSQL gives a statement, so that this is noticed first. */
  readonly longestWorkMs: number;
  /** For what is under way when it is told to stop. */
  readonly graceMs: number;
}

const TIMES: FollowerTimes = { lockMs: 10_000, longestWorkMs: 25_000, graceMs: 5_000 };

/**
 * `catching_up` is not yet at the end of the log; `leading` is, and gets what is appended; `standing_by` waits for another
 * instance to end; `failing` cannot go on at present, and tries again.
 */
export const FOLLOWER_STATES = ['stopped', 'catching_up', 'leading', 'standing_by', 'failing'] as const;
export type FollowerState = (typeof FOLLOWER_STATES)[number];

/**
 * Runs one subscriber. Of all instances of a service exactly one leads: it holds the advisory lock of the subscriber's
 * name on the very connection that its transactions run on, so one that lost the lock cannot commit any more. One that
 * stalls is unseated by PostgreSQL.
 */
export class Follower {
  state: FollowerState = 'stopped';
  /** Since this process began. */
  readonly handled = { events: 0, batches: 0 };

  private readonly log: Logger;
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private session: Session | undefined;
  /** Whether the last leader was this one, and had an end that is known to be no fault of an event. */
  private isExplained = false;
  private readonly times: FollowerTimes;

  /** @param times where they differ from what serves in production. */
  constructor(
    private readonly subscriber: AnySubscriber,
    private readonly serviceLog: SharedLog,
    private readonly database: Database,
    private readonly passages: Passages,
    times: Partial<FollowerTimes> = {},
  ) {
    this.times = { ...TIMES, ...times };
    this.log = new Logger(subscriber.name);
  }

  get name(): string {
    return this.subscriber.name;
  }

  start(): void {
    this.state = 'catching_up';
    this.running = this.run(this.stopping.signal);
  }

  /** What does not end within the grace period is given up with its session, and begun again by whoever leads next. */
  async stop(): Promise<void> {
    this.stopping.abort();
    if ((await inTime(this.running, this.times.graceMs)) === TOO_LATE)
      this.session?.end(new Error('What was under way did not end within the grace period'));
    await this.running;
    this.state = 'stopped';
  }

  private async run(signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted;) {
      try {
        await this.leadOnce(signal, () => (failures = 0));
      } catch (error) {
        this.isExplained = !(error instanceof TookTooLong || stoodStill(error));
        if (error instanceof Rewound) this.state = 'catching_up';
        else {
          this.state = 'failing';
          this.log.error(`Stopped; will go on from the checkpoint: ${reasonOf(error)}`);
          await pause(jittered(Math.min(FIRST_RETRY_MS * 2 ** failures++, LONGEST_RETRY_MS)), signal);
        }
      }
    }
  }

  private async leadOnce(signal: AbortSignal, progressed: () => void): Promise<void> {
    const session = await this.database.session();
    this.session = session;
    try {
      if (await session.tryLock(`subscriber ${this.name}`)) {
        if (this.state === 'standing_by') this.state = 'catching_up';
        await this.lead(session, signal, progressed);
      } else {
        this.state = 'standing_by';
        this.isExplained = false;
        await pause(STAND_BY_MS, signal);
      }
    } finally {
      this.session = undefined;
      session.release();
    }
  }

  private async lead(session: Session, signal: AbortSignal, progressed: () => void): Promise<void> {
    // What a crash of PostgreSQL takes from a read model it takes from its checkpoint too, and the log gives it again.
    if (isProjection(this.subscriber)) await session.query(`set synchronous_commit = off`);
    await session.query(`set lock_timeout = ${this.times.lockMs}`);
    let isSuspect = await session.transaction(async (sql) => {
      await setUp(sql, this.subscriber);
      return takeOver(sql, this.name, this.isExplained);
    });
    let { position: after } = await readCheckpoint(session, this.name);
    const over = new AbortController();
    void session.lost.then((reason) => over.abort(reason));
    await session.endWhenStalled(async () => {
      const known = after;
      const { position } = await readCheckpoint(session, this.name);
      if (position < known) over.abort(new Rewound(this.name));
    });
    const options = {
      ...(after >= 0n && { after }),
      batchSize: BATCH,
      signal: AbortSignal.any([signal, over.signal]),
    };
    for await (const batch of this.serviceLog.follow(options)) {
      await this.handle(session, { ...batch, after }, isSuspect);
      isSuspect &&= batch.events.length === 0;
      after = batch.position;
      this.state = batch.caughtUp || this.state === 'leading' ? 'leading' : 'catching_up';
      progressed();
    }
    over.signal.throwIfAborted();
    await handOver(session, this.name);
  }

  private async handle(session: Session, batch: Delivery, isSuspect: boolean): Promise<void> {
    for (const part of isSuspect ? singly(this.subscriber, batch) : [batch]) {
      const poison = await session.limited(this.times.longestWorkMs, () =>
        isSuspect ? this.applySuspect(session, part) : this.apply(session, part),
      );
      for (const each of poison) this.log.error(parkedAt(each));
    }
    this.handled.events += batch.events.length;
    this.handled.batches += 1;
  }

  /** One event at most, which is begun only so often: its handler may never end, or end the process. */
  private async applySuspect(session: Session, batch: Delivery): Promise<Poison[]> {
    for (const { position } of batch.events)
      if (!(await beginAlone(session, this.name, position)))
        return session.transaction((sql) => parkBatch(sql, this.subscriber, batch, new Error(NEVER_ENDED)));
    return this.apply(session, batch);
  }

  /** Most events concern few subscribers, and all of them see all events. */
  private async apply(session: Session, batch: Delivery): Promise<Poison[]> {
    const { subscriber } = this;
    const isConcerned = batch.events.some((entry) => concerns(subscriber, entry));
    if (!isConcerned && (await this.passages.passOver({ ...batch, subscriber: this.name }))) return [];
    return 'publish' in subscriber
      ? publishBatch(session, subscriber, batch)
      : session.transaction((sql) => applyBatch(sql, subscriber, batch));
  }
}

const NEVER_ENDED = 'it took too long, or the process ended or stood still, each time it was handled';

const parkedAt = ({ entry: { stream, revision, type }, error }: Poison): string =>
  `${type} at ${stream}@${revision.toString()} was not handled; the stream is parked from there on: ${reasonOf(error)}`;

const jittered = (milliseconds: number): number => milliseconds * (0.5 + Math.random() / 2);
