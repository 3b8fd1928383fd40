import { type City, inForce, type MemberLimits } from '@app/city';
import type { Post } from '@app/contracts';
import { rejected, taken } from '../registry.refusals';
import { requireOrder, requirePast } from './dates.rules';
import type { KimEvent } from './kim.events';
import type { FormedKim, Membership } from './kim.state';
import type {
  AppointOfficer,
  AssignMember,
  CorrectMembership,
  JoinMember,
  LeaveMember,
  RelieveOfficer,
  UnassignMember,
} from './roster.commands';

// Who is in a KIM, and who does what in it.

/** Exactly one active member in each (registration form of a KIM; which is why 3 is the least number of members). */
export const REQUIRED_POSTS: readonly Post[] = ['KETUA', 'SEKRETARIS', 'BENDAHARA'];

const postOf = ({ officers }: FormedKim, personId: string): Post | undefined =>
  REQUIRED_POSTS.find((post) => officers[post]?.personId === personId);

const membershipOf = ({ members }: FormedKim, personId: string): Membership => {
  const membership = members.get(personId);
  if (!membership) throw rejected('not_a_member', 'The person is not a member of this KIM');
  return membership;
};

/** 3 to 30 in Metro (Bimtek of 18 October 2023). Binds a KIM from its SK on; before that it is still being staffed. */
export const requireEnough = (members: number, { minimum }: MemberLimits): void => {
  if (members < minimum)
    throw rejected('too_few_members', `A KIM has at least ${minimum} members; this one would have ${members}`);
};

export const join = ({ data, stamp, facts }: JoinMember, kim: FormedKim, { policy }: City): KimEvent[] => {
  const { maximum } = inForce(policy.members, data.joinedOn);
  if (kim.members.has(data.personId)) throw taken('already_member', 'The person is a member of this KIM already');
  if (kim.members.size >= maximum)
    throw rejected('roster_full', `A KIM has at most ${maximum} members, and this one has them`);
  requirePast(['The membership', data.joinedOn], stamp, policy);
  const { guardianConsent, ageBand, sex } = facts;
  // UU 27/2022 on personal data, Pasal 25: what concerns a child needs the consent of its parents or guardian.
  if (ageBand === 'ANAK' && !guardianConsent)
    throw rejected('guardian_consent_missing', 'Record the consent of a guardian of this minor first');
  return [{ type: 'MemberJoined', data: { ...data, ...(ageBand && { ageBand }), ...(sex && { sex }) } }];
};

export const leave = ({ data, stamp }: LeaveMember, kim: FormedKim, { policy }: City): KimEvent[] => {
  const { joinedOn } = membershipOf(kim, data.personId);
  const post = postOf(kim, data.personId);
  if (post) throw rejected('holds_post', `Relieve the member as ${post} first`);
  requirePast(['The end of the membership', data.leftOn], stamp, policy);
  requireOrder(['its beginning', joinedOn], ['The end of the membership', data.leftOn]);
  if (kim.status === 'established') requireEnough(kim.members.size - 1, inForce(policy.members, data.leftOn));
  return [{ type: 'MemberLeft', data }];
};

export const correct = ({ data, stamp }: CorrectMembership, kim: FormedKim, { policy }: City): KimEvent[] => {
  const membership = membershipOf(kim, data.personId);
  const { unsur = membership.unsur, occupation = membership.occupation, joinedOn = membership.joinedOn } = data;
  if (unsur === membership.unsur && occupation === membership.occupation && joinedOn === membership.joinedOn)
    throw rejected('nothing_to_correct', 'The membership is recorded so already');
  requirePast(['The membership', joinedOn], stamp, policy);
  return [{ type: 'MembershipCorrected', data }];
};

export const assign = ({ data }: AssignMember, kim: FormedKim): KimEvent[] => {
  const { bidang, seksi } = membershipOf(kim, data.personId);
  return bidang === data.bidang && seksi === data.seksi ? [] : [{ type: 'MemberAssigned', data }];
};

export const unassign = ({ data }: UnassignMember, kim: FormedKim): KimEvent[] => {
  const { bidang, seksi } = membershipOf(kim, data.personId);
  return (bidang ?? seksi) ? [{ type: 'MemberUnassigned', data }] : [];
};

export const appoint = ({ data, stamp }: AppointOfficer, kim: FormedKim, { policy }: City): KimEvent[] => {
  const { post, personId, since } = data;
  if (kim.officers[post]?.personId === personId) return [];
  const { joinedOn } = membershipOf(kim, personId);
  if (kim.officers[post]) throw taken('post_occupied', `Relieve the present ${post} first`);
  const other = postOf(kim, personId);
  if (other) throw rejected('holds_post', `The member is ${other} already; the three posts are held by three people`);
  requirePast(['The appointment', since], stamp, policy);
  requireOrder(['the beginning of the membership', joinedOn], ['The appointment', since]);
  return [{ type: 'OfficerAppointed', data }];
};

export const relieve = ({ data, stamp }: RelieveOfficer, kim: FormedKim, { policy }: City): KimEvent[] => {
  const { kimId, post, until } = data;
  const officer = kim.officers[post];
  if (!officer) throw rejected('post_vacant', `The KIM has no ${post} to relieve`);
  requirePast(['The relief', until], stamp, policy);
  requireOrder(['the appointment', officer.since], ['The relief', until]);
  return [{ type: 'OfficerRelieved', data: { kimId, post, personId: officer.personId, until } }];
};
