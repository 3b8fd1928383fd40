import type { AgendaEvent } from './agenda.events';
import type { AttendanceEvent } from './attendance.events';
import type { CertificateEvent } from './certificate.events';
import type { InvitationEvent } from './invitation.events';
import type { PlanningEvent } from './planning.events';
import type { ResultsEvent } from './results.events';

// Stored facts of a Bimtek. Names and shapes are the storage format: an optional field may be added freely, anything else
// is a new stored name and an upcaster in bimtek.codec.ts. People are ids of the registry; nothing here is personal data.

export type BimtekEvent =
  PlanningEvent | AgendaEvent | InvitationEvent | AttendanceEvent | ResultsEvent | CertificateEvent;
