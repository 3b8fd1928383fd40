import { randomUUID } from 'node:crypto';
import type { Append, AppendOutcome } from './append';
import type { ProposedEvent, RecordedEvent } from './event';
import { judge, NO_REVISION, type Place, type StreamState } from './expected-revision';
import type { OpenStream, OpenStreams } from './open-streams';
import {
  deletion,
  describedStream,
  METADATA_TYPE,
  metadataStreamOf,
  revival,
  TOMBSTONE_REVISION,
  TOMBSTONE_TYPE,
} from './stream-metadata';

/** A deletion is decided on as if it were an event that is new to the stream: no event has this id, which is no UUID. */
const DELETION = 'deletion';

/** What a group of appends adds to the log. Each is decided on with what those before it have added. */
export class Draft {
  readonly events: RecordedEvent[] = [];

  constructor(
    private readonly streams: OpenStreams,
    private readonly lastPosition: bigint,
    private readonly created: Date,
  ) {}

  /** Adds the append's events, unless they are in the log already or may not be. */
  decide(append: Append): AppendOutcome {
    const state = this.streams.stateOf(append.stream);
    const eventIds = append.deletes ? [DELETION] : append.events.map(({ id }) => id);
    const verdict = judge(append.expected, eventIds, state);
    switch (verdict.kind) {
      case 'append':
        return append.deletes ? this.delete(append, state) : this.append(append, state);
      case 'repetition':
        return this.repeated(append.stream, verdict.last);
      case 'wrong_revision':
        return { kind: 'wrong_revision', actual: state.revision };
      case 'deleted':
        return verdict;
    }
  }

  private repeated(stream: string, last: Place): AppendOutcome {
    const position = this.streams.isVisible(stream, last) ? last.position : undefined;
    return { kind: 'appended', revision: last.revision, position };
  }

  private append({ stream: name, events }: Append, { isSoftDeleted, revision: last }: StreamState): AppendOutcome {
    const stream = this.streams.get(name);
    const described = describedStream(name);
    const isRevived = isSoftDeleted || (described !== name && this.streams.stateOf(described).isSoftDeleted);
    for (const event of events) this.add(stream, event);
    const { position } = this;
    if (isRevived) this.revive(described, described === name ? last : this.streams.get(described).revision);
    return { kind: 'appended', revision: stream.revision, position };
  }

  private delete({ stream: name, deletes }: Append, { revision, hasMetadata }: StreamState): AppendOutcome {
    const stream = this.streams.get(name);
    if (deletes === 'for_ever') {
      this.add(stream, systemEvent(TOMBSTONE_TYPE, false, new Uint8Array()), TOMBSTONE_REVISION);
    } else if (revision === NO_REVISION && !hasMetadata) {
      return { kind: 'wrong_revision', actual: NO_REVISION };
    } else {
      this.add(this.streams.get(metadataStreamOf(name)), systemEvent(METADATA_TYPE, true, deletion()));
    }
    return { kind: 'appended', revision: stream.revision, position: this.position };
  }

  /** Shows what comes after this revision: what was there before the deletion stays hidden. */
  private revive(name: string, last: bigint): void {
    const stream = this.streams.get(metadataStreamOf(name));
    const metadata = stream.lastData && revival(stream.lastData, last);
    if (metadata) this.add(stream, systemEvent(METADATA_TYPE, true, metadata));
  }

  private add(stream: OpenStream, event: ProposedEvent, revision?: bigint): void {
    this.events.push(stream.add(event, this.position + 1n, this.created, revision));
  }

  private get position(): bigint {
    return this.lastPosition + BigInt(this.events.length);
  }
}

const systemEvent = (type: string, isJson: boolean, data: Uint8Array): ProposedEvent => ({
  id: randomUUID(),
  type,
  isJson,
  data,
  metadata: new Uint8Array(),
});
