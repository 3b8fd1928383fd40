import type { Session, Statement } from '@app/postgres';
import type { Append, AppendOutcome } from './append';
import { AppendQueue, type WaitingAppend } from './append-queue';
import { Draft } from './draft';
import type { RecordedEvent } from './event';
import type { Growth } from './growth';
import type { LogTail } from './log-tail';
import { LogUnavailable } from './log-unavailable';
import { OpenStreams } from './open-streams';
import { StreamEnds } from './stream-ends';

const TABLE = 'event (position, stream, revision, id, type, is_json, data, metadata, created)';

/** The usual case, in half the time of the other. */
const INSERT_ONE: Statement = {
  name: 'insert_event',
  text: `insert into ${TABLE} values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
};

const INSERT_MANY: Statement = {
  name: 'insert_events',
  text: `
    insert into ${TABLE}
    select * from unnest($1::bigint[], $2::text[], $3::bigint[], $4::uuid[], $5::text[], $6::boolean[], $7::bytea[],
      $8::bytea[], $9::timestamptz[])`,
};

const toRow = ({ position, stream, revision, id, type, isJson, data, metadata, created }: RecordedEvent) =>
  [position, stream, revision, id, type, isJson, data, metadata, created] as const;

/**
 * The only writer of the log. It gives out the positions, and writes over the one connection that holds the lock, so
 * it cannot write once another process may. Appends that arrive together share one commit; an append is answered
 * after its commit and never before. After a failed write it stops for good: a new process reads the truth again.
 */
export class LogWriter {
  /** Settles when a write has failed. */
  readonly failed: Promise<Error>;
  private fail: (error: Error) => void = () => undefined;
  private readonly queue = new AppendQueue();
  private readonly streamEnds = new StreamEnds();
  private writing: Promise<void> | undefined;
  private stopped: LogUnavailable | undefined;

  constructor(
    private readonly session: Session,
    public lastPosition: bigint,
    private readonly growth: Growth,
    private readonly tail: LogTail,
  ) {
    this.failed = new Promise((resolve) => (this.fail = resolve));
  }

  append(append: Append): Promise<AppendOutcome> {
    if (this.stopped) return Promise.reject(this.stopped);
    return new Promise((resolve, reject) => {
      this.queue.push({ append, resolve, reject });
      this.writing ??= this.writeQueue();
    });
  }

  /** Accepts nothing more, and returns when all that was accepted is written. */
  async stop(): Promise<void> {
    this.stopped ??= new LogUnavailable();
    await this.writing;
  }

  private async writeQueue(): Promise<void> {
    while (!this.queue.isEmpty) {
      const group = await this.queue.takeGroup();
      await this.write(group).catch((error: unknown) => {
        this.stopped = new LogUnavailable({ cause: error });
        for (const { reject } of [...group, ...this.queue.takeAll()]) reject(this.stopped);
        this.fail(this.stopped);
      });
    }
    this.writing = undefined;
  }

  private async write(group: readonly WaitingAppend[]): Promise<void> {
    const streams = await OpenStreams.load(
      this.session,
      this.streamEnds,
      group.map(({ append }) => append),
    );
    const draft = new Draft(streams, this.lastPosition, new Date());
    const answers = group.map(({ append, resolve }) => {
      const outcome = draft.decide(append);
      return () => resolve(outcome);
    });
    await this.commit(draft.events);
    streams.keep();
    for (const answer of answers) answer();
  }

  /** One statement, and so one commit. */
  private async commit(events: readonly RecordedEvent[]): Promise<void> {
    const [first, ...others] = events.map(toRow);
    if (!first) return;
    if (others.length === 0) await this.session.query(INSERT_ONE, first);
    else
      await this.session.query(
        INSERT_MANY,
        first.map((value, column) => [value, ...others.map((row) => row[column])]),
      );
    this.lastPosition += BigInt(events.length);
    this.tail.add(events);
    this.growth.announce(new Set(events.map(({ stream }) => stream)));
  }
}
