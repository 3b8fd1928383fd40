import type { MsgHdrs } from 'nats';

/** Headers that the broker passed on as they came, and that its client cannot read. */
export const UNREADABLE = Symbol('unreadable headers');

/** The headers of a message, which the broker's client reads only when it is asked for them, and throws then. */
export const headersIn = (read: () => MsgHdrs | undefined): MsgHdrs | undefined | typeof UNREADABLE => {
  try {
    return read();
  } catch {
    return UNREADABLE;
  }
};
