import type { Command, Event } from './event';

/** The rules of one kind of aggregate, as pure functions. */
export interface Decider<State, C extends Command, E extends Event> {
  /** First part of its stream names, camelCase. */
  readonly category: string;
  readonly initialState: State;
  /** Throws `Forbidden` unless the command's actor may do this to this aggregate. Asked before `decide`. */
  authorise(command: C, state: State): void;
  /** The facts that follow from the command: none when it was carried out before. Throws `Rejected` when a rule says no. */
  decide(command: C, state: State): E[];
  /** Never throws, never validates: what is in the log has happened. */
  evolve(state: State, event: E): State;
}
