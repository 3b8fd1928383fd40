import { status } from '@grpc/grpc-js';
import { Empty, AllStreamPosition, WrongExpectedVersion } from '@eventstore/db-client/generated/shared_pb';
import {
  type AppendReq,
  AppendResp,
  type BatchAppendReq,
  BatchAppendResp,
  type DeleteReq,
  type TombstoneReq,
} from '@eventstore/db-client/generated/streams_pb';
import { Empty as GoogleEmpty } from 'google-protobuf/google/protobuf/empty_pb';
import type { Append, AppendOutcome } from './append';
import type { ProposedEvent } from './event';
import { NO_REVISION, type ExpectedRevision } from './expected-revision';
import { LINK_TYPE } from './links';
import { toText } from './text';
import {
  invalidArgument,
  maximumAppendSizeExceeded,
  requiredMetadataMissing,
  streamDeleted,
  toStatus,
} from './wire-errors';
import { toUuid } from './wire-names';

type ProposedMessage = AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage;

/** @throws Refusal when there is none. */
export const toExpectedRevision = (
  options: AppendReq.Options | DeleteReq.Options | TombstoneReq.Options,
): ExpectedRevision => (options.hasRevision() ? BigInt(options.getRevision()) : toExpectation(options));

/** The same for the batch append, which has another name for the revision. */
export const toBatchExpectedRevision = (options: BatchAppendReq.Options): ExpectedRevision =>
  options.hasStreamPosition() ? BigInt(options.getStreamPosition()) : toExpectation(options);

const toExpectation = (options: { hasAny(): boolean; hasNoStream(): boolean; hasStreamExists(): boolean }) => {
  if (options.hasAny()) return 'any';
  if (options.hasNoStream()) return 'no_stream';
  if (options.hasStreamExists()) return 'stream_exists';
  throw invalidArgument('An expected revision is required');
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
  if (isJson && type !== LINK_TYPE && !holdsJson(data)) throw invalidArgument(`The data of event ${id} is not JSON`);
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

/** @throws StreamDeleted */
export const toAppendResponse = ({ stream, expected }: Append, outcome: AppendOutcome): AppendResp => {
  switch (outcome.kind) {
    case 'appended':
      return new AppendResp().setSuccess(toSuccess(outcome.revision, outcome.position));
    case 'wrong_revision':
      return new AppendResp().setWrongExpectedVersion(toWrongExpectedVersion(expected, outcome.actual));
    case 'deleted':
      throw streamDeleted(stream);
  }
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

export const setBatchOutcome = (response: BatchAppendResp, append: Append, outcome: AppendOutcome) => {
  switch (outcome.kind) {
    case 'appended':
      return response.setSuccess(toBatchSuccess(outcome.revision, outcome.position));
    case 'wrong_revision':
      return response.setError(toBatchWrongExpectedVersion(append.expected, outcome.actual));
    case 'deleted':
      return response.setError(toStatus(streamDeleted(append.stream)));
  }
};

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
