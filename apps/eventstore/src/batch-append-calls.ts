import type { handleBidiStreamingCall, ServerDuplexStream } from '@grpc/grpc-js';
import type { Append } from './append';
import type { CallContext } from './call-context';
import type { AppendTarget, BatchAppendRequest } from './wire-append-requests';
import { type BatchName, encodeBatchError, encodeBatchOutcome, IncomingEvents, toTarget } from './wire-appends';
import { deadlineExceeded, invalidArgument, Refusal, toServiceError, toStatus, unavailable } from './wire-errors';
import { toUuid } from './wire-names';

/** Streams.BatchAppend: any number of appends over one call, each answered when it is committed. */
export const batchAppendCalls =
  (context: CallContext): handleBidiStreamingCall<BatchAppendRequest, Uint8Array> =>
  (call) => {
    const batches = new BatchAppends(call, context);
    const stop = () => void batches.stop();
    context.stopping.addEventListener('abort', stop);
    call.once('close', () => context.stopping.removeEventListener('abort', stop));
  };

/** Appends of one call that may wait for their commit; the client is held back while there are more. */
const MAX_RUNNING = 1_000;

/** Appends of one call of which a part has come and the last has not. */
const MAX_INCOMPLETE = 100;

class BatchAppends {
  private readonly incoming = new Map<string, Batch>();
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly call: ServerDuplexStream<BatchAppendRequest, Uint8Array>,
    private readonly context: CallContext,
  ) {
    call.on('data', this.receive);
    call.once('end', () => void this.finish(() => call.end()));
  }

  /** Takes no more requests, answers those that were taken, and then ends the call. */
  stop(): Promise<void> {
    this.call.off('data', this.receive);
    return this.finish(() => this.fail(unavailable('The event store is shutting down')));
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
    const batch = this.incoming.get(id) ?? Batch.of(request, this.context.maxAppendSize);
    if (!batch) return; // the rest of a batch that was refused
    if (!this.incoming.has(id) && this.incoming.size >= MAX_INCOMPLETE)
      return this.fail(invalidArgument(`At most ${MAX_INCOMPLETE} appends of a call may be incomplete`));

    this.incoming.set(id, batch);
    try {
      batch.add(request);
      if (!request.isFinal) return;
      this.start(batch, batch.toAppend());
    } catch (error) {
      if (!(error instanceof Refusal)) return this.fail(error);
      this.answer(encodeBatchError(batch.name, toStatus(error)));
    }
    this.incoming.delete(id);
  };

  private start(batch: Batch, append: Append): void {
    const running = this.append(batch, append).finally(() => {
      this.running.delete(running);
      this.call.resume();
    });
    this.running.add(running);
    if (this.running.size >= MAX_RUNNING) this.call.pause();
  }

  private async append({ name }: Batch, append: Append): Promise<void> {
    try {
      const outcome = await this.context.log.append(append);
      this.answer(encodeBatchOutcome(name, append, outcome));
    } catch (error) {
      this.fail(error);
    }
  }

  private answer(response: Uint8Array): void {
    if (this.call.writable) this.call.write(response);
  }

  private fail(error: unknown): void {
    if (this.call.writable) this.call.emit('error', toServiceError(error, this.context.logger));
  }
}

/** One append, which comes in with one or more requests of the same correlation id. */
class Batch {
  private readonly incoming: IncomingEvents;

  private constructor(
    readonly name: BatchName,
    private readonly target: AppendTarget,
    maxAppendSize: number,
  ) {
    this.incoming = new IncomingEvents(maxAppendSize);
  }

  /** Nothing when the request is not the first of an append. */
  static of({ correlation, target }: BatchAppendRequest, maxAppendSize: number): Batch | undefined {
    return target && new Batch({ correlation, streamName: target.streamName }, target, maxAppendSize);
  }

  add({ messages }: BatchAppendRequest): void {
    const { deadline } = this.target;
    if (deadline !== undefined && deadline <= Date.now()) throw deadlineExceeded();
    for (const message of messages) this.incoming.add(message);
  }

  toAppend(): Append {
    return { ...toTarget(this.target), events: this.incoming.events };
  }
}
