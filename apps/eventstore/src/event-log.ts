import { type Database, type Session, wordsOf } from '@app/postgres';
import type { Append, AppendOutcome } from './append';
import { Growth } from './growth';
import { LogReader } from './log-reader';
import { LogTail } from './log-tail';
import { LogWriter } from './log-writer';
import { schema } from './schema';

/**
 * A process that stands still keeps the log for so long. Then PostgreSQL ends its session, so that another process can
 * have the log, and this one can no longer write when it wakes up. The heartbeat says that it is alive.
 */
const STALLED_MS = 10_000;
const HEARTBEAT_MS = 2_000;

/** The log of all events in one PostgreSQL database: one writer, any number of readers. Knows no gRPC. */
export class EventLog {
  readonly reader: LogReader;
  readonly growth = new Growth();
  /** Settles when the log can no longer be written, by a lost connection or a failed write. It does not recover. */
  readonly lost: Promise<Error>;
  private readonly writer: LogWriter;
  private readonly heartbeat: NodeJS.Timeout;

  private constructor(
    database: Database,
    private readonly session: Session,
    lastPosition: bigint,
  ) {
    const tail = new LogTail();
    this.reader = new LogReader(database, tail);
    this.writer = new LogWriter(session, lastPosition, this.growth, tail);
    this.lost = Promise.race([session.lost.then(toLost), this.writer.failed]);
    this.heartbeat = setInterval(() => void session.query('select 1').catch(() => undefined), HEARTBEAT_MS);
  }

  /** @throws when PostgreSQL does not answer, or another process has the log open. */
  static async open(database: Database): Promise<EventLog> {
    const session = await database.session().catch((cause: unknown) => {
      throw new Error(`PostgreSQL does not answer: ${wordsOf(cause)}`, { cause });
    });
    try {
      const isLocked = await session.tryLock('eventstore');
      if (!isLocked) throw new Error('another process serves the event log of this database');
      await session.query(`set idle_session_timeout = ${STALLED_MS}`);
      await session.query(`set idle_in_transaction_session_timeout = ${STALLED_MS}`);
      await session.query(`set synchronous_commit = on`);
      // The statements of this session are planned once, perhaps while the log is empty, and must stay right.
      await session.query(`set enable_seqscan = off`);
      await session.query(schema);
      const [row] = await session.query<{ last: string }>(`select coalesce(max(position), 0) as last from event`);
      return new EventLog(database, session, BigInt(row?.last ?? 0));
    } catch (error) {
      session.release();
      throw error;
    }
  }

  /** The position of the newest event, 0 when there is none. */
  get lastPosition(): bigint {
    return this.writer.lastPosition;
  }

  /** Returns after the commit. @throws LogUnavailable */
  append(append: Append): Promise<AppendOutcome> {
    return this.writer.append(append);
  }

  /** Writes what was accepted, then gives up the lock. */
  async close(): Promise<void> {
    await this.writer.stop();
    clearInterval(this.heartbeat);
    this.session.release();
  }
}

const toLost = (cause: Error): Error =>
  new Error(`the connection to PostgreSQL that holds the log is lost: ${wordsOf(cause)}`, { cause });
