import { setTimeout } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { Event, EventStore } from '@app/event-sourcing';
import { createIfMissing, type Database, type Session, type Sql, sqlState } from '@app/postgres';
import { applyBatch, checkpointSchema, forgetCheckpoint, readCheckpoint } from './apply-batch';
import type { Projection, Subscriber } from './subscriber';

/** Events in one transaction while catching up. Live, a batch is what has arrived: usually one. */
const BATCH = 1_000;
const STAND_BY_MS = 1_000;
const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 5_000;

/**
 * `catching_up` handles events and has never been at the end of the log; `leading` has; `standing_by` waits for another
 * instance to end; `failing` is between two attempts.
 */
export type FollowerState = 'stopped' | 'catching_up' | 'leading' | 'standing_by' | 'failing';

/**
 * Runs one subscriber. Of all instances of a service exactly one leads: it holds the advisory lock of the subscriber's
 * name on the very connection that its transactions run on, so one that lost the lock cannot commit any more.
 */
export class Follower {
  state: FollowerState = 'stopped';

  private readonly log: Logger;
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly subscriber: Subscriber<Event> | Projection<Event>,
    /** All categories of the service, so that a checkpoint moves with every event that a caller may wait for. */
    private readonly categories: readonly string[],
    private readonly store: EventStore,
    private readonly database: Database,
  ) {
    this.log = new Logger(subscriber.name);
  }

  get name(): string {
    return this.subscriber.name;
  }

  start(): void {
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
        this.state = 'failing';
        this.log.error(`Stopped; will go on from the checkpoint: ${reason(error)}`);
        await pause(jittered(Math.min(FIRST_RETRY_MS * 2 ** failures++, LONGEST_RETRY_MS)), signal);
      }
    }
  }

  private async leadOnce(signal: AbortSignal, progressed: () => void): Promise<void> {
    const session = await this.database.session();
    try {
      if (await session.tryLock(`subscriber ${this.name}`)) {
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
    await this.setUp(session);
    const { position, caughtUp } = await readCheckpoint(session, this.name);
    this.state = caughtUp ? 'leading' : 'catching_up';
    const unseated = new AbortController();
    void session.lost.then((reason) => unseated.abort(reason));
    const batches = this.store.follow({
      categories: this.categories,
      ...(position >= 0n && { after: position }),
      batchSize: BATCH,
      signal: AbortSignal.any([signal, unseated.signal]),
    });
    for await (const batch of batches) {
      await session.transaction((sql) => applyBatch(sql, this.subscriber, batch));
      if (batch.caughtUp) this.state = 'leading';
      progressed();
    }
    unseated.signal.throwIfAborted();
  }

  private setUp(session: Session): Promise<void> {
    return session.transaction(async (sql) => {
      await createIfMissing(sql, checkpointSchema);
      if (!('schema' in this.subscriber)) return;
      const begins = !(await this.hasTable(sql));
      if (begins) await forgetCheckpoint(sql, this.name);
      await createIfMissing(sql, this.subscriber.schema);
      if (begins && !(await this.hasTable(sql)))
        throw new Error(`The schema of ${this.name} creates no table ${this.name}`);
    });
  }

  private async hasTable(sql: Sql): Promise<boolean> {
    const [table] = await sql.query<{ found: boolean }>(`select to_regclass($1) is not null as found`, [this.name]);
    return table?.found ?? false;
  }
}

/** The error's own words and its cause's. */
const reason = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown error';
  return error.cause instanceof Error ? `${words(error)} (${words(error.cause)})` : words(error);
};

/** Parsers, and PostgreSQL in its errors of class 22, repeat the value that they could not take: it may be personal. */
const words = (error: Error): string => {
  const state = sqlState(error);
  return error instanceof SyntaxError || state?.startsWith('22')
    ? `${error.name} ${state ?? ''}`.trim()
    : error.message;
};

const jittered = (milliseconds: number): number => milliseconds * (0.5 + Math.random() / 2);

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
