import type { Session, Statement } from '@app/postgres';
import type { Append, AppendOutcome } from './append';
import { AppendQueue, type WaitingAppend } from './append-queue';
import { Draft } from './draft';
import { type RecordedEvent, sizeOf } from './event';
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

/** The bytes of all events come as they are, behind each other in one parameter: as text they would be twice as many. */
const INSERT_MANY: Statement = {
  name: 'insert_events',
  text: `
    insert into ${TABLE}
    select $1::bigint + place - 1, stream, revision, id, type, is_json,
      substr($2::bytea, starts, data_bytes), substr($2, starts + data_bytes, metadata_bytes), $3::timestamptz
    from unnest($4::text[], $5::bigint[], $6::uuid[], $7::text[], $8::boolean[], $9::integer[], $10::integer[],
      $11::integer[]) with ordinality
      as one (stream, revision, id, type, is_json, starts, data_bytes, metadata_bytes, place)`,
};

const toRow = ({ position, stream, revision, id, type, isJson, data, metadata, created }: RecordedEvent) => [
  position,
  stream,
  revision,
  id,
  type,
  isJson,
  data,
  metadata,
  created,
];

/** The parameters of `INSERT_MANY`: events of one group, which have positions in a row and were created at one time. */
const toColumns = (first: RecordedEvent, events: readonly RecordedEvent[]): unknown[] => {
  let end = 1;
  const starts = events.map((event) => {
    const start = end;
    end += sizeOf(event);
    return start;
  });
  return [
    first.position,
    Buffer.concat(events.flatMap(({ data, metadata }) => [data, metadata])),
    first.created,
    events.map(({ stream }) => stream),
    arrayOf(events.map(({ revision }) => revision)),
    arrayOf(events.map(({ id }) => id)),
    events.map(({ type }) => type),
    arrayOf(events.map(({ isJson }) => isJson)),
    arrayOf(starts),
    arrayOf(events.map(({ data }) => data.length)),
    arrayOf(events.map(({ metadata }) => metadata.length)),
  ];
};

/** As PostgreSQL reads it. The driver would look at each value for what has to be escaped, which these have not. */
const arrayOf = (values: readonly (bigint | number | boolean | string)[]): string => `{${values.join(',')}}`;

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
    const [first] = events;
    if (!first) return;
    if (events.length === 1) await this.session.query(INSERT_ONE, toRow(first));
    else await this.session.query(INSERT_MANY, toColumns(first, events));
    this.lastPosition += BigInt(events.length);
    this.tail.add(events);
    this.growth.announce(new Set(events.map(({ stream }) => stream)));
  }
}
