import { v5 as uuidv5 } from 'uuid';
import type { Codec } from './codec';
import type { Decider } from './decider';
import { AppendOutcomeUnknown, ConcurrencyConflict, Problem, Rejected, Stale } from './errors';
import { type Command, type Event, type EventMetadata, type EventToStore, streamName } from './event';
import type { Appended, EventStore } from './event-store';
import type { Fingerprint } from './fingerprint';
import { type CarriedOut, type Fold, Folds } from './folds';
import { SharedReads } from './shared-reads';

/**
 * What a command's caller learns: which aggregate, at which revision, and how far a read model must be to show it.
 * Both numbers are decimal strings: they may be larger than JSON's numbers are exact.
 */
export interface Written {
  readonly id: string;
  readonly revision: string;
  readonly position: string;
}

const written = (id: string, { revision, position }: Appended): Written => ({
  id,
  revision: revision.toString(),
  position: position.toString(),
});

/** An aggregate as a command finds it. */
interface Loaded<State> extends Fold<State> {
  /** What became of this very command earlier. */
  readonly earlier?: CarriedOut;
}

/** What follows from a command, and on which fold. */
interface Decided<State, E extends Event> extends Loaded<State> {
  readonly events: E[];
}

/** Where a fold is taken from. */
type Source = 'remembered' | 'read';

/** What a command would find. */
export interface Rehearsed<State> {
  readonly state: State;
  /** Decimal, as a stamp names it; undefined when there is nothing yet. */
  readonly revision?: string;
  /** Whether this very command did its work before. */
  readonly carriedOut: boolean;
}

const ATTEMPTS = 20;

/** Whoever lost the race so often may remember a stream that is no longer so: the store was put back to a backup. */
const ATTEMPTS_ON_MEMORY = 3;

/** Each costs as long as the store may take to answer, and a caller waits for no more than two. */
const UNKNOWN_OUTCOMES = 2;

const carriedOut = (end: Appended, { fingerprint }: EventMetadata): CarriedOut => ({
  ...end,
  ...(fingerprint !== undefined && { fingerprint }),
});

/** A command id stands for one thing to do. What was stored without a fingerprint is taken for the same. */
const sameAs = (earlier: CarriedOut, fingerprint: string | undefined): Appended => {
  if (earlier.fingerprint === undefined || earlier.fingerprint === fingerprint) return earlier;
  throw new Rejected('idempotency_key_reused', 'This Idempotency-Key was used for another request; choose a new one');
};

const endOf = ({ end }: Fold<unknown>, { type }: Command): Appended => {
  if (!end) throw new Error(`${type} decided nothing for an aggregate that does not exist`);
  return end;
};

/** The one place where a decider meets the log. */
export abstract class EventSourced<State, C extends Command, E extends Event> {
  private readonly folds = new Folds<State>();
  private readonly reads = new SharedReads((id) => this.load(id));

  constructor(
    private readonly store: EventStore,
    private readonly decider: Decider<State, C, E>,
    private readonly codec: Codec<E>,
    /** Left out where a command id alone says what is done, as for commands that only this service sends. */
    private readonly fingerprint?: Fingerprint,
  ) {}

  /**
   * Carries out a command on the aggregate with this id. A command that was carried out before gets the same answer
   * and appends nothing, which also settles an append of unknown outcome: the next attempt finds its events, or none.
   */
  async handle(id: string, command: C): Promise<Written> {
    const fingerprint = await this.fingerprint?.(command);
    for (let attempt = 1, unknown = 0; ; attempt++) {
      try {
        return written(id, await this.attempt(id, command, fingerprint, attempt === 1 ? 'remembered' : 'read'));
      } catch (error) {
        if (error instanceof AppendOutcomeUnknown) unknown += 1;
        const settledByReadingAgain = error instanceof ConcurrencyConflict || error instanceof AppendOutcomeUnknown;
        if (!settledByReadingAgain || attempt === ATTEMPTS || unknown === UNKNOWN_OUTCOMES) throw error;
        if (attempt >= ATTEMPTS_ON_MEMORY) this.folds.forget(id);
      }
    }
  }

  /** Throws what `handle` would throw and writes nothing: for a handler that does something else first. */
  async rehearse(id: string, command: C): Promise<Rehearsed<State>> {
    const fingerprint = await this.fingerprint?.(command);
    const { state, end, earlier } = await this.decided(id, command, 'remembered');
    if (earlier) sameAs(earlier, fingerprint);
    return { state, carriedOut: earlier !== undefined, ...(end && { revision: end.revision.toString() }) };
  }

  /** The aggregate as it is now; a fact for another command, which may be stale when it is used. */
  async current(id: string): Promise<State> {
    return (await this.reads.of(id)).state;
  }

