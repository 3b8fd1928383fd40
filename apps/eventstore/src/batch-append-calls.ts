import type { handleBidiStreamingCall, ServerDuplexStream } from '@grpc/grpc-js';
import type { Append } from './append';
import type { CallContext } from './call-context';
import type { AppendTarget, BatchAppendRequest } from './wire-append-requests';
import { type BatchName, encodeBatchError, encodeBatchOutcome, IncomingEvents, toTarget } from './wire-appends';
import { deadlineExceeded, Refusal, toServiceError, toStatus, unavailable } from './wire-errors';
import { toUuid } from './wire-names';

/** Streams.BatchAppend: any number of appends over one call, each answered when it is committed. */
export const batchAppendCalls =
  (context: CallContext): handleBidiStreamingCall<BatchAppendRequest, Uint8Array> =>
  (call) => {
    const batches = new BatchAppends(call, context);
    const stop = () => void batches.stop();
    context.stopping.addEventListener('abort', stop);
    call.once('close', () => {
      context.stopping.removeEventListener('abort', stop);
      batches.abandon();
    });
  };

/** Appends of one call that may wait for their commit. While there are more, or answers wait, the client is held back. */
const MAX_RUNNING = 1_000;

/** Bytes of those appends of one call of which a part has come and the last has not. */
const MAX_HELD_BYTES = 64 * 1024 * 1024;

/** What an append takes beside its events, and rather more. */
const BATCH_BYTES = 1_000;

/** For an append that names no deadline. */
const DEFAULT_DEADLINE_MS = 2_000;

/** The longest that a timer can wait. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

class BatchAppends {
  private readonly incoming = new Map<string, Batch>();
  private heldBytes = 0;
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly call: ServerDuplexStream<BatchAppendRequest, Uint8Array>,
    private readonly context: CallContext,
  ) {
    call.on('data', this.receive);
    call.on('drain', this.goOn);
    call.once('end', () => void this.finish(() => call.end()));
  }

  /** Takes no more requests, answers those that were taken, and then ends the call. */
  stop(): Promise<void> {
    this.call.off('data', this.receive);
    return this.finish(() => this.fail(unavailable('The event store is shutting down')));
  }

  /** Nobody is there any more to send the rest of what has come in part. */
  abandon(): void {
    for (const batch of this.incoming.values()) batch.settle();
    this.incoming.clear();
  }

  private async finish(end: () => void): Promise<void> {
    await Promise.all(this.running);
    end();
  }

  private readonly receive = (request: BatchAppendRequest): void => {
    let id: string;
    try {
      id = toUuid(request.correlationId, 'A correlation id');
    } catch (error) {
      return this.fail(error);
    }
    const batch = this.incoming.get(id) ?? this.begin(id, request);
    if (!batch) return; // the rest of a batch that is answered already
    try {
      batch.add(request);
      if (!request.isFinal) return this.hold(batch);
      this.start(batch, batch.toAppend());
    } catch (error) {
      if (!(error instanceof Refusal)) return this.fail(error);
      this.refuse(batch, error);
    }
    this.release(id, batch);
  };

  /** Nothing when the request is not the first of an append. */
  private begin(id: string, { correlation, target }: BatchAppendRequest): Batch | undefined {
    if (!target) return undefined;
    const name = { correlation, streamName: target.streamName };
    const batch: Batch = new Batch(name, target, this.context.maxAppendSize, () => {
      if (this.incoming.get(id) === batch) this.release(id, batch);
      this.refuse(batch, deadlineExceeded());
    });
    this.incoming.set(id, batch);
    return batch;
  }

  /** @throws Refusal when the call has enough appends already that wait for their last part. */
  private hold(batch: Batch): void {
    const heldBytes = this.heldBytes + batch.size - batch.heldBytes;
    if (heldBytes > MAX_HELD_BYTES)
      throw unavailable(`Unfinished appends of a call have at most ${MAX_HELD_BYTES} bytes`);
    this.heldBytes = heldBytes;
    batch.heldBytes = batch.size;
  }

  private release(id: string, batch: Batch): void {
    this.incoming.delete(id);
    this.heldBytes -= batch.heldBytes;
  }

  private start(batch: Batch, append: Append): void {
    const running = this.append(batch, append).finally(() => {
      this.running.delete(running);
      this.goOn();
    });
    this.running.add(running);
    if (this.running.size >= MAX_RUNNING) this.call.pause();
  }

  private readonly goOn = (): void => {
    const { running, call } = this;
    if (call.isPaused() && running.size < MAX_RUNNING && !call.writableNeedDrain) call.resume();
  };

  private async append(batch: Batch, append: Append): Promise<void> {
    try {
      const outcome = await this.context.log.append(append);
      this.answer(batch, encodeBatchOutcome(batch.name, append, outcome));
    } catch (error) {
      batch.settle();
      this.fail(error);
    }
  }

  private refuse(batch: Batch, refusal: Refusal): void {
    this.answer(batch, encodeBatchError(batch.name, toStatus(refusal)));
  }

  /** Nothing more is said of an append that was answered at its deadline. */
  private answer(batch: Batch, response: Uint8Array): void {
    if (batch.isAnswered) return;
    batch.settle();
    if (this.call.writable && !this.call.write(response)) this.call.pause();
  }

  private fail(error: unknown): void {
    if (this.call.writable) this.call.emit('error', toServiceError(error, this.context.logger));
  }
}

/** One append, which comes in with one or more requests of the same correlation id, and has one answer. */
class Batch {
  isAnswered = false;
  /** As much of its size as the call counts while the last part has not come. */
  heldBytes = 0;
  private readonly incoming: IncomingEvents;
  private readonly timer: NodeJS.Timeout;

  constructor(
    readonly name: BatchName,
    private readonly target: AppendTarget,
    maxAppendSize: number,
    onDeadline: () => void,
  ) {
    this.incoming = new IncomingEvents(maxAppendSize);
    const wait = target.deadline === undefined ? DEFAULT_DEADLINE_MS : target.deadline - Date.now();
    this.timer = setTimeout(onDeadline, Math.min(wait, LONGEST_WAIT_MS)).unref();
  }

  get size(): number {
    return BATCH_BYTES + this.incoming.size;
  }

  add({ messages }: BatchAppendRequest): void {
    const { deadline } = this.target;
    if (deadline !== undefined && deadline <= Date.now()) throw deadlineExceeded();
    for (const message of messages) this.incoming.add(message);
  }

  toAppend(): Append {
    return { ...toTarget(this.target), events: this.incoming.events };
  }

  settle(): void {
    this.isAnswered = true;
    clearTimeout(this.timer);
  }
}
