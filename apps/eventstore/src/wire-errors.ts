import { Metadata, status, type ServiceError } from '@grpc/grpc-js';
import {
  AccessDenied,
  BadRequest,
  MaximumAppendSizeExceeded,
  StreamDeleted as StreamDeletedDetail,
  Timeout,
  Unknown,
} from '@eventstore/db-client/generated/shared_pb';
import { Status } from '@eventstore/db-client/generated/status_pb';
import { Any } from 'google-protobuf/google/protobuf/any_pb';
import type { Logger } from 'pino';
import { NO_REVISION, type ExpectedRevision } from './expected-revision';
import { LogUnavailable } from './log-unavailable';
import { StreamDeleted } from './stream-deleted';

/** The detail of a refused batch append: the client picks its error class by the type name. */
interface Detail {
  type: string;
  message: { serializeBinary(): Uint8Array };
}

/**
 * A request that is not served, with what the client needs to turn it into an error class of its own: trailers, or
 * within a stream of batch appends, where a trailer would end the stream, a detail.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: status,
    message: string,
    readonly detail: Detail,
    readonly trailers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

const badRequest = (message: string): Detail => {
  const request = new BadRequest();
  request.setMessage(message);
  return { type: 'event_store.client.BadRequest', message: request };
};

export const invalidArgument = (message: string): Refusal =>
  new Refusal(status.INVALID_ARGUMENT, message, badRequest(message));

export const requiredMetadataMissing = (property: string): Refusal => {
  const message = `Required Metadata Property '${property}' is missing`;
  return new Refusal(status.INVALID_ARGUMENT, message, badRequest(message), {
    exception: 'missing-required-metadata-property',
    'required-metadata-properties': 'type,content-type',
  });
};

export const maximumAppendSizeExceeded = (bytes: number): Refusal => {
  const detail = new MaximumAppendSizeExceeded();
  detail.setMaxappendsize(bytes);
  return new Refusal(
    status.INVALID_ARGUMENT,
    `Maximum Append Size of ${bytes} Exceeded.`,
    { type: 'event_store.client.MaximumAppendSizeExceeded', message: detail },
    { exception: 'maximum-append-size-exceeded', 'maximum-append-size': `${bytes}` },
  );
};

export const streamDeleted = (stream: string): Refusal =>
  new Refusal(
    status.FAILED_PRECONDITION,
    new StreamDeleted(stream).message,
    { type: 'event_store.client.StreamDeleted', message: new StreamDeletedDetail() },
    { exception: 'stream-deleted', 'stream-name': stream },
  );

/** Of a deletion or tombstone: the answer of an append has a field for it. */
export const wrongExpectedVersion = (stream: string, expected: ExpectedRevision, actual: bigint): Refusal => {
  const version = typeof expected === 'bigint' ? expected : WIRE_VERSIONS[expected];
  const message = `Delete failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${version}, Actual version: ${actual}`;
  return new Refusal(status.FAILED_PRECONDITION, message, badRequest(message), {
    exception: 'wrong-expected-version',
    'stream-name': stream,
    'expected-version': `${version}`,
    'actual-version': `${actual}`,
  });
};

const WIRE_VERSIONS = { any: -2n, no_stream: NO_REVISION, stream_exists: -4n };

/** The call names no user. */
export const accessDenied = (): Refusal =>
  new Refusal(
    status.PERMISSION_DENIED,
    'Access Denied',
    { type: 'event_store.client.AccessDenied', message: new AccessDenied() },
    { exception: 'access-denied' },
  );

/** The call names a user who is not known, or not by this password. */
export const unauthenticated = (): Refusal =>
  new Refusal(status.UNAUTHENTICATED, 'The credentials are wrong', {
    type: 'event_store.client.AccessDenied',
    message: new AccessDenied(),
  });

export const deadlineExceeded = (): Refusal =>
  new Refusal(status.DEADLINE_EXCEEDED, 'The deadline of the append has passed', {
    type: 'event_store.client.Timeout',
    message: new Timeout(),
  });

/** Of a stream no events at all, or those that come behind its end: the real server knows no better answer. */
export const unexpectedRead = (): Refusal =>
  new Refusal(status.UNKNOWN, 'Unexpected ReadStreamResult: Error', {
    type: 'event_store.client.Unknown',
    message: new Unknown(),
  });

export const unavailable = (message: string): Refusal =>
  new Refusal(status.UNAVAILABLE, message, { type: 'event_store.client.Unknown', message: new Unknown() });

/** How a call ends that failed: as refused, as to be tried again, or as an error of this program, which is logged. */
export const toServiceError = (error: unknown, logger: Logger): ServiceError => {
  if (error instanceof StreamDeleted) return toServiceError(streamDeleted(error.stream), logger);
  if (error instanceof Refusal) return serviceError(error.code, error.message, error.trailers);
  logger.error({ err: error }, 'A call failed');
  if (error instanceof LogUnavailable) return serviceError(status.UNAVAILABLE, error.message);
  return serviceError(status.INTERNAL, 'Internal error');
};

/** Other characters cannot be sent there: a stream's name may hold them. */
const NOT_IN_TRAILERS = /[^ -~]/g;

const serviceError = (
  code: status,
  details: string,
  trailers: Readonly<Record<string, string>> = {},
): ServiceError => {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value.replace(NOT_IN_TRAILERS, '?'));
  return Object.assign(new Error(details), { code, details, metadata });
};

/** A refusal within a stream of batch appends. The codes of google.rpc.Status are those of gRPC. */
export const toStatus = ({ code, message, detail }: Pick<Refusal, 'code' | 'message' | 'detail'>): Status => {
  const packed = new Any();
  packed.pack(detail.message.serializeBinary(), detail.type);
  const result = new Status();
  result.setCode(code as number);
  result.setMessage(message);
  return result.setDetails(packed);
};