  private async attempt(id: string, command: C, fingerprint: string | undefined, from: Source): Promise<Appended> {
    const { events, earlier, ...fold } = await this.decided(id, command, from);
    if (earlier) return sameAs(earlier, fingerprint);
    if (events.length === 0) return endOf(fold, command);
    const stream = streamName(this.decider.category, id);
    const toStore = await this.toStore(stream, events, command, fingerprint);
    const end = await this.store.append(stream, toStore, fold.end?.revision ?? 'no_stream');
    this.rememberAppended(id, fold, toStore, end);
    return end;
  }

  /**
   * What follows from the command. What is remembered may be old: a decision to append is checked by the append, which names
   * the revision; for any other the stream is read.
   */
  private async decided(id: string, command: C, from: Source): Promise<Decided<State, E>> {
    const { commandId } = command.stamp;
    if (from === 'remembered') {
      const remembered = this.recall(id, commandId);
      const events = remembered.earlier ? [] : this.decideOnMemory(command, remembered);
      if (remembered.earlier || events.length > 0) return { ...remembered, events };
    }
    const loaded = await this.load(id, commandId);
    return { ...loaded, events: loaded.earlier ? [] : this.decide(command, loaded) };
  }

  private decideOnMemory(command: C, remembered: Fold<State>): E[] {
    try {
      return this.decide(command, remembered);
    } catch (error) {
      if (error instanceof Problem) return [];
      throw error;
    }
  }

  private decide(command: C, { state, end }: Fold<State>): E[] {
    this.decider.authorise(command, state);
    const { ifRevision } = command.stamp;
    if (end && ifRevision !== undefined && ifRevision !== end.revision.toString()) throw new Stale();
    return this.decider.decide(command, state);
  }

  private recall(id: string, commandId: string): Loaded<State> {
    const fold = this.folds.get(id) ?? { state: this.decider.initialState, commands: new Map<string, CarriedOut>() };
    const earlier = fold.commands.get(commandId);
    return { ...fold, ...(earlier && { earlier }) };
  }

  /** Folds what was appended as it will be read. */
  private rememberAppended(
    id: string,
    { state, commands }: Fold<State>,
    appended: EventToStore[],
    end: Appended,
  ): void {
    const { category } = this.decider;
    const first = end.revision - BigInt(appended.length - 1);
    const folded = appended.reduce((known, event, index) => {
      const data = JSON.parse(JSON.stringify(event.data)) as object;
      const place = { stream: streamName(category, id), revision: first + BigInt(index), position: end.position };
      const decoded = this.codec.decode({
        ...event,
        data,
        ...place,
        metadata: { ...event.metadata, recordedBy: '' },
      });
      return decoded ? this.decider.evolve(known, decoded) : known;
    }, state);
    for (const { metadata } of appended) commands.set(metadata.$causationId, carriedOut(end, metadata));
    this.folds.remember(id, { state: folded, commands, end });
  }

  private async load(id: string, commandId?: string): Promise<Loaded<State>> {
    const { category, initialState } = this.decider;
    const known = this.folds.get(id);
    const commands = known?.commands ?? new Map<string, CarriedOut>();
    let { state, end } = known ?? { state: initialState, end: undefined };
    for await (const stored of this.store.read(streamName(category, id), end && end.revision + 1n)) {
      const event = this.codec.decode(stored);
      if (!event) throw new Error(`${stored.stream} holds an event of unknown name ${stored.type}`);
      state = this.decider.evolve(state, event);
      end = { revision: stored.revision, position: stored.position };
      commands.set(stored.metadata.$causationId, carriedOut(end, stored.metadata));
    }
    const fold = { state, commands, ...(end && { end }) };
    this.folds.remember(id, fold);
    const earlier = commandId === undefined ? undefined : commands.get(commandId);
    return { ...fold, ...(earlier && { earlier }) };
  }

  private toStore(
    stream: string,
    events: readonly E[],
    { stamp }: C,
    fingerprint: string | undefined,
  ): Promise<EventToStore[]> {
    const metadata = {
      $correlationId: stamp.correlationId,
      $causationId: stamp.commandId,
      at: stamp.at,
      actor: stamp.by,
      ...(stamp.importedFrom !== undefined && { importedFrom: stamp.importedFrom }),
      ...(fingerprint !== undefined && { fingerprint }),
    };
    // The store takes an event of the same id for the same event: what is told otherwise has another.
    const name = fingerprint === undefined ? stream : `${stream}/${fingerprint}`;
    return Promise.all(
      events.map(async (event, index) => ({
        id: uuidv5(`${name}/${index}`, stamp.commandId),
        ...(await this.codec.encode(event, { stream })),
        metadata,
      })),
    );
  }
}
