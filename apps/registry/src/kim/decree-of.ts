import type { City } from '@app/city';
import type { Decree, RosterMember } from '../sk-document/decree';
import type { FormedKim } from './kim.state';
import { REQUIRED_POSTS } from './roster.rules';
import type { DecreeCommand } from './sk.commands';
import type { Signatory } from './sk.events';
import { termOf } from './sk.rules';

const rosterOf = ({ members, officers }: FormedKim): RosterMember[] =>
  [...members].map(([personId, { unsur, bidang, seksi }]) => {
    const post = REQUIRED_POSTS.find((held) => officers[held]?.personId === personId);
    return {
      personId,
      unsur,
      ...(post && { post }),
      ...(bidang && { bidang }),
      ...(seksi !== undefined && { seksi }),
    };
  });

/** The SK of the KIM, as a further decree has to quote it. */
const earlierSk = ({ sk, decrees }: FormedKim): Pick<Decree, 'earlier'> => {
  const earlier = sk && decrees.get(sk.skId);
  return sk && earlier ? { earlier: { ...earlier, amendments: sk.amendments } } : {};
};

/** What a decree adds to what all of them say. */
const ofItsKind = (
  command: DecreeCommand,
  kim: FormedKim,
  city: City,
): Omit<Partial<Decree>, 'kind'> & Pick<Decree, 'kind' | 'roster'> => {
  switch (command.type) {
    case 'IssueSk':
      return { kind: 'ESTABLISH', roster: rosterOf(kim), ...termOf(command, city) };
    case 'SupersedeSk':
      return { kind: 'SUPERSEDE', roster: rosterOf(kim), ...termOf(command, city), ...earlierSk(kim) };
    case 'AmendSk':
      return { kind: 'AMEND', roster: rosterOf(kim), ...earlierSk(kim) };
    case 'ExtendSk':
      return { kind: 'EXTEND', roster: [], termEnd: command.data.termEnd, ...earlierSk(kim) };
    case 'RevokeSk':
      return { kind: 'REVOKE', roster: [], reason: command.data.reason, ...earlierSk(kim) };
  }
};

/** What the document of a decree has to show, for the KIM as it is. */
export const decreeOf = (command: DecreeCommand, signatory: Signatory, kim: FormedKim, city: City): Decree => {
  const { kimId, skId, number, decreedOn } = command.data;
  const { name: kimName, level, wilayah } = kim;
  return {
    ...{ kimId, kimName, level, wilayah, skId, number, decreedOn, signatory },
    ...ofItsKind(command, kim, city),
  };
};
