import type { handleUnaryCall } from '@grpc/grpc-js';
import { Empty } from '@eventstore/db-client/generated/shared_pb';
import { DeleteResp, TombstoneResp } from '@eventstore/db-client/generated/streams_pb';
import type { DeleteReq, TombstoneReq } from '@eventstore/db-client/generated/streams_pb';
import type { Append } from './append';
import type { CallContext } from './call-context';
import type { ExpectedRevision } from './expected-revision';
import { invalidArgument, streamDeleted, toServiceError, wrongExpectedVersion } from './wire-errors';
import { nameIn, toDeletedStream } from './wire-names';

/** Streams.Delete: hides the events of a stream, until an append revives it. */
export const deleteCalls = (context: CallContext): handleUnaryCall<DeleteReq, DeleteResp> =>
  deletions(context, 'until_revived', (position) => {
    const response = new DeleteResp();
    if (position === undefined) return response.setNoPosition(new Empty());
    return response.setPosition(bothPositions(new DeleteResp.Position(), position));
  });

/** Streams.Tombstone: ends a stream for ever. */
export const tombstoneCalls = (context: CallContext): handleUnaryCall<TombstoneReq, TombstoneResp> =>
  deletions(context, 'for_ever', (position) => {
    const response = new TombstoneResp();
    if (position === undefined) return response.setNoPosition(new Empty());
    return response.setPosition(bothPositions(new TombstoneResp.Position(), position));
  });

const deletions =
  <Response>(
    { log, logger }: CallContext,
    deletes: NonNullable<Append['deletes']>,
    toResponse: (position: bigint | undefined) => Response,
  ): handleUnaryCall<DeleteReq | TombstoneReq, Response> =>
  (call, callback) => {
    const work = async () => {
      const options = call.request.getOptions();
      if (!options) throw invalidArgument('A deletion has options');
      const stream = toDeletedStream(nameIn(options.getStreamIdentifier()));
      const expected = toExpectedRevision(options);
      const outcome = await log.append({ stream, expected, events: [], deletes });
      if (outcome.kind === 'deleted') throw streamDeleted(stream);
      if (outcome.kind === 'wrong_revision') throw wrongExpectedVersion(stream, expected, outcome.actual);
      return toResponse(outcome.position);
    };
    work().then(
      (response) => callback(null, response),
      (error: unknown) => callback(toServiceError(error, logger)),
    );
  };

/** @throws Refusal when there is none. */
const toExpectedRevision = (options: DeleteReq.Options | TombstoneReq.Options): ExpectedRevision => {
  if (options.hasRevision()) return BigInt(options.getRevision());
  if (options.hasAny()) return 'any';
  if (options.hasNoStream()) return 'no_stream';
  if (options.hasStreamExists()) return 'stream_exists';
  throw invalidArgument('An expected revision is required');
};

const bothPositions = <P extends DeleteResp.Position | TombstoneResp.Position>(both: P, position: bigint): P => {
  both.setCommitPosition(`${position}`);
  both.setPreparePosition(`${position}`);
  return both;
};
