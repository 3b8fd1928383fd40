import type { Decider } from '@app/event-sourcing';
import type { KimStatus, Level, Post } from '@app/contracts';
import type { City, MemberLimits } from '../city/city';
import { notFound, rejected, taken } from '../registry.refusals';
import { isSameSkNumber } from '../sk-number/sk-number.decider';
import { authorise } from './kim.authority';
import type {
  AbandonSkIssue,
  AppointOfficer,
  HoldMusyawarah,
  IssueSk,
  JoinMember,
  KimCommand,
  LeaveMember,
  ProposeKim,
  RelieveOfficer,
} from './kim.commands';
import type { IssuingOffice, KimEvent } from './kim.events';

/** Only what a rule reads. What a screen needs lives in a read model. */
export type Kim = { readonly status: 'unknown' } | FormedKim;

export interface FormedKim {
  readonly status: Lowercase<KimStatus>;
  readonly name: string;
  readonly wilayah: string;
  readonly level: Level;
  readonly musyawarahHeldOn?: string;
  /** Person ids of the active members. */
  readonly members: ReadonlySet<string>;
  /** Person ids of those who hold a post. */
  readonly officers: Readonly<Partial<Record<Post, string>>>;
  readonly sk?: { readonly skId: string; readonly number: string };
  readonly abandonedSkIds: ReadonlySet<string>;
}

const REQUIRED_POSTS: readonly Post[] = ['KETUA', 'SEKRETARIS', 'BENDAHARA'];

/** Whose decree a KIM needs: the Lurah's for a kelurahan, the Camat's for a kecamatan (Metro's plan of 2023). */
export const issuingOfficeOf = ({ level, wilayah }: Pick<FormedKim, 'level' | 'wilayah'>): IssuingOffice => ({
  title: level === 'KELURAHAN' ? 'LURAH' : 'CAMAT',
  wilayah,
});

/** Throws `NotFound` for an id that no KIM has. */
export const existing = (kim: Kim): FormedKim => {
  if (kim.status === 'unknown') throw notFound('kim_not_found');
  return kim;
};

const postOf = (kim: FormedKim, personId: string): Post | undefined =>
  REQUIRED_POSTS.find((post) => kim.officers[post] === personId);

const propose = ({ data: { kimId, name, wilayah } }: ProposeKim, kim: Kim, { regions }: City): KimEvent[] => {
  if (kim.status !== 'unknown') return [];
  const level = regions.get(wilayah)?.level;
  if (!level) throw rejected('wilayah_unknown', `The city has no region with the code ${wilayah}`);
  if (level === 'KOTA') throw rejected('wilayah_without_kim', 'A KIM is seated in a kelurahan or a kecamatan');
  return [{ type: 'KimProposed', data: { kimId, name: name.trim(), wilayah, level } }];
};

const holdMusyawarah = ({ data }: HoldMusyawarah, kim: FormedKim): KimEvent[] => {
  if (kim.musyawarahHeldOn === data.heldOn) return [];
  if (kim.musyawarahHeldOn)
    throw taken('musyawarah_held', `The musyawarah of this KIM was held on ${kim.musyawarahHeldOn}`);
  return [{ type: 'MusyawarahHeld', data }];
};

const join = ({ data }: JoinMember, kim: FormedKim, { members }: City): KimEvent[] => {
  if (kim.members.has(data.personId)) throw taken('already_member', 'The person is a member of this KIM already');
  if (kim.members.size >= members.maximum)
    throw rejected('roster_full', `A KIM has at most ${members.maximum} members, and this one has them`);
  return [{ type: 'MemberJoined', data }];
};

/** The minimum binds a KIM from its SK on; before that it is still being staffed. */
const requireEnough = (members: number, { minimum }: MemberLimits): void => {
  if (members < minimum)
    throw rejected('too_few_members', `A KIM has at least ${minimum} members; this one would have ${members}`);
};

const leave = ({ data }: LeaveMember, kim: FormedKim, { members }: City): KimEvent[] => {
  if (!kim.members.has(data.personId)) throw rejected('not_a_member', 'The person is not a member of this KIM');
  const post = postOf(kim, data.personId);
  if (post) throw rejected('holds_post', `Relieve the member as ${post} first`);
  if (kim.status === 'established') requireEnough(kim.members.size - 1, members);
  return [{ type: 'MemberLeft', data }];
};

const appoint = ({ data }: AppointOfficer, kim: FormedKim): KimEvent[] => {
  const { post, personId } = data;
  if (kim.officers[post] === personId) return [];
  if (!kim.members.has(personId)) throw rejected('not_a_member', 'Officers are elected from the members of the KIM');
  if (kim.officers[post]) throw taken('post_occupied', `Relieve the present ${post} first`);
  const other = postOf(kim, personId);
  if (other) throw rejected('holds_post', `The member is ${other} already; the three posts are held by three people`);
  return [{ type: 'OfficerAppointed', data }];
};

