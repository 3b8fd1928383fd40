import { type Actor, covers, Forbidden } from '@app/event-sourcing';

/** Those who keep the records of a region: its Lurah, the Camat above, and the Diskominfo of the city. */
const KEEPERS: readonly string[] = ['admin_diskominfo', 'camat', 'lurah'];

const keeps = ({ role, jurisdiction }: Actor, wilayah: string): boolean =>
  KEEPERS.includes(role) && covers(jurisdiction, wilayah);

/** Throws `Forbidden` unless the actor keeps the records of this region. */
export const authoriseRegistration = (actor: Actor, wilayah: string): void => {
  if (!keeps(actor, wilayah))
    throw new Forbidden(`The people of ${wilayah} are registered by their Lurah, Camat or the Diskominfo`);
};

/** Who may see the names and details of people whose records are kept in this region: its keepers, and auditors. */
export const maySeePeopleOf = (actor: Actor, wilayah: string): boolean =>
  keeps(actor, wilayah) || (actor.role === 'auditor' && covers(actor.jurisdiction, wilayah));
