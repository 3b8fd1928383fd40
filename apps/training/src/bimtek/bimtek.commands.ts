import type { AgendaCommand } from './agenda.commands';
import type { AttendanceCommand } from './attendance.commands';
import type { CertificateCommand } from './certificate.commands';
import type { InvitationCommand } from './invitation.commands';
import type { PlanningCommand } from './planning.commands';
import type { ResultsCommand } from './results.commands';

export type BimtekCommand =
  PlanningCommand | AgendaCommand | InvitationCommand | AttendanceCommand | ResultsCommand | CertificateCommand;