const relieve = ({ data: { kimId, post, until } }: RelieveOfficer, kim: FormedKim): KimEvent[] => {
  const personId = kim.officers[post];
  if (!personId) throw rejected('post_vacant', `The KIM has no ${post} to relieve`);
  return [{ type: 'OfficerRelieved', data: { kimId, post, personId, until } }];
};

const issueSk = ({ data }: IssueSk, kim: FormedKim, { members }: City): KimEvent[] => {
  const { kimId, skId, number, decreedOn } = data;
  if (kim.sk?.skId === skId) return [];
  if (kim.sk) throw taken('already_established', 'The KIM was established by another SK');
  if (kim.abandonedSkIds.has(skId)) throw taken('sk_number_taken', 'The number went to another SK in the meantime');
  if (!kim.musyawarahHeldOn) throw rejected('musyawarah_missing', 'The musyawarah comes before the SK');
  requireEnough(kim.members.size, members);
  const vacant = REQUIRED_POSTS.filter((post) => !kim.officers[post]);
  if (vacant.length > 0) throw rejected('officers_incomplete', `Appoint first: ${vacant.join(', ')}`);
  const { name, level, wilayah } = kim;
  return [
    { type: 'SkIssued', data: { kimId, skId, number, decreedOn, issuingOffice: issuingOfficeOf(kim) } },
    { type: 'KimEstablished', data: { kimId, name, level, wilayah, skId, skNumber: number, decreedOn } },
  ];
};

const abandonSkIssue = ({ data: { kimId, skId, number } }: AbandonSkIssue, kim: FormedKim): KimEvent[] => {
  if (kim.sk?.skId !== skId)
    return kim.abandonedSkIds.has(skId) ? [] : [{ type: 'SkIssueAbandoned', data: { kimId, skId } }];
  if (isSameSkNumber(kim.sk.number, number))
    throw taken('sk_number_taken', 'Another SK of this office has the number; give this one a number of its own');
  return []; // it was issued under another number, and is issued once
};

/** A state that knows the KIM; the events after `KimProposed` find nothing else. */
const formed = (kim: Kim, change: (kim: FormedKim) => Partial<FormedKim>): Kim =>
  kim.status === 'unknown' ? kim : { ...kim, ...change(kim) };

const evolve = (kim: Kim, event: KimEvent): Kim => {
  switch (event.type) {
    case 'KimProposed': {
      const { name, wilayah, level } = event.data;
      const nobody = { members: new Set<string>(), officers: {}, abandonedSkIds: new Set<string>() };
      return { status: 'proposed', name, wilayah, level, ...nobody };
    }
    case 'MusyawarahHeld':
      return formed(kim, () => ({ musyawarahHeldOn: event.data.heldOn }));
    case 'MemberJoined':
      return formed(kim, ({ members }) => ({ members: new Set([...members, event.data.personId]) }));
    case 'MemberLeft':
      return formed(kim, ({ members }) => ({
        members: new Set([...members].filter((personId) => personId !== event.data.personId)),
      }));
    case 'OfficerAppointed':
      return formed(kim, ({ officers }) => ({ officers: { ...officers, [event.data.post]: event.data.personId } }));
    case 'OfficerRelieved':
      return formed(kim, ({ officers: { [event.data.post]: relieved, ...officers } }) => ({ officers }));
    case 'SkIssued':
      return formed(kim, () => ({ sk: { skId: event.data.skId, number: event.data.number } }));
    case 'SkIssueAbandoned':
      return formed(kim, ({ abandonedSkIds }) => ({ abandonedSkIds: new Set([...abandonedSkIds, event.data.skId]) }));
    case 'KimEstablished':
      return formed(kim, () => ({ status: 'established' }));
  }
};

/** The rules of a KIM in one city. */
export const kimDecider = (city: City): Decider<Kim, KimCommand, KimEvent> => ({
  category: 'kim',
  initialState: { status: 'unknown' },
  authorise: (command, kim) => authorise(command, kim),

  decide: (command, kim) => {
    switch (command.type) {
      case 'ProposeKim':
        return propose(command, kim, city);
      case 'HoldMusyawarah':
        return holdMusyawarah(command, existing(kim));
      case 'JoinMember':
        return join(command, existing(kim), city);
      case 'LeaveMember':
        return leave(command, existing(kim), city);
      case 'AppointOfficer':
        return appoint(command, existing(kim));
      case 'RelieveOfficer':
        return relieve(command, existing(kim));
      case 'IssueSk':
        return issueSk(command, existing(kim), city);
      case 'AbandonSkIssue':
        return abandonSkIssue(command, existing(kim));
    }
  },

  evolve,
});
