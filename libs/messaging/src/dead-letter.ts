import { headers, type MsgHdrs } from 'nats';
import { validate as isUuid } from 'uuid';
import { isDeadLetterSubject } from '@app/contracts';
import { headersIn, UNREADABLE } from './headers-in';

/** A message that a consumer could not handle, without its content. */
export interface DeadLetter {
  /** Its number in the stream of dead letters. */
  readonly sequence: number;
  readonly consumer: string;
  /** The NATS subject on which it came, and its number in that stream. */
  readonly subject: string;
  readonly subjectSequence: number;
  /** Of the event, when the message holds one. */
  readonly eventId?: string;
  /** Why it could not be handled, without any value from the message. */
  readonly reason: string;
  readonly attempts: number;
  /** When it was given up: ISO 8601, UTC. */
  readonly since: string;
}

const CONSUMER = 'kim-consumer';
const SUBJECT = 'kim-subject';
const SUBJECT_SEQUENCE = 'kim-subject-sequence';
const REASON = 'kim-reason';
const ATTEMPTS = 'kim-attempts';
const SINCE = 'kim-since';

const MAX_REASON_LENGTH = 500;

/** What stands in the headers of a dead letter. */
export const headersOf = (letter: Omit<DeadLetter, 'sequence' | 'eventId'>): MsgHdrs => {
  const head = headers();
  head.set('content-type', 'application/cloudevents+json');
  head.set(CONSUMER, letter.consumer);
  head.set(SUBJECT, letter.subject);
  head.set(SUBJECT_SEQUENCE, String(letter.subjectSequence));
  head.set(REASON, letter.reason.replace(/[^\x20-\x7e]/g, '?').slice(0, MAX_REASON_LENGTH));
  head.set(ATTEMPTS, String(letter.attempts));
  head.set(SINCE, letter.since);
  return head;
};

/** The dead letter that was stored with these headers and this content. */
export const letterOf = (sequence: number, head: MsgHdrs, body: Uint8Array): DeadLetter => {
  const eventId = eventIdIn(body);
  return {
    sequence,
    consumer: head.get(CONSUMER),
    subject: head.get(SUBJECT),
    subjectSequence: Number(head.get(SUBJECT_SEQUENCE)),
    ...(eventId !== undefined && { eventId }),
    reason: head.get(REASON),
    attempts: Number(head.get(ATTEMPTS)),
    since: head.get(SINCE),
  };
};

/** Where a message came from at first: a dead letter that is replayed says so itself. */
export const originOf = (message: {
  readonly subject: string;
  readonly seq: number;
  readonly headers?: MsgHdrs | undefined;
}): { subject: string; subjectSequence: number } => {
  const head = isDeadLetterSubject(message.subject) ? headersIn(() => message.headers) : undefined;
  if (!head || head === UNREADABLE) return { subject: message.subject, subjectSequence: message.seq };
  return { subject: head.get(SUBJECT), subjectSequence: Number(head.get(SUBJECT_SEQUENCE)) };
};

/** Only what looks like an id: a malformed message may hold anything there. */
const eventIdIn = (body: Uint8Array): string | undefined => {
  try {
    const { id } = JSON.parse(Buffer.from(body).toString()) as { id?: unknown };
    return typeof id === 'string' && isUuid(id) ? id : undefined;
  } catch {
    return undefined;
  }
};
