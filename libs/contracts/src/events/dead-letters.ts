/** The JetStream stream of the messages that a consumer could not handle, and the subjects that it holds. */
export const KIM_DEAD_LETTERS = 'KIM_DEAD_LETTERS';
const PREFIX = 'kim.dead-letters.';
export const KIM_DEAD_LETTERS_SUBJECTS = `${PREFIX}>`;

/**
 * A dead letter waits for an operator, is on its way to its consumer once more, or was given up. What is attempted is not one
 * yet: it stands for a message that may have ended the process which handled it.
 */
export type DeadLetterState = 'parked' | 'replaying' | 'discarded' | 'attempted';

/** NATS subject of a consumer's dead letters in one state. `*` stands for every consumer. */
export const deadLetterSubject = (state: DeadLetterState, consumer: string): string =>
  `${PREFIX}${state}.${consumer}.v1`;

export const isDeadLetterSubject = (subject: string): boolean => subject.startsWith(PREFIX);
