import type { BreakGlassReason } from '@app/contracts';
import type { Event } from '@app/event-sourcing';

// Leave, taken by oneself and for minutes, to see people's data outside one's jurisdiction. Nobody grants it beforehand; who
// took it, why, and what was looked at by it is on record.

/** From now until it expires the office may see the people of this region. */
export type BreakGlassOpened = Event<
  'BreakGlassOpened',
  {
    grantId: string;
    /** The office that may: of its tokens. */
    subject: string;
    role: string;
    jurisdiction: string;
    /** Whose people may be seen. */
    wilayah: string;
    reason: BreakGlassReason;
    /** Number of the letter, order or case that asks for it. */
    reference: string;
    /** ISO 8601, UTC. */
    expiresAt: string;
  }
>;

/** It opens nothing any more, before its time. */
export type BreakGlassClosed = Event<'BreakGlassClosed', { grantId: string }>;

export type BreakGlassEvent = BreakGlassOpened | BreakGlassClosed;
