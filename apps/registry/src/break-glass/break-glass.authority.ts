import type { Role } from '@app/contracts';
import { type Actor, covers, Forbidden } from '@app/event-sourcing';

/**
 * Those who answer for a whole kecamatan or audit a part of the city. A Lurah asks the Camat; the Diskominfo sees its whole
 * city anyway; the people of a KIM, verifiers of hoaxes and API clients see nobody's data outside their task.
 */
const OPENERS: readonly string[] = ['camat', 'auditor'] satisfies Role[];

/** `18.72.05.1001` is in `18.72`. */
const kotaOf = (wilayah: string): string => wilayah.split('.').slice(0, 2).join('.');

/** Throws `Forbidden` unless the actor may open a grant for this region, which is in their city. */
export const authoriseOpening = ({ role, jurisdiction }: Actor, wilayah: string): void => {
  if (OPENERS.includes(role) && covers(kotaOf(jurisdiction), wilayah)) return;
  throw new Forbidden('People outside a jurisdiction are seen in an emergency by a Camat or an auditor of the city');
};

/** Throws `Forbidden` unless it is the actor's own grant, or the Diskominfo of the city ends it. */
export const authoriseClosing = (actor: Actor, grant: { readonly by: Actor; readonly wilayah: string }): void => {
  const isRegistrar = actor.role === 'admin_diskominfo' && covers(actor.jurisdiction, grant.wilayah);
  if (!isRegistrar && actor.subject !== grant.by.subject)
    throw new Forbidden('A grant is closed by whoever opened it, or the Diskominfo');
};

/** Throws `Forbidden` unless the actor may see who broke the glass: auditors. */
export const authoriseSight = ({ role }: Actor): void => {
  if (role !== 'auditor') throw new Forbidden('Who saw people outside their jurisdiction is for auditors');
};
