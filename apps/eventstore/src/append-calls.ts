import type { handleClientStreamingCall, ServerReadableStream } from '@grpc/grpc-js';
import type { AppendResp } from '@eventstore/db-client/generated/streams_pb';
import type { Append } from './append';
import type { CallContext } from './call-context';
import type { AppendRequest } from './wire-append-requests';
import { IncomingEvents, toAppendResponse, toTarget } from './wire-appends';
import { invalidArgument, toServiceError } from './wire-errors';

/** Streams.Append: one append a call, the options first and then an event a message. */
export const appendCalls =
  ({ log, logger, maxAppendSize }: CallContext): handleClientStreamingCall<AppendRequest, AppendResp> =>
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
  call: ServerReadableStream<AppendRequest, AppendResp>,
  incoming: IncomingEvents,
): Promise<Append> => {
  let target: Pick<Append, 'stream' | 'expected'> | undefined;
  for await (const request of call as AsyncIterable<AppendRequest>) {
    const { message } = request;
    if (!target !== !!request.target || !request.target === !message)
      throw invalidArgument('An append has its options first, and then an event a message');
    if (request.target) target = toTarget(request.target);
    if (message) incoming.add(message);
  }
  // A call that is cut off ends like one that is complete.
  if (call.cancelled) throw invalidArgument('The append was cut off before its last event');
  if (!target) throw invalidArgument('An append has its options first, and then an event a message');
  return { ...target, events: incoming.events };
};
