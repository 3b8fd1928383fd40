import type { handleBidiStreamingCall, ServerDuplexStream } from '@grpc/grpc-js';
import { StreamIdentifier } from '@eventstore/db-client/generated/shared_pb';
import { BatchAppendResp, type BatchAppendReq } from '@eventstore/db-client/generated/streams_pb';
import type { Append } from './append';
import type { CallContext } from './call-context';
import { IncomingEvents, setBatchOutcome, toBatchExpectedRevision } from './wire-appends';
import { deadlineExceeded, invalidArgument, Refusal, toServiceError, toStatus, unavailable } from './wire-errors';
import { toAppendedStream, toUuid } from './wire-names';

/** Streams.BatchAppend: any number of appends over one call, each answered when it is committed. */
export const batchAppendCalls =
  (context: CallContext): handleBidiStreamingCall<BatchAppendReq, BatchAppendResp> =>
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
    private readonly call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>,
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

  private readonly receive = (request: BatchAppendReq): void => {
    let id: string;
    try {
      id = toUuid(request.getCorrelationId(), 'A correlation id');
    } catch (error) {
      return this.fail(error);
    }
    const options = request.getOptions();
    const batch = this.incoming.get(id) ?? (options && new Batch(request, options, this.context.maxAppendSize));
    if (!batch) return; // the rest of a batch that was refused
    if (!this.incoming.has(id) && this.incoming.size >= MAX_INCOMPLETE)
      return this.fail(invalidArgument(`At most ${MAX_INCOMPLETE} appends of a call may be incomplete`));

    this.incoming.set(id, batch);
    try {
      batch.add(request);
      if (!request.getIsFinal()) return;
      this.start(batch, batch.toAppend());
    } catch (error) {
      if (!(error instanceof Refusal)) return this.fail(error);
      this.answer(batch.response.setError(toStatus(error)));
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

  private async append({ response }: Batch, append: Append): Promise<void> {
    try {
      const outcome = await this.context.log.append(append);
      this.answer(setBatchOutcome(response, append, outcome));
    } catch (error) {
      this.fail(error);
    }
  }

  private answer(response: BatchAppendResp): void {
    if (this.call.writable) this.call.write(response);
  }

  private fail(error: unknown): void {
    if (this.call.writable) this.call.emit('error', toServiceError(error, this.context.logger));
  }
}

/** One append, which comes in with one or more requests of the same correlation id. */
class Batch {
  readonly response = new BatchAppendResp();
  private readonly incoming: IncomingEvents;

  constructor(
    request: BatchAppendReq,
    private readonly options: BatchAppendReq.Options,
    maxAppendSize: number,
  ) {
    this.incoming = new IncomingEvents(maxAppendSize);
    this.response.setCorrelationId(request.getCorrelationId());
    this.response.setStreamIdentifier(options.getStreamIdentifier() ?? new StreamIdentifier());
  }

  add(request: BatchAppendReq): void {
    const deadline = this.options.getDeadline()?.toDate();
    if (deadline && deadline.getTime() <= Date.now()) throw deadlineExceeded();
    for (const message of request.getProposedMessagesList()) this.incoming.add(message);
  }

  toAppend(): Append {
    return {
      stream: toAppendedStream(this.options.getStreamIdentifier()),
      expected: toBatchExpectedRevision(this.options),
      events: this.incoming.events,
    };
  }
}
