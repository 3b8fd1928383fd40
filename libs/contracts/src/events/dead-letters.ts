/** The JetStream stream of the messages that a consumer could not handle, and the subjects that it holds. */
export const KIM_DEAD_LETTERS = 'KIM_DEAD_LETTERS';
export const KIM_DEAD_LETTERS_SUBJECTS = 'kim.dead-letters.>';

/** A dead letter waits for an operator, is on its way to its consumer once more, or was given up. */
export type DeadLetterState = 'parked' | 'replaying' | 'discarded';

/** NATS subject of a consumer's dead letters in one state. `*` stands for every consumer. */
export const deadLetterSubject = (state: DeadLetterState, consumer: string): string =>
  `kim.dead-letters.${state}.${consumer}.v1`;
