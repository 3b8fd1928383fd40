import { type City, dayIn, daysAfter, inForce, lastDayOf } from '@app/city';
import type { Stamp } from '@app/event-sourcing';
import { rejected, taken } from '../registry.refusals';
import { isSameSkNumber } from '../sk-number/sk-number.decider';
import { requireOrder, requirePast } from './dates.rules';
import type { KimEvent } from './kim.events';
import type { FormedKim, Kim, Sk } from './kim.state';
import { REQUIRED_POSTS, requireEnough } from './roster.rules';
import type {
  AbandonSkIssue,
  AmendSk,
  AnnounceSkExpiry,
  DecreeCommand,
  ExpireSk,
  ExtendSk,
  IssueSk,
  RevokeSk,
  SupersedeSk,
} from './sk.commands';
import type { Decree, IssuingOffice } from './sk.events';

// The decrees on a KIM: Issued, then Amended and Extended as often as it takes, and Revoked, Superseded or Expired.

/** Whose decree a KIM needs: the Lurah's for a kelurahan, the Camat's for a kecamatan (Metro's plan of 2023). */
export const issuingOfficeOf = ({ level, wilayah }: Pick<FormedKim, 'level' | 'wilayah'>): IssuingOffice => ({
  title: level === 'KELURAHAN' ? 'LURAH' : 'CAMAT',
  wilayah,
});

const isImport = ({ importedFrom }: Stamp): boolean => importedFrom !== undefined;

const decree = ({ data, facts: { document } }: DecreeCommand, kim: FormedKim): Decree => {
  const { kimId, skId, number, decreedOn, signatory } = data;
  const { personId, capacity } = signatory ?? {};
  return {
    ...{ kimId, skId, number, decreedOn, issuingOffice: issuingOfficeOf(kim) },
    ...(personId !== undefined && capacity !== undefined && { signatory: { personId, capacity } }),
    ...(document && { document }),
  };
};

/** What a decree with a roster needs: the KIM must be as the city's policy of its day wants it. */
const requireRoster = (kim: FormedKim, decreedOn: string, { policy }: City): void => {
  requireEnough(kim.members.size, inForce(policy.members, decreedOn));
  const { maximum } = inForce(policy.members, decreedOn);
  if (kim.members.size > maximum)
    throw rejected('too_many_members', `A KIM has at most ${maximum} members; this one has ${kim.members.size}`);
  const vacant = REQUIRED_POSTS.filter((post) => !kim.officers[post]);
  if (vacant.length > 0) throw rejected('officers_incomplete', `Appoint first: ${vacant.join(', ')}`);
};

/** Throws `Taken` when another decree, which wanted the same number, came first. */
export const requireNotAbandoned = ({ data: { skId } }: DecreeCommand, { abandonedSkIds }: FormedKim): void => {
  if (abandonedSkIds.has(skId)) throw taken('sk_number_taken', 'The number went to another SK in the meantime');
};

/** From the day of the decree on and as long as the policy of that day says, but for what the decree itself states. */
export const termOf = (
  { data, stamp }: IssueSk | SupersedeSk,
  { policy }: City,
): { readonly termStart: string; readonly termEnd?: string } => {
  const { decreedOn, termStart = decreedOn } = data;
  const ofPolicy = isImport(stamp) ? undefined : lastDayOf(termStart, inForce(policy.skTerm, decreedOn).years);
  const termEnd = data.termEnd ?? ofPolicy;
  return { termStart, ...(termEnd !== undefined && { termEnd }) };
};

/** A decree that establishes: it is made for a KIM that its community wanted, and has a term. */
const establish = (command: IssueSk | SupersedeSk, kim: FormedKim, city: City): KimEvent => {
  const { data, stamp } = command;
  requireNotAbandoned(command, kim);
  const { decreedOn } = data;
  const { termStart, termEnd } = termOf(command, city);
  requirePast(['The decree', decreedOn], stamp, city.policy);
  requireOrder(['the decree', decreedOn], ['The first day of the term', termStart]);
  if (termEnd !== undefined)
    requireOrder(['the first day of the term', termStart], ['The last day of the term', termEnd]);
  if (kim.musyawarahHeldOn) requireOrder(['the musyawarah', kim.musyawarahHeldOn], ['The decree', decreedOn]);
  requireRoster(kim, decreedOn, city);
  return { type: 'SkIssued', data: { ...decree(command, kim), termStart, ...(termEnd && { termEnd }) } };
};

export const issueSk = (command: IssueSk, kim: FormedKim, city: City): KimEvent[] => {
  const { kimId, skId, number, decreedOn } = command.data;
  if (kim.decrees.has(skId)) return [];
  if (kim.sk) throw taken('already_established', 'The KIM was established by another SK');
  // A KIM of the past may have been formed without one that anybody remembers.
  if (!kim.musyawarahHeldOn && !isImport(command.stamp))
    throw rejected('musyawarah_missing', 'The musyawarah comes before the SK');
  const { name, level, wilayah } = kim;
  return [
    establish(command, kim, city),
    { type: 'KimEstablished', data: { kimId, name, level, wilayah, skId, skNumber: number, decreedOn } },
  ];
};

