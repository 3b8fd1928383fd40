import { type Actor, covers, Forbidden } from '@app/event-sourcing';

/**
 * Throws `Forbidden` unless the actor is the Diskominfo of the city that the office is in: it is lead sector and registrar
 * of all KIM (Kota Metro, 2023). Where an office is that was never revoked is not known, and nothing can be restored there.
 */
export const authoriseOffices = ({ role, jurisdiction }: Actor, wilayah: string | undefined): void => {
  if (role === 'admin_diskominfo' && (wilayah === undefined || covers(jurisdiction, wilayah))) return;
  throw new Forbidden("Offices are revoked and restored by their city's Diskominfo");
};

/** Throws `Forbidden` unless the actor may see which offices are revoked: the Diskominfo, and auditors. */
export const authoriseSight = ({ role }: Actor): void => {
  if (role !== 'admin_diskominfo' && role !== 'auditor')
    throw new Forbidden('Which offices are revoked is seen by the Diskominfo and auditors');
};
