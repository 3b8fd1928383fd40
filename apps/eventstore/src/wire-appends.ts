import { status } from '@grpc/grpc-js';
import { Empty, WrongExpectedVersion } from '@eventstore/db-client/generated/shared_pb';
import type { Status } from '@eventstore/db-client/generated/status_pb';
import { AppendResp } from '@eventstore/db-client/generated/streams_pb';
import { Empty as GoogleEmpty } from 'google-protobuf/google/protobuf/empty_pb';
import type { Append, AppendOutcome } from './append';
import { BackwardsWriter } from './backwards-writer';
import type { ProposedEvent } from './event';
import { NO_REVISION, type ExpectedRevision } from './expected-revision';
import { LINK_TYPE } from './links';
import { toText } from './text';
import type { AppendTarget, ProposedMessage } from './wire-append-requests';
import {
  invalidArgument,
  maximumAppendSizeExceeded,
  requiredMetadataMissing,
  streamDeleted,
  toStatus,
} from './wire-errors';
import { toAppendedStream, toUuid } from './wire-names';

/** Which stream an append is to, and what it expects there. @throws Refusal */
export const toTarget = ({ streamName, expected }: AppendTarget): Pick<Append, 'stream' | 'expected'> => {
  const stream = toAppendedStream(streamName);
  if (expected === undefined) throw invalidArgument('An expected revision is required');
  return { stream, expected };
};

/** The events of one append, whose sizes are added up while they come in. */
export class IncomingEvents {
  readonly events: ProposedEvent[] = [];
  size = 0;

  constructor(private readonly maxAppendSize: number) {}

  /** @throws Refusal when the event is malformed, or makes the append larger than it may be. */
  add(message: ProposedMessage): void {
    const event = toProposedEvent(message);
    this.size += event.data.length + event.metadata.length + 2 * event.type.length;
    if (this.size > this.maxAppendSize) throw maximumAppendSizeExceeded(this.maxAppendSize);
    this.events.push(event);
  }
}

const toProposedEvent = ({ id: text, type, contentType, data, metadata }: ProposedMessage): ProposedEvent => {
  const id = toUuid(text, 'An event id');
  if (!type) throw requiredMetadataMissing('type');
  if (!contentType) throw requiredMetadataMissing('content-type');
  if (type.includes('\0')) throw invalidArgument('An event type has no NUL');
  const isJson = contentType === 'application/json';
  if (isJson && type !== LINK_TYPE && !holdsJson(data)) throw invalidArgument(`The data of event ${id} is not JSON`);
  return { id, type, isJson, data, metadata };
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

/** Names the append that is answered: as its request did. */
export interface BatchName {
  correlation: Uint8Array;
  streamName: Uint8Array;
}

// `BatchAppendResp` is written without the generated classes, as it is the answer to nearly every append.

export const encodeBatchOutcome = (name: BatchName, append: Append, outcome: AppendOutcome): Uint8Array => {
  switch (outcome.kind) {
    case 'appended':
      return encodeBatchAnswer(name, 0, (writer) => writeSuccess(writer, outcome.revision, outcome.position));
    case 'wrong_revision':
      return encodeBatchError(name, toBatchWrongExpectedVersion(append.expected, outcome.actual));
    case 'deleted':
      return encodeBatchError(name, toStatus(streamDeleted(append.stream)));
  }
};

export const encodeBatchError = (name: BatchName, error: Status): Uint8Array => {
  const bytes = error.serializeBinary();
  return encodeBatchAnswer(name, bytes.length, (writer) => writer.bytes(2, bytes));
};

/** Numbers, tags and lengths, all at their longest. */
const FIXED_BYTES = 64;

const encodeBatchAnswer = (
  { correlation, streamName }: BatchName,
  outcomeBytes: number,
  writeOutcome: (writer: BackwardsWriter) => unknown,
): Uint8Array => {
  const writer = new BackwardsWriter(FIXED_BYTES + correlation.length + streamName.length + outcomeBytes);
  const { end } = writer;
  writer.bytes(3, streamName).message(4, end);
  writeOutcome(writer);
  return writer.bytes(1, correlation).finish();
};

const writeSuccess = (writer: BackwardsWriter, revision: bigint, position: bigint | undefined): void => {
  const { end } = writer;
  if (position === undefined) writer.bytes(4, NOTHING);
  else writer.uint64(2, position).uint64(1, position).message(3, end);
  if (revision === NO_REVISION) writer.bytes(2, NOTHING);
  else writer.uint64(1, revision);
  writer.message(3, end);
};

const NOTHING = new Uint8Array();

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
