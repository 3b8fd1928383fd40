import type { City } from '@app/city';
import type { Decider } from '@app/event-sourcing';
import { notFound, rejected } from '../registry.refusals';
import * as formation from './formation.rules';
import { authorise } from './kim.authority';
import type { KimCommand } from './kim.commands';
import type { KimEvent } from './kim.events';
import { evolve, type FormedKim, type Kim, unknownKim } from './kim.state';
import { profileRecorded } from './profile.rules';
import * as roster from './roster.rules';
import * as sk from './sk.rules';

/** Throws `NotFound` for an id that no KIM has. */
export const existing = (kim: Kim): FormedKim => {
  if (kim.status === 'unknown') throw notFound('kim_not_found');
  return kim;
};

/** Nothing happens to a KIM that has ended. */
const living = (kim: Kim): FormedKim => {
  const { status } = existing(kim);
  if (status === 'dissolved') throw rejected('kim_dissolved', 'The KIM was dissolved; nothing of it can be changed');
  return existing(kim);
};

const decide = (command: KimCommand, kim: Kim, city: City): KimEvent[] => {
  switch (command.type) {
    case 'ProposeKim':
      return formation.propose(command, kim, city);
    case 'AbandonKimName':
      return formation.abandonName(command, kim);
    case 'RenameKim':
      return formation.rename(command, living(kim));
    case 'HoldMusyawarah':
      return formation.holdMusyawarah(command, living(kim), city);
    case 'RegisterKim':
      return formation.register(command, living(kim), city);
    case 'AssignNationalNumber':
      return formation.assignNationalNumber(command, living(kim), city);
    case 'DissolveKim':
      return formation.dissolve(command, living(kim), city);
    case 'JoinMember':
      return roster.join(command, living(kim), city);
    case 'LeaveMember':
      return roster.leave(command, living(kim), city);
    case 'CorrectMembership':
      return roster.correct(command, living(kim), city);
    case 'AssignMember':
      return roster.assign(command, living(kim));
    case 'UnassignMember':
      return roster.unassign(command, living(kim));
    case 'AppointOfficer':
      return roster.appoint(command, living(kim), city);
    case 'RelieveOfficer':
      return roster.relieve(command, living(kim), city);
    case 'IssueSk':
      return sk.issueSk(command, living(kim), city);
    case 'SupersedeSk':
      return sk.supersedeSk(command, living(kim), city);
    case 'AmendSk':
      return sk.amendSk(command, living(kim), city);
    case 'ExtendSk':
      return sk.extendSk(command, living(kim), city);
    case 'RevokeSk':
      return sk.revokeSk(command, living(kim), city);
    case 'AbandonSkIssue':
      return sk.abandonSkIssue(command, existing(kim));
    case 'AnnounceSkExpiry':
      return sk.announceExpiry(command, kim, city);
    case 'ExpireSk':
      return sk.expireSk(command, kim, city);
    case 'RecordIctProfile':
    case 'RecordSecretariat':
    case 'RecordOnlinePresence':
    case 'RecordBooks':
    case 'RecordStatutes':
      living(kim);
      return profileRecorded(command, city);
  }
};

/** The rules of a KIM in one city. */
export const kimDecider = (city: City): Decider<Kim, KimCommand, KimEvent> => ({
  category: 'kim',
  initialState: unknownKim,
  authorise: (command, kim) => authorise(command, kim),
  decide: (command, kim) => sk.withAmendmentNeeded(command.data.kimId, kim, decide(command, kim, city)),
  evolve,
});
