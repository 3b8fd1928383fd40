import type { OfficeRevocationReason, Role } from '@app/contracts';
import type { Event } from '@app/event-sourcing';

// What the registry knows of an office, which is a role that a subject holds somewhere: whether its word still counts. Who
// holds which office is said by the issuer of tokens, so an office begins here with the day that it is revoked.

/** Tokens of this subject, role and jurisdiction write nothing any more, however long they are valid. */
export type OfficeRevoked = Event<
  'OfficeRevoked',
  {
    officeId: string;
    /** Of the tokens: an opaque id. */
    subject: string;
    role: Role;
    /** A wilayah, or the id of a KIM. */
    jurisdiction: string;
    /** The region that the office is in; the Diskominfo of its city may restore it. */
    wilayah: string;
    reason: OfficeRevocationReason;
  }
>;

/** Its word counts again: it was revoked by mistake, or its holder was appointed again. */
export type OfficeRestored = Event<
  'OfficeRestored',
  { officeId: string; subject: string; role: Role; jurisdiction: string }
>;

export type OfficeEvent = OfficeRevoked | OfficeRestored;
