import { createInbox, ErrorCode, type Msg, type MsgHdrs, NatsError, nuid } from 'nats';
import { inTime, TOO_LATE } from '@app/event-sourcing';
import { headersIn, UNREADABLE } from './headers-in';
import type { Nats } from './nats';

const NO_RESPONDERS = 503;
const CLOSED = Symbol('the connection is closed');

/** What becomes of a question. */
type Outcome = Msg | typeof CLOSED | typeof TOO_LATE;

/**
 * Questions to others, answered where this process alone listens. The broker's client could ask as well, but stops reading
 * its connection at the first reply with headers that it cannot read.
 */
export class Inquiries {
  private readonly open = new Map<string, (outcome: Outcome) => void>();
  private inbox?: string;

  constructor(private readonly nats: Nats) {}

  /** What is replied. Throws `Unavailable` without a connection, and a `NatsError` when there is no reply in time. */
  async ask(subject: string, question: string, headers: MsgHdrs, timeoutMs: number): Promise<Uint8Array> {
    const inquiry = nuid.next();
    const replied = new Promise<Outcome>((resolve) => this.open.set(inquiry, resolve));
    try {
      const reply = `${(this.inbox ??= this.listen())}.${inquiry}`;
      this.nats.connection().publish(subject, question, { headers, reply });
      return contentOf(await inTime(replied, timeoutMs));
    } finally {
      this.open.delete(inquiry);
    }
  }

  private listen(): string {
    const inbox = createInbox(this.nats.inboxPrefix);
    const connection = this.nats.connection();
    void connection.closed().then(() => this.open.forEach((settle) => settle(CLOSED)));
    connection.subscribe(`${inbox}.*`, {
      callback: (error, reply) => {
        if (error) delete this.inbox;
        else this.open.get(reply.subject.slice(inbox.length + 1))?.(reply);
      },
    });
    return inbox;
  }
}

const contentOf = (reply: Outcome): Uint8Array => {
  if (reply === CLOSED) throw NatsError.errorForCode(ErrorCode.ConnectionClosed);
  if (reply === TOO_LATE) throw NatsError.errorForCode(ErrorCode.Timeout);
  if (reply.data.length === 0 && saysNobodyIsThere(reply)) throw NatsError.errorForCode(ErrorCode.NoResponders);
  return reply.data;
};

const saysNobodyIsThere = (reply: Msg): boolean => {
  const head = headersIn(() => reply.headers);
  return head !== UNREADABLE && head?.code === NO_RESPONDERS;
};
