import { isOneself } from '@app/city';
import { type Actor, covers, Forbidden } from '@app/event-sourcing';

/** Those who keep the records of a region: its Lurah, the Camat above, and the Diskominfo of the city. */
const KEEPERS: readonly string[] = ['admin_diskominfo', 'camat', 'lurah'];

export const keepsPeopleOf = ({ role, jurisdiction }: Actor, wilayah: string): boolean =>
  KEEPERS.includes(role) && covers(jurisdiction, wilayah);

/** Throws `Forbidden` unless the actor keeps the records of this region. */
export const authoriseKeeper = (actor: Actor, wilayah: string): void => {
  if (!keepsPeopleOf(actor, wilayah))
    throw new Forbidden(`Records of people of ${wilayah} are kept by their Lurah, Camat or the Diskominfo`);
};

const isAuditorOf = ({ role, jurisdiction }: Actor, wilayah: string): boolean =>
  role === 'auditor' && covers(jurisdiction, wilayah);

/** Who may see the names and details of people whose records are kept in this region: its keepers, and auditors. */
export const maySeePeopleOf = (actor: Actor, wilayah: string): boolean =>
  keepsPeopleOf(actor, wilayah) || isAuditorOf(actor, wilayah);

/** Who may see by whom a person's data was read: the registrar, auditors, and the person. */
export const maySeeReadsOf = (actor: Actor, wilayah: string, personIds: readonly string[]): boolean =>
  isAuditorOf(actor, wilayah) ||
  (actor.role === 'admin_diskominfo' && covers(actor.jurisdiction, wilayah)) ||
  isOneself(actor, personIds);