export const supersedeSk = (command: SupersedeSk, kim: FormedKim, city: City): KimEvent[] => {
  const { kimId, skId, decreedOn } = command.data;
  if (kim.decrees.has(skId)) return [];
  if (!kim.sk) throw rejected('not_established', 'The KIM has no SK yet that a further one could take the place of');
  requireOrder(['the last decree', kim.sk.decreedOn], ['The decree', decreedOn]);
  const issued = establish(command, kim, city);
  if (kim.sk.standing !== 'valid') return [issued];
  return [issued, { type: 'SkSuperseded', data: { kimId, skId: kim.sk.skId, bySkId: skId } }];
};

/** A decree on the SK of a KIM: that has to be in force, and the decree is no older than the last one on it. */
const requireInForce = (command: AmendSk | ExtendSk | RevokeSk, kim: FormedKim, { policy }: City): Sk => {
  const { data, stamp } = command;
  if (kim.sk?.standing !== 'valid')
    throw rejected('sk_not_in_force', 'The KIM has no SK in force; issue a further one');
  requireNotAbandoned(command, kim);
  requirePast(['The decree', data.decreedOn], stamp, policy);
  requireOrder(['the last decree', kim.sk.decreedOn], ['The decree', data.decreedOn]);
  return kim.sk;
};

export const amendSk = (command: AmendSk, kim: FormedKim, city: City): KimEvent[] => {
  if (kim.decrees.has(command.data.skId)) return [];
  const { skId: amends } = requireInForce(command, kim, city);
  requireRoster(kim, command.data.decreedOn, city);
  return [{ type: 'SkAmended', data: { ...decree(command, kim), amends } }];
};

export const extendSk = (command: ExtendSk, kim: FormedKim, city: City): KimEvent[] => {
  const { skId, decreedOn, termEnd } = command.data;
  if (kim.decrees.has(skId)) return [];
  const sk = requireInForce(command, kim, city);
  requireOrder(['the decree', decreedOn], ['The last day of the term', termEnd]);
  if (sk.termEnd !== undefined && termEnd <= sk.termEnd)
    throw rejected('dates_out_of_order', `An extension ends after ${sk.termEnd}, when the term ends now`);
  return [{ type: 'SkExtended', data: { ...decree(command, kim), extends: sk.skId, termEnd } }];
};

export const revokeSk = (command: RevokeSk, kim: FormedKim, city: City): KimEvent[] => {
  const { skId, reason } = command.data;
  if (kim.decrees.has(skId)) return [];
  const { skId: revokes } = requireInForce(command, kim, city);
  return [{ type: 'SkRevoked', data: { ...decree(command, kim), revokes, reason } }];
};

export const abandonSkIssue = ({ data: { kimId, skId, number } }: AbandonSkIssue, kim: FormedKim): KimEvent[] => {
  const issued = kim.decrees.get(skId);
  if (!issued) return kim.abandonedSkIds.has(skId) ? [] : [{ type: 'SkIssueAbandoned', data: { kimId, skId } }];
  if (isSameSkNumber(issued.number, number))
    throw taken('sk_number_taken', 'Another SK of this office has the number; give this one a number of its own');
  return []; // it was issued under another number, and is issued once
};

/** Whether this SK is in force and has an end that the calendar can reach. */
const ends = (kim: Kim, skId: string): { readonly sk: Sk; readonly termEnd: string } | undefined => {
  if (kim.status === 'unknown' || kim.sk?.skId !== skId || kim.sk.standing !== 'valid') return undefined;
  const { termEnd } = kim.sk;
  return termEnd === undefined ? undefined : { sk: kim.sk, termEnd };
};

export const announceExpiry = ({ data, stamp }: AnnounceSkExpiry, kim: Kim, { policy }: City): KimEvent[] => {
  const { kimId, skId, daysBefore } = data;
  const end = ends(kim, skId);
  if (!end || dayIn(policy, stamp.at) < daysAfter(end.termEnd, -daysBefore)) return [];
  if (end.sk.announced.some((announced) => announced <= daysBefore)) return [];
  return [{ type: 'SkExpiryAnnounced', data: { kimId, skId, termEnd: end.termEnd, daysBefore } }];
};

export const expireSk = ({ data: { kimId, skId }, stamp }: ExpireSk, kim: Kim, { policy }: City): KimEvent[] => {
  const end = ends(kim, skId);
  if (!end || dayIn(policy, stamp.at) <= end.termEnd) return [];
  return [{ type: 'SkExpired', data: { kimId, skId, termEnd: end.termEnd } }];
};

/** What stands in the SK: its roster, its officers and the name of the KIM. */
const STATED_IN_SK: readonly KimEvent['type'][] = [
  'KimRenamed',
  'MemberJoined',
  'MemberLeft',
  'MembershipCorrected',
  'MemberAssigned',
  'MemberUnassigned',
  'OfficerAppointed',
  'OfficerRelieved',
];

/** The change, and that the SK in force needs an amendment now, unless that is known. */
export const withAmendmentNeeded = (kimId: string, kim: Kim, events: KimEvent[]): KimEvent[] => {
  if (kim.status === 'unknown' || kim.sk?.standing !== 'valid' || kim.sk.needsAmendment) return events;
  if (!events.some(({ type }) => STATED_IN_SK.includes(type))) return events;
  return [...events, { type: 'SkAmendmentNeeded', data: { kimId, skId: kim.sk.skId } }];
};
