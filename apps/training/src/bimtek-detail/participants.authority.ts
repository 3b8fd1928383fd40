import { isOneself } from '@app/city';
import { type Actor, covers } from '@app/event-sourcing';

/** Those who answer for whole regions, and those who look at their work. */
const OVERSEERS: readonly string[] = ['admin_diskominfo', 'camat', 'auditor'];

/** Who sees everybody's attendance and results of a Bimtek for this kecamatan. */
export const overseesTraining = ({ role, jurisdiction }: Actor, kecamatan: string): boolean =>
  OVERSEERS.includes(role) && covers(jurisdiction, kecamatan);

/** Where in the city somebody sees what others have from their training; undefined for nowhere. */
export const overseenRegion = ({ role, jurisdiction }: Actor): string | undefined =>
  OVERSEERS.includes(role) ? jurisdiction : undefined;

/** A Lurah sees those who came for the own kelurahan, and all people see themselves. */
export const seesParticipant = (
  by: Actor,
  { personId, kelurahan }: { readonly personId: string; readonly kelurahan?: string },
  kecamatan: string,
): boolean =>
  overseesTraining(by, kecamatan) ||
  isOneself(by, [personId]) ||
  (by.role === 'lurah' && kelurahan !== undefined && by.jurisdiction === kelurahan);
