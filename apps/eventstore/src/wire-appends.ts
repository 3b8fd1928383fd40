import { status } from '@grpc/grpc-js';
import { Empty, AllStreamPosition, WrongExpectedVersion } from '@eventstore/db-client/generated/shared_pb';
import { AppendReq, AppendResp, BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import { Empty as GoogleEmpty } from 'google-protobuf/google/protobuf/empty_pb';
import type { AppendOutcome } from './append';
import type { ProposedEvent } from './event';
import { NO_REVISION, type ExpectedRevision } from './expected-revision';
import { invalidArgument, maximumAppendSizeExceeded, requiredMetadataMissing, toStatus } from './wire-errors';
import { toText, toUuid } from './wire-names';

type ProposedMessage = AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage;

export const toExpectedRevision = (options: AppendReq.Options): ExpectedRevision => {
  const { ExpectedStreamRevisionCase: given } = AppendReq.Options;
  switch (options.getExpectedStreamRevisionCase()) {
    case given.REVISION:
      return BigInt(options.getRevision());
    case given.NO_STREAM:
      return 'no_stream';
    case given.ANY:
      return 'any';
    case given.STREAM_EXISTS:
      return 'stream_exists';
    case given.EXPECTED_STREAM_REVISION_NOT_SET:
      throw invalidArgument('An expected revision is required');
  }
};

/** The same for the batch append, whose fields have other names and numbers. */
export const toBatchExpectedRevision = (options: BatchAppendReq.Options): ExpectedRevision => {
  const { ExpectedStreamPositionCase: given } = BatchAppendReq.Options;
  switch (options.getExpectedStreamPositionCase()) {
    case given.STREAM_POSITION:
      return BigInt(options.getStreamPosition());
    case given.NO_STREAM:
      return 'no_stream';
    case given.ANY:
      return 'any';
    case given.STREAM_EXISTS:
      return 'stream_exists';
    case given.EXPECTED_STREAM_POSITION_NOT_SET:
      throw invalidArgument('An expected revision is required');
  }
};

/** The events of one append, whose sizes are added up while they come in. */
export class IncomingEvents {
  readonly events: ProposedEvent[] = [];
  private size = 0;

  constructor(private readonly maxAppendSize: number) {}

  /** @throws Refusal when the event is malformed, or makes the append larger than it may be. */
  add(message: ProposedMessage): void {
    const event = toProposedEvent(message);
    this.size += event.data.length + event.metadata.length + 2 * event.type.length;
    if (this.size > this.maxAppendSize) throw maximumAppendSizeExceeded(this.maxAppendSize);
    this.events.push(event);
  }
}

const toProposedEvent = (message: ProposedMessage): ProposedEvent => {
  const id = toUuid(message.getId(), 'An event id');
  const type = message.getMetadataMap().get('type');
  const contentType = message.getMetadataMap().get('content-type');
  if (!type) throw requiredMetadataMissing('type');
  if (!contentType) throw requiredMetadataMissing('content-type');
  if (type.includes('\0')) throw invalidArgument('An event type has no NUL');
  const isJson = contentType === 'application/json';
  const data = message.getData_asU8();
  if (isJson && !holdsJson(data)) throw invalidArgument(`The data of event ${id} is not JSON`);
  return { id, type, isJson, data, metadata: message.getCustomMetadata_asU8() };
};

const holdsJson = (data: Uint8Array): boolean => {
  try {
    JSON.parse(toText(data) ?? '');
    return true;
  } catch {
    return false;
  }
};

export const toAppendResponse = (expected: ExpectedRevision, outcome: AppendOutcome): AppendResp => {
  const response = new AppendResp();
  if (outcome.kind === 'appended') response.setSuccess(toSuccess(outcome.revision, outcome.position));
  else response.setWrongExpectedVersion(toWrongExpectedVersion(expected, outcome.actual));
  return response;
};

const toSuccess = (revision: bigint, position: bigint | undefined): AppendResp.Success => {
  const success = new AppendResp.Success();
  if (revision === NO_REVISION) success.setNoStream(new Empty());
  else success.setCurrentRevision(`${revision}`);
  if (position === undefined) return success.setNoPosition(new Empty());
  const both = new AppendResp.Position();
  both.setCommitPosition(`${position}`);
  both.setPreparePosition(`${position}`);
  return success.setPosition(both);
};

const toWrongExpectedVersion = (expected: ExpectedRevision, actual: bigint): AppendResp.WrongExpectedVersion => {
  const wrong = new AppendResp.WrongExpectedVersion();
  if (actual === NO_REVISION) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentRevision(`${actual}`);
  switch (expected) {
    case 'any':
      return wrong.setExpectedAny(new Empty());
    case 'no_stream':
      return wrong.setExpectedNoStream(new Empty());
    case 'stream_exists':
      return wrong.setExpectedStreamExists(new Empty());
    default:
      return wrong.setExpectedRevision(`${expected}`);
  }
};

export const setBatchOutcome = (response: BatchAppendResp, expected: ExpectedRevision, outcome: AppendOutcome) =>
  outcome.kind === 'appended'
    ? response.setSuccess(toBatchSuccess(outcome.revision, outcome.position))
    : response.setError(toBatchWrongExpectedVersion(expected, outcome.actual));

const toBatchSuccess = (revision: bigint, position: bigint | undefined): BatchAppendResp.Success => {
  const success = new BatchAppendResp.Success();
  if (revision === NO_REVISION) success.setNoStream(new GoogleEmpty());
  else success.setCurrentRevision(`${revision}`);
  if (position === undefined) return success.setNoPosition(new GoogleEmpty());
  const both = new AllStreamPosition();
  both.setCommitPosition(`${position}`);
  both.setPreparePosition(`${position}`);
  return success.setPosition(both);
};

const toBatchWrongExpectedVersion = (expected: ExpectedRevision, actual: bigint) => {
  const wrong = new WrongExpectedVersion();
  if (actual === NO_REVISION) wrong.setCurrentNoStream(new GoogleEmpty());
  else wrong.setCurrentStreamRevision(`${actual}`);
  if (expected === 'any') wrong.setExpectedAny(new GoogleEmpty());
  else if (expected === 'no_stream') wrong.setExpectedNoStream(new GoogleEmpty());
  else if (expected === 'stream_exists') wrong.setExpectedStreamExists(new GoogleEmpty());
  else wrong.setExpectedStreamPosition(`${expected}`);
  const detail = { type: 'event_store.client.WrongExpectedVersion', message: wrong };
  return toStatus({ code: status.ALREADY_EXISTS, message: 'WrongExpectedVersion', detail });
};
