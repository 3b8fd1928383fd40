import type { City } from '@app/city';
import { isSameKimName } from '../kim-name/kim-name.decider';
import { rejected, taken } from '../registry.refusals';
import { requireOrder, requirePast } from './dates.rules';
import type {
  AbandonKimName,
  AssignNationalNumber,
  DissolveKim,
  HoldMusyawarah,
  ProposeKim,
  RegisterKim,
  RenameKim,
} from './kim.commands';
import type { KimEvent } from './kim.events';
import type { FormedKim, Kim } from './kim.state';

// From the proposal of a KIM to its end.

/** Throws `Taken` when another KIM, which wanted the same name, came first. */
export const requireNameClaim = (kim: Kim, claimId: string): void => {
  if (kim.abandonedNameClaims.has(claimId))
    throw taken('kim_name_taken', 'The name went to another KIM of this region in the meantime');
};

export const propose = ({ data, stamp }: ProposeKim, kim: Kim, { regions }: City): KimEvent[] => {
  const { kimId, name, wilayah } = data;
  if (kim.status !== 'unknown') return [];
  requireNameClaim(kim, stamp.commandId);
  const level = regions.get(wilayah)?.level;
  if (!level) throw rejected('wilayah_unknown', `The city has no region with the code ${wilayah}`);
  if (level === 'KOTA') throw rejected('wilayah_without_kim', 'A KIM is seated in a kelurahan or a kecamatan');
  return [{ type: 'KimProposed', data: { kimId, name: name.trim(), wilayah, level } }];
};

export const rename = ({ data: { kimId, name }, stamp }: RenameKim, kim: FormedKim): KimEvent[] => {
  if (kim.name === name.trim()) return [];
  requireNameClaim(kim, stamp.commandId);
  return [{ type: 'KimRenamed', data: { kimId, name: name.trim(), formerName: kim.name } }];
};

/** (wilayah, name) is unique among the KIM that have not ended: several KIM in one kelurahan exist (Palangka Raya). */
export const abandonName = ({ data: { kimId, claimId, name } }: AbandonKimName, kim: Kim): KimEvent[] => {
  if (kim.abandonedNameClaims.has(claimId)) return [];
  if (kim.status !== 'unknown' && kim.status !== 'dissolved' && isSameKimName(kim.name, name))
    throw taken('kim_name_taken', 'Another KIM of this region has the name; give this one a name of its own');
  return [{ type: 'KimNameAbandoned', data: { kimId, claimId } }];
};

export const holdMusyawarah = ({ data, stamp }: HoldMusyawarah, kim: FormedKim, { policy }: City): KimEvent[] => {
  if (kim.musyawarahHeldOn === data.heldOn) return [];
  if (kim.musyawarahHeldOn)
    throw taken('musyawarah_held', `The musyawarah of this KIM was held on ${kim.musyawarahHeldOn}`);
  requirePast(['The musyawarah', data.heldOn], stamp, policy);
  return [{ type: 'MusyawarahHeld', data }];
};

/** Steps of formation in this order: SK, register of the Diskominfo, national number and address (kim.id, as practised). */
export const register = ({ data, stamp }: RegisterKim, kim: FormedKim, { policy }: City): KimEvent[] => {
  if (kim.isRegistered) throw taken('already_registered', 'The Diskominfo has this KIM in its register already');
  if (!kim.sk) throw rejected('not_established', 'The SK comes before the registration at the Diskominfo');
  requirePast(['The registration', data.registeredOn], stamp, policy);
  return [{ type: 'KimRegistered', data }];
};

export const assignNationalNumber = (
  { data, stamp }: AssignNationalNumber,
  kim: FormedKim,
  { policy }: City,
): KimEvent[] => {
  if (!kim.isRegistered)
    throw rejected('not_registered', 'The registration at the Diskominfo comes before the national number');
  requirePast(['The national number', data.assignedOn], stamp, policy);
  return [{ type: 'NationalNumberAssigned', data }];
};

export const dissolve = ({ data, stamp }: DissolveKim, kim: FormedKim, { policy }: City): KimEvent[] => {
  if (kim.sk?.standing === 'valid')
    throw rejected('sk_in_force', 'A KIM whose SK is in force has not ended: revoke the SK first');
  requirePast(['The end of the KIM', data.dissolvedOn], stamp, policy);
  if (kim.sk) requireOrder(['the last decree', kim.sk.decreedOn], ['The end of the KIM', data.dissolvedOn]);
  return [{ type: 'KimDissolved', data }];
};
