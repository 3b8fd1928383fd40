import { Metadata, status, type ServiceError } from '@grpc/grpc-js';
import { BadRequest, MaximumAppendSizeExceeded, Timeout, Unknown } from '@eventstore/db-client/generated/shared_pb';
import { Status } from '@eventstore/db-client/generated/status_pb';
import { Any } from 'google-protobuf/google/protobuf/any_pb';
import type { Logger } from 'pino';
import { LogUnavailable } from './log-unavailable';

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

export const deadlineExceeded = (): Refusal =>
  new Refusal(status.DEADLINE_EXCEEDED, 'The deadline of the append has passed', {
    type: 'event_store.client.Timeout',
    message: new Timeout(),
  });

export const unavailable = (message: string): Refusal =>
  new Refusal(status.UNAVAILABLE, message, { type: 'event_store.client.Unknown', message: new Unknown() });

/** How a call ends that failed: as refused, as to be tried again, or as an error of this program, which is logged. */
export const toServiceError = (error: unknown, logger: Logger): ServiceError => {
  if (error instanceof Refusal) return serviceError(error.code, error.message, error.trailers);
  logger.error({ err: error }, 'A call failed');
  if (error instanceof LogUnavailable) return serviceError(status.UNAVAILABLE, error.message);
  return serviceError(status.INTERNAL, 'Internal error');
};

const serviceError = (
  code: status,
  details: string,
  trailers: Readonly<Record<string, string>> = {},
): ServiceError => {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value);
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
