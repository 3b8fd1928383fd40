import { Reader } from 'protobufjs/minimal';
import type { ExpectedRevision } from './expected-revision';

// Appends are read without the generated classes, which take several times as long. The numbers are those of the fields in
// EventStoreDB's streams.proto and shared.proto. What is read here may be anything: nothing is checked but the lengths.

/** What an append is to. */
export interface AppendTarget {
  streamName: Uint8Array;
  expected: ExpectedRevision | undefined;
  /** Milliseconds since 1970. */
  deadline: number | undefined;
}

export interface ProposedMessage {
  id: string;
  type: string;
  contentType: string;
  metadata: Uint8Array;
  data: Uint8Array;
}

export interface AppendRequest {
  target: AppendTarget | undefined;
  message: ProposedMessage | undefined;
}

export interface BatchAppendRequest {
  /** As text, and as it came. */
  correlationId: string;
  correlation: Uint8Array;
  target: AppendTarget | undefined;
  messages: ProposedMessage[];
  isFinal: boolean;
}

const NOTHING = new Uint8Array();

export const decodeAppend = (bytes: Uint8Array): AppendRequest => {
  const reader = Reader.create(bytes);
  const request: AppendRequest = { target: undefined, message: undefined };
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    if (tag >>> 3 === 1) request.target = readTarget(reader);
    else if (tag >>> 3 === 2) request.message = readMessage(reader);
    else reader.skipType(tag & 7);
  }
  return request;
};

export const decodeBatchAppend = (bytes: Uint8Array): BatchAppendRequest => {
  const reader = Reader.create(bytes);
  const request: BatchAppendRequest = {
    correlationId: '',
    correlation: NOTHING,
    target: undefined,
    messages: [],
    isFinal: false,
  };
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    switch (tag >>> 3) {
      case 1:
        request.correlation = reader.bytes();
        request.correlationId = readUuid(Reader.create(request.correlation));
        break;
      case 2:
        request.target = readTarget(reader);
        break;
      case 3:
        request.messages.push(readMessage(reader));
        break;
      case 4:
        request.isFinal = reader.bool();
        break;
      default:
        reader.skipType(tag & 7);
    }
  }
  return request;
};

/** The options of both: those of a single append have no deadline. */
const readTarget = (reader: Reader): AppendTarget => {
  const end = endOfPart(reader);
  const target: AppendTarget = { streamName: NOTHING, expected: undefined, deadline: undefined };
  while (reader.pos < end) {
    const tag = reader.uint32();
    switch (tag >>> 3) {
      case 1:
        target.streamName = readStreamName(reader);
        break;
      case 2:
        target.expected = toBigInt(reader.uint64());
        break;
      case 3:
        target.expected = 'no_stream';
        reader.skipType(tag & 7);
        break;
      case 4:
        target.expected = 'any';
        reader.skipType(tag & 7);
        break;
      case 5:
        target.expected = 'stream_exists';
        reader.skipType(tag & 7);
        break;
      case 6:
        target.deadline = readTimestamp(reader);
        break;
      default:
        reader.skipType(tag & 7);
    }
  }
  return target;
};

const readStreamName = (reader: Reader): Uint8Array => {
  const end = endOfPart(reader);
  let name: Uint8Array = NOTHING;
  while (reader.pos < end) {
    const tag = reader.uint32();
    if (tag >>> 3 === 3) name = reader.bytes();
    else reader.skipType(tag & 7);
  }
  return name;
};

const readTimestamp = (reader: Reader): number => {
  const end = endOfPart(reader);
  let milliseconds = 0;
  while (reader.pos < end) {
    const tag = reader.uint32();
    if (tag >>> 3 === 1) milliseconds += Number(toBigInt(reader.int64())) * 1_000;
    else if (tag >>> 3 === 2) milliseconds += reader.int32() / 1_000_000;
    else reader.skipType(tag & 7);
  }
  return milliseconds;
};

const readMessage = (reader: Reader): ProposedMessage => {
  const end = endOfPart(reader);
  const message: ProposedMessage = { id: '', type: '', contentType: '', metadata: NOTHING, data: NOTHING };
  while (reader.pos < end) {
    const tag = reader.uint32();
    switch (tag >>> 3) {
      case 1:
        message.id = readUuid(Reader.create(reader.bytes()));
        break;
      case 2:
        readProperty(reader, message);
        break;
      case 3:
        message.metadata = reader.bytes();
        break;
      case 4:
        message.data = reader.bytes();
        break;
      default:
        reader.skipType(tag & 7);
    }
  }
  return message;
};

/** An entry of the map of properties. */
const readProperty = (reader: Reader, message: ProposedMessage): void => {
  const end = endOfPart(reader);
  let [key, value] = ['', ''];
  while (reader.pos < end) {
    const tag = reader.uint32();
    if (tag >>> 3 === 1) key = reader.string();
    else if (tag >>> 3 === 2) value = reader.string();
    else reader.skipType(tag & 7);
  }
  if (key === 'type') message.type = value;
  if (key === 'content-type') message.contentType = value;
};

/** In hexadecimal, from either of its two forms. */
const readUuid = (reader: Reader): string => {
  let text = '';
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    if (tag >>> 3 === 1) text = readHalves(reader);
    else if (tag >>> 3 === 2) text = reader.string();
    else reader.skipType(tag & 7);
  }
  return text;
};

const readHalves = (reader: Reader): string => {
  const end = endOfPart(reader);
  let [most, least] = [0n, 0n];
  while (reader.pos < end) {
    const tag = reader.uint32();
    if (tag >>> 3 === 1) most = toBigInt(reader.int64());
    else if (tag >>> 3 === 2) least = toBigInt(reader.int64());
    else reader.skipType(tag & 7);
  }
  const half = (bits: bigint) => BigInt.asUintN(64, bits).toString(16).padStart(16, '0');
  return (half(most) + half(least)).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

const toBigInt = ({ high, low, unsigned }: ReturnType<Reader['uint64']>): bigint =>
  (BigInt(unsigned ? high >>> 0 : high) << 32n) + BigInt(low >>> 0);

/** Where the message within a message ends that begins here. Who reads up to an end beyond the message is refused there. */
const endOfPart = (reader: Reader): number => {
  const length = reader.uint32();
  return reader.pos + length;
};
