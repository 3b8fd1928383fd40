import { Logger } from '@nestjs/common';
import type { Database, Session } from '@app/postgres';
import { applyBatch, type Delivery, publishBatch, Rewound } from './apply-batch';
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

  constructor(
    private readonly subscriber: AnySubscriber,
    private readonly serviceLog: SharedLog,
    private readonly database: Database,
    private readonly passages: Passages,
  ) {
    this.log = new Logger(subscriber.name);
  }

  get name(): string {
    return this.subscriber.name;
  }

  start(): void {
    this.state = 'catching_up';
    this.running = this.run(this.stopping.signal);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    this.state = 'stopped';
  }

  private async run(signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted;) {
      try {
        await this.leadOnce(signal, () => (failures = 0));
      } catch (error) {
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
    try {
      if (await session.tryLock(`subscriber ${this.name}`)) {
        if (this.state === 'standing_by') this.state = 'catching_up';
        await this.lead(session, signal, progressed);
      } else {
        this.state = 'standing_by';
        await pause(STAND_BY_MS, signal);
      }
    } finally {
      session.release();
    }
  }

  private async lead(session: Session, signal: AbortSignal, progressed: () => void): Promise<void> {
    // What a crash of PostgreSQL takes from a read model it takes from its checkpoint too, and the log gives it again.
    if (isProjection(this.subscriber)) await session.query(`set synchronous_commit = off`);
    await session.transaction((sql) => setUp(sql, this.subscriber));
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
      await this.handle(session, { ...batch, after });
      after = batch.position;
      this.state = batch.caughtUp || this.state === 'leading' ? 'leading' : 'catching_up';
      progressed();
    }
    over.signal.throwIfAborted();
  }

  private async handle(session: Session, batch: Delivery): Promise<void> {
    const poison = await this.apply(session, batch);
    for (const each of poison) this.log.error(parkedAt(each));
    this.handled.events += batch.events.length;
    this.handled.batches += 1;
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

const parkedAt = ({ entry: { stream, revision, type }, error }: Poison): string =>
  `${type} at ${stream}@${revision.toString()} was not handled; the stream is parked from there on: ${reasonOf(error)}`;

const jittered = (milliseconds: number): number => milliseconds * (0.5 + Math.random() / 2);
