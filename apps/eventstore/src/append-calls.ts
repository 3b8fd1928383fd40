import type { handleClientStreamingCall, ServerReadableStream } from '@grpc/grpc-js';
import type { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb';
import type { Append } from './append';
import type { CallContext } from './call-context';
import { IncomingEvents, toAppendResponse, toExpectedRevision } from './wire-appends';
import { invalidArgument, toServiceError } from './wire-errors';
import { toAppendedStream } from './wire-names';

/** Streams.Append: one append a call, the options first and then an event a message. */
export const appendCalls =
  ({ log, logger, maxAppendSize }: CallContext): handleClientStreamingCall<AppendReq, AppendResp> =>
  (call, callback) => {
    const work = async () => {
      const append = await receive(call, new IncomingEvents(maxAppendSize));
      return toAppendResponse(append, await log.append(append));
    };
    work().then(
      (response) => callback(null, response),
      (error: unknown) => {
        if (!call.cancelled) callback(toServiceError(error, logger));
      },
    );
  };

const receive = async (
  call: ServerReadableStream<AppendReq, AppendResp>,
  incoming: IncomingEvents,
): Promise<Append> => {
  let target: Pick<Append, 'stream' | 'expected'> | undefined;
  for await (const request of call as AsyncIterable<AppendReq>) {
    const options = request.getOptions();
    const message = request.getProposedMessage();
    if (!target !== !!options || !options === !message)
      throw invalidArgument('An append has its options first, and then an event a message');
    if (options)
      target = { stream: toAppendedStream(options.getStreamIdentifier()), expected: toExpectedRevision(options) };
    if (message) incoming.add(message);
  }
  if (!target) throw invalidArgument('An append has its options first, and then an event a message');
  return { ...target, events: incoming.events };
};
