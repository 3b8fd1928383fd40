import { v5 as uuidv5 } from 'uuid';
import type { Codec } from './codec';
import type { Decider } from './decider';
import { AppendOutcomeUnknown, ConcurrencyConflict, Rejected, Stale } from './errors';
import { type Command, type Event, type EventToStore, streamName } from './event';
import type { Appended, EventStore } from './event-store';
import { type Fingerprint, fingerprintOf } from './fingerprint';

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

/** An aggregate folded from its stream. */
interface Loaded<State> {
  readonly state: State;
  /** Where the stream ends; undefined when there is none yet. */
  readonly end?: Appended;
  /** The last event that this very command caused earlier. */
  readonly earlier?: Appended & { readonly fingerprint: string | undefined };
}

const ATTEMPTS = 20;

/** Each costs as long as the store may take to answer, and a caller waits for no more than two. */
const UNKNOWN_OUTCOMES = 2;

const endOf = ({ end }: Loaded<unknown>, { type }: Command): Appended => {
  if (!end) throw new Error(`${type} decided nothing for an aggregate that does not exist`);
  return end;
};

/** The one place where a decider meets the log. */
export abstract class EventSourced<State, C extends Command, E extends Event> {
  /** @param fingerprint keyed, where commands carry personal data. */
  constructor(
    private readonly store: EventStore,
    private readonly decider: Decider<State, C, E>,
    private readonly codec: Codec<E>,
    private readonly fingerprint: Fingerprint<C> = fingerprintOf,
  ) {}

  /**
   * Carries out a command on the aggregate with this id. A command that was carried out before gets the same answer
   * and appends nothing, which also settles an append of unknown outcome: the next attempt finds its events, or none.
   * Throws `Rejected` when the one that was carried out under this id asked for something else.
   */
  async handle(id: string, command: C): Promise<Written> {
    for (let attempt = 1, unknown = 0; ; attempt++) {
      try {
        return written(id, await this.attempt(id, command));
      } catch (error) {
        if (error instanceof AppendOutcomeUnknown) unknown += 1;
        const settledByReadingAgain = error instanceof ConcurrencyConflict || error instanceof AppendOutcomeUnknown;
        if (!settledByReadingAgain || attempt === ATTEMPTS || unknown === UNKNOWN_OUTCOMES) throw error;
      }
    }
  }

  /** Throws what `handle` would throw, writes nothing, and gives the state: for a handler that claims something first. */
  async rehearse(id: string, command: C): Promise<State> {
    const loaded = await this.load(id, command.stamp.commandId);
    if (loaded.earlier) await this.mustAskTheSame(command, loaded.earlier);
    else this.decide(command, loaded);
    return loaded.state;
  }

  /** The aggregate as it is now; a fact for another command, which may be stale when it is used. */
  async current(id: string): Promise<State> {
    return (await this.load(id)).state;
  }

  private async attempt(id: string, command: C): Promise<Appended> {
    const loaded = await this.load(id, command.stamp.commandId);
    if (loaded.earlier) {
      await this.mustAskTheSame(command, loaded.earlier);
      return loaded.earlier;
    }
    const decided = this.decide(command, loaded);
    if (decided.length === 0) return endOf(loaded, command);
    const stream = streamName(this.decider.category, id);
    const events = await this.toStore(stream, decided, command);
    return this.store.append(stream, events, loaded.end?.revision ?? 'no_stream');
  }

  private decide(command: C, { state, end }: Loaded<State>): E[] {
    this.decider.authorise(command, state);
    const { ifRevision } = command.stamp;
    if (end && ifRevision !== undefined && ifRevision !== end.revision.toString()) throw new Stale();
    return this.decider.decide(command, state);
  }

  private async mustAskTheSame(command: C, earlier: { fingerprint: string | undefined }): Promise<void> {
    const fingerprint = await this.fingerprintFor(command);
    if (fingerprint === undefined || earlier.fingerprint === undefined || fingerprint === earlier.fingerprint) return;
    throw new Rejected(
      'idempotency_key_reused',
      'This Idempotency-Key was used for a request with another body; choose a new key for a new request',
    );
  }

  /** None for what follows from another command: its handler gathers the data anew, and that one was compared. */
  private async fingerprintFor(command: C): Promise<string | undefined> {
    return command.stamp.purpose === undefined ? this.fingerprint(command) : undefined;
  }

  private async load(id: string, commandId?: string): Promise<Loaded<State>> {
    let state = this.decider.initialState;
    let end: Appended | undefined;
    let earlier: Loaded<State>['earlier'];
    for await (const stored of this.store.read(streamName(this.decider.category, id))) {
      const event = this.codec.decode(stored);
      if (!event) throw new Error(`${stored.stream} holds an event of unknown name ${stored.type}`);
      state = this.decider.evolve(state, event);
      end = { revision: stored.revision, position: stored.position };
      const { $causationId, fingerprint } = stored.metadata;
      if ($causationId === commandId) earlier = { ...end, fingerprint };
    }
    return { state, ...(end && { end }), ...(earlier && { earlier }) };
  }

  private async toStore(stream: string, events: readonly E[], command: C): Promise<EventToStore[]> {
    const { stamp } = command;
    const fingerprint = await this.fingerprintFor(command);
    const metadata = {
      $correlationId: stamp.correlationId,
      $causationId: stamp.commandId,
      at: stamp.at,
      actor: stamp.by,
      ...(fingerprint !== undefined && { fingerprint }),
    };
    // The store takes an id that it has for a repeat, whatever the event holds: what asks for something else is none.
    const request = fingerprint === undefined ? stamp.commandId : uuidv5(fingerprint, stamp.commandId);
    return Promise.all(
      events.map(async (event, index) => ({
        id: uuidv5(`${stream}/${index}`, request),
        ...(await this.codec.encode(event, { stream })),
        metadata,
      })),
    );
  }
}
