import type { DecreeKind, DecreeSummary, KimDetail, RosterEntry, SkDetail } from '@app/contracts';
import type { KimEvent } from '../kim/kim.events';
import type { Decree, SkIssued } from '../kim/sk.events';

/** A member's line, without the name: that is personal data of the person. */
export type MemberLine = Omit<RosterEntry, 'name'>;

/** A KIM as its facts have it: what is read of the days that pass, and of people, is not in it. */
export type KimAsRecorded = Omit<KimDetail, 'revision' | 'members' | 'roster'> & { readonly roster: MemberLine[] };

const without = <Data extends { kimId: string }>({ kimId: _kimId, ...rest }: Data): Omit<Data, 'kimId'> => rest;

const summary = (kind: DecreeKind, decree: Decree): DecreeSummary => {
  const { skId, number, decreedOn, signatory, document } = decree;
  return {
    skId,
    kind,
    number,
    decreedOn,
    ...(signatory && { signatory }),
    ...(document && { documentSha256: document.sha256 }),
  };
};

const issued = ({ data }: SkIssued): SkDetail => {
  const { issuingOffice, termStart, termEnd } = data;
  return {
    ...summary('ESTABLISH', data),
    issuingOffice: `${issuingOffice.title} ${issuingOffice.wilayah}`,
    ...(termStart !== undefined && { termStart }),
    ...(termEnd !== undefined && { termEnd }),
    status: 'VALID',
    needsAmendment: false,
    decrees: [],
  };
};

const withSk = (kim: KimAsRecorded, change: (sk: SkDetail) => Partial<SkDetail>): KimAsRecorded =>
  kim.sk ? { ...kim, sk: { ...kim.sk, ...change(kim.sk) } } : kim;

const withMember = (
  kim: KimAsRecorded,
  personId: string,
  change: (line: MemberLine) => MemberLine,
): KimAsRecorded => ({
  ...kim,
  roster: kim.roster.map((line) => (line.personId === personId ? change(line) : line)),
});

const byJoining = (one: MemberLine, other: MemberLine): number =>
  one.joinedOn.localeCompare(other.joinedOn) || one.personId.localeCompare(other.personId);

const inOrder = (kim: KimAsRecorded): KimAsRecorded => ({ ...kim, roster: kim.roster.toSorted(byJoining) });

/** What the fact makes of the KIM. Undefined as long as it was not proposed. */
export const kimAfter = (kim: KimAsRecorded | undefined, event: KimEvent): KimAsRecorded | undefined => {
  if (event.type === 'KimProposed') return { ...event.data, status: 'PROPOSED', roster: [], earlierSks: [] };
  return kim && changed(kim, event);
};

const changed = (kim: KimAsRecorded, event: Exclude<KimEvent, { type: 'KimProposed' }>): KimAsRecorded => {
  switch (event.type) {
    case 'KimRenamed':
      return { ...kim, name: event.data.name };
    case 'MusyawarahHeld': {
      const { heldOn, participants } = event.data;
      return { ...kim, musyawarahHeldOn: heldOn, musyawarahParticipants: participants };
    }
    case 'MemberJoined':
      return inOrder({ ...kim, roster: [...kim.roster, without(event.data)] });
    case 'MemberLeft':
      return { ...kim, roster: kim.roster.filter(({ personId }) => personId !== event.data.personId) };
    case 'MembershipCorrected': {
      const { personId, unsur, occupation, joinedOn } = event.data;
      return inOrder(
        withMember(kim, personId, (line) => ({
          ...line,
          unsur: unsur ?? line.unsur,
          occupation: occupation ?? line.occupation,
          joinedOn: joinedOn ?? line.joinedOn,
        })),
      );
    }
    case 'MemberAssigned': {
      const { personId, bidang, seksi } = event.data;
      return withMember(kim, personId, ({ bidang: _bidang, seksi: _seksi, ...line }) => ({
        ...line,
        ...(bidang && { bidang }),
        ...(seksi !== undefined && { seksi }),
      }));
    }
    case 'MemberUnassigned':
      return withMember(kim, event.data.personId, ({ bidang: _bidang, seksi: _seksi, ...line }) => line);
    case 'OfficerAppointed': {
      const { personId, post, since } = event.data;
      return withMember(kim, personId, (line) => ({ ...line, post, postSince: since }));
    }
    case 'OfficerRelieved':
      return withMember(kim, event.data.personId, ({ post: _post, postSince: _since, ...line }) => line);
    case 'SkIssued':
      return { ...kim, sk: issued(event), earlierSks: kim.sk ? [...kim.earlierSks, kim.sk] : kim.earlierSks };
    case 'SkAmendmentNeeded':
      return withSk(kim, () => ({ needsAmendment: true }));
    case 'SkAmended':
      return withSk(kim, ({ decrees }) => ({
        needsAmendment: false,
        decrees: [...decrees, summary('AMEND', event.data)],
      }));
    case 'SkExtended':
      return withSk(kim, ({ decrees }) => ({
        termEnd: event.data.termEnd,
        decrees: [...decrees, summary('EXTEND', event.data)],
      }));
    case 'SkSuperseded': {
      const { skId, bySkId } = event.data;
      const earlierSks = kim.earlierSks.map((sk) =>
        sk.skId === skId ? { ...sk, status: 'SUPERSEDED' as const, needsAmendment: false } : sk,
      );
      return withSk({ ...kim, earlierSks }, (sk) => (sk.skId === bySkId ? { kind: 'SUPERSEDE' } : {}));
    }
    case 'SkRevoked':
      return withSk(kim, ({ decrees }) => ({
        status: 'REVOKED',
        needsAmendment: false,
        decrees: [...decrees, { ...summary('REVOKE', event.data), reason: event.data.reason }],
      }));
    case 'SkExpired':
      return withSk(kim, () => ({ status: 'EXPIRED', needsAmendment: false }));
    case 'KimEstablished':
      return { ...kim, status: 'ESTABLISHED' };
    case 'KimRegistered':
      return { ...kim, registration: without(event.data) };
    case 'NationalNumberAssigned':
      return { ...kim, nationalRegistration: without(event.data) };
    case 'KimDissolved':
      return { ...kim, status: 'DISSOLVED', dissolution: without(event.data) };
    case 'SecretariatRecorded':
      return { ...kim, address: event.data.address };
    case 'IctProfileRecorded':
      return { ...kim, ictProfile: without(event.data) };
    case 'OnlinePresenceRecorded':
      return { ...kim, onlinePresence: without(event.data) };
    case 'BooksRecorded':
      return { ...kim, books: event.data.books };
    case 'StatutesRecorded':
      return { ...kim, statutes: without(event.data) };
    case 'KimNameAbandoned':
    case 'SkIssueAbandoned':
    case 'SkExpiryAnnounced':
      return kim;
  }
};
