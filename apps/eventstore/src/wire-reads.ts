import { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { matches, startsWith, type EventFilter } from './filter';
import { BEYOND_ALL, type Direction } from './log-reader';
import type { FilterOptions } from './subscription';
import { invalidArgument, unexpectedRead } from './wire-errors';
import { nameIn, toStreamIdentifier, toStreamName, type UuidForm } from './wire-names';

/** Where a read or subscription begins: an end, or a revision of the stream or position in the log. */
export type From = 'start' | 'end' | bigint;

/** How the events are to be shown: links with what they point to, and ids in which form. */
export interface Presentation {
  resolveLinks: boolean;
  uuidForm: UuidForm;
}

export type ReadRequest = Presentation &
  (
    | { kind: 'stream'; stream: string; from: From; direction: Direction; count: bigint }
    | { kind: 'all'; from: From; direction: Direction; count: bigint; filter: EventFilter | undefined }
    | { kind: 'stream_subscription'; stream: string; after: From }
    | { kind: 'all_subscription'; after: From; options: FilterOptions | undefined }
  );

/** Considered events that make up a checkpoint interval of 1, where the client names no search window. */
const DEFAULT_SEARCH_WINDOW = 32;

/** @throws Refusal when the request lacks a part, or asks for a combination that there is not. */
export const toReadRequest = (request: ReadReq): ReadRequest => {
  const options = request.getOptions() ?? new ReadReq.Options();
  const isBackwards = options.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS;
  const reach = { direction: isBackwards ? 'backwards' : 'forwards', count: BigInt(options.getCount()) } as const;
  if (options.hasSubscription() ? isBackwards : !options.hasCount())
    throw invalidArgument('A read has a count, or is a subscription and goes forwards');
  const presentation: Presentation = {
    resolveLinks: options.getResolveLinks(),
    uuidForm: options.getUuidOption()?.hasStructured() ? 'structured' : 'string',
  };

  const stream = options.getStream();
  if (stream) {
    if (options.hasFilter()) throw invalidArgument('Only $all can be filtered');
    const name = toStreamName(nameIn(stream.getStreamIdentifier()));
    const from = toFrom(stream, stream.hasRevision() ? stream.getRevision() : undefined);
    if (options.hasSubscription()) return { ...presentation, kind: 'stream_subscription', stream: name, after: from };
    if (reach.count === 0n || (from === 'end' && !isBackwards)) throw unexpectedRead();
    return { ...presentation, kind: 'stream', stream: name, from, ...reach };
  }
  const all = options.getAll();
  if (!all) throw invalidArgument('A read is of a stream or of $all');
  const from = toFrom(all, all.getPosition()?.getCommitPosition());
  const filter = options.getFilter();
  return options.hasSubscription()
    ? { ...presentation, kind: 'all_subscription', after: from, options: filter && toFilterOptions(filter) }
    : { ...presentation, kind: 'all', from, ...reach, filter: filter && toFilter(filter) };
};

const toFrom = (option: { hasStart(): boolean; hasEnd(): boolean }, place: string | undefined): From => {
  if (option.hasStart()) return 'start';
  if (option.hasEnd()) return 'end';
  if (place === undefined) throw invalidArgument('A read begins at the start, at the end or at a place between');
  return BigInt(place) < BEYOND_ALL ? BigInt(place) : BEYOND_ALL;
};

const toFilterOptions = (options: ReadReq.Options.FilterOptions): FilterOptions => {
  const window = options.hasMax() ? options.getMax() : DEFAULT_SEARCH_WINDOW;
  const checkpointInterval = options.getCheckpointintervalmultiplier() * window;
  if (checkpointInterval === 0) throw invalidArgument('A search window and a checkpoint interval are more than 0');
  return { filter: toFilter(options), checkpointInterval };
};

const toFilter = (options: ReadReq.Options.FilterOptions): EventFilter => {
  const property = options.hasEventType() ? 'type' : 'stream';
  const expression = options.getEventType() ?? options.getStreamIdentifier();
  if (!expression) throw invalidArgument('A filter is on the stream name or on the event type');
  if (!expression.getRegex()) return startsWith(property, expression.getPrefixList());
  try {
    return matches(property, expression.getRegex());
  } catch {
    throw invalidArgument(`'${expression.getRegex()}' is not a regular expression that this server understands`);
  }
};

export const toConfirmation = (subscriptionId: string): Uint8Array => {
  const confirmation = new ReadResp.SubscriptionConfirmation();
  confirmation.setSubscriptionId(subscriptionId);
  return new ReadResp().setConfirmation(confirmation).serializeBinary();
};

export const toStreamNotFound = (stream: string): Uint8Array => {
  const notFound = new ReadResp.StreamNotFound();
  notFound.setStreamIdentifier(toStreamIdentifier(stream));
  return new ReadResp().setStreamNotFound(notFound).serializeBinary();
};

export const toCaughtUp = (): Uint8Array => new ReadResp().setCaughtUp(new ReadResp.CaughtUp()).serializeBinary();

export const toCheckpoint = (position: bigint): Uint8Array => {
  const checkpoint = new ReadResp.Checkpoint();
  checkpoint.setCommitPosition(`${position}`);
  checkpoint.setPreparePosition(`${position}`);
  return new ReadResp().setCheckpoint(checkpoint).serializeBinary();
};
