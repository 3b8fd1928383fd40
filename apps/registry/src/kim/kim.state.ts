import type { Bidang, Level, Occupation, Post, Unsur } from '@app/contracts';
import type { KimEvent } from './kim.events';
import type { Decree } from './sk.events';

/** Only what a rule reads. What a screen needs lives in a read model. */
export type Kim = UnknownKim | FormedKim;

/** A KIM that was not proposed yet, and names that it cannot be proposed with any more. */
export interface UnknownKim {
  readonly status: 'unknown';
  readonly abandonedNameClaims: ReadonlySet<string>;
}

export interface FormedKim {
  readonly status: 'proposed' | 'established' | 'dissolved';
  readonly name: string;
  readonly wilayah: string;
  readonly level: Level;
  readonly musyawarahHeldOn?: string;
  /** The active members, by person id. */
  readonly members: ReadonlyMap<string, Membership>;
  readonly officers: Readonly<Partial<Record<Post, Officer>>>;
  /** The last SK that established it, in force or not. */
  readonly sk?: Sk;
  /** Ids of all decrees on it. */
  readonly decrees: ReadonlyMap<string, { readonly number: string; readonly decreedOn: string }>;
  readonly abandonedSkIds: ReadonlySet<string>;
  readonly abandonedNameClaims: ReadonlySet<string>;
  readonly isRegistered: boolean;
}

export interface Membership {
  readonly unsur: Unsur;
  readonly occupation: Occupation;
  readonly joinedOn: string;
  readonly bidang?: Bidang;
  readonly seksi?: string;
}

export interface Officer {
  readonly personId: string;
  readonly since: string;
}

export interface Sk {
  readonly skId: string;
  readonly number: string;
  readonly standing: 'valid' | 'expired' | 'revoked';
  /** Of the last decree on it. */
  readonly decreedOn: string;
  readonly termEnd?: string;
  readonly needsAmendment: boolean;
  /** The decrees that amended it, in their order. */
  readonly amendments: readonly { readonly number: string; readonly decreedOn: string }[];
  /** How many days before its end that end was announced. */
  readonly announced: readonly number[];
}

export const unknownKim: Kim = { status: 'unknown', abandonedNameClaims: new Set() };

const without = <Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): ReadonlyMap<Key, Value> =>
  new Map([...map].filter(([other]) => other !== key));

/** A state that knows the KIM; the events after `KimProposed` find nothing else. */
const formed = (kim: Kim, change: (kim: FormedKim) => Partial<FormedKim>): Kim =>
  kim.status === 'unknown' ? kim : { ...kim, ...change(kim) };

const ofMember = (kim: Kim, personId: string, change: (membership: Membership) => Membership): Kim =>
  formed(kim, ({ members }) => {
    const membership = members.get(personId);
    return membership ? { members: new Map([...members, [personId, change(membership)]]) } : {};
  });

const ofSk = (kim: Kim, change: Partial<Sk> | ((sk: Sk) => Partial<Sk>)): Kim =>
  formed(kim, ({ sk }) => (sk ? { sk: { ...sk, ...(typeof change === 'function' ? change(sk) : change) } } : {}));

const withDecree = (kim: Kim, { skId, number, decreedOn }: Decree): Kim =>
  formed(kim, ({ decrees }) => ({ decrees: new Map([...decrees, [skId, { number, decreedOn }]]) }));

/** Never throws: what is in the log has happened. */
export const evolve = (kim: Kim, event: KimEvent): Kim => {
  switch (event.type) {
    case 'KimProposed': {
      const { name, wilayah, level } = event.data;
      const { abandonedNameClaims } = kim;
      const nothing = { decrees: new Map(), abandonedSkIds: new Set<string>(), isRegistered: false };
      const nobody = { members: new Map(), officers: {} };
      return { status: 'proposed', name, wilayah, level, abandonedNameClaims, ...nobody, ...nothing };
    }
    case 'KimNameAbandoned':
      return { ...kim, abandonedNameClaims: new Set([...kim.abandonedNameClaims, event.data.claimId]) };
    case 'KimRenamed':
      return formed(kim, () => ({ name: event.data.name }));
    case 'MusyawarahHeld':
      return formed(kim, () => ({ musyawarahHeldOn: event.data.heldOn }));
    case 'MemberJoined': {
      const { personId, unsur, occupation, joinedOn } = event.data;
      return formed(kim, ({ members }) => ({
        members: new Map([...members, [personId, { unsur, occupation, joinedOn }]]),
      }));
    }
    case 'MemberLeft':
      return formed(kim, ({ members }) => ({ members: without(members, event.data.personId) }));
    case 'MembershipCorrected': {
      const { personId, unsur, occupation, joinedOn } = event.data;
      return ofMember(kim, personId, (membership) => ({
        ...membership,
        unsur: unsur ?? membership.unsur,
        occupation: occupation ?? membership.occupation,
        joinedOn: joinedOn ?? membership.joinedOn,
      }));
    }
    case 'MemberAssigned': {
      const { personId, bidang, seksi } = event.data;
      return ofMember(kim, personId, ({ unsur, occupation, joinedOn }) => ({
        ...{ unsur, occupation, joinedOn },
        ...(bidang && { bidang }),
        ...(seksi !== undefined && { seksi }),
      }));
    }
    case 'MemberUnassigned':
      return ofMember(kim, event.data.personId, ({ unsur, occupation, joinedOn }) => ({
        unsur,
        occupation,
        joinedOn,
      }));
    case 'OfficerAppointed': {
      const { post, personId, since } = event.data;
      return formed(kim, ({ officers }) => ({ officers: { ...officers, [post]: { personId, since } } }));
    }
    case 'OfficerRelieved':
      return formed(kim, ({ officers: { [event.data.post]: relieved, ...officers } }) => ({ officers }));
    case 'SkIssued': {
      const { skId, number, decreedOn, termEnd } = event.data;
      const standing = { standing: 'valid', needsAmendment: false, announced: [], amendments: [] } as const;
      const sk = { skId, number, decreedOn, ...standing, ...(termEnd && { termEnd }) };
      return withDecree(
        formed(kim, () => ({ sk })),
        event.data,
      );
    }
    case 'SkIssueAbandoned':
      return formed(kim, ({ abandonedSkIds }) => ({
        abandonedSkIds: new Set([...abandonedSkIds, event.data.skId]),
      }));
    case 'SkAmendmentNeeded':
      return ofSk(kim, { needsAmendment: true });
    case 'SkAmended': {
      const { number, decreedOn } = event.data;
      const amended = ofSk(kim, ({ amendments }) => ({
        ...{ needsAmendment: false, decreedOn },
        amendments: [...amendments, { number, decreedOn }],
      }));
      return withDecree(amended, event.data);
    }
    case 'SkExtended': {
      const { termEnd, decreedOn } = event.data;
      return withDecree(ofSk(kim, { standing: 'valid', termEnd, decreedOn, announced: [] }), event.data);
    }
    case 'SkRevoked':
      return withDecree(ofSk(kim, { standing: 'revoked', decreedOn: event.data.decreedOn }), event.data);
    case 'SkExpiryAnnounced':
      return ofSk(kim, ({ announced }) => ({ announced: [...announced, event.data.daysBefore] }));
    case 'SkExpired':
      return ofSk(kim, { standing: 'expired' });
    case 'KimEstablished':
      return formed(kim, () => ({ status: 'established' }));
    case 'KimRegistered':
      return formed(kim, () => ({ isRegistered: true }));
    case 'KimDissolved':
      return formed(kim, () => ({ status: 'dissolved' }));
    case 'SkSuperseded': // the SK that took its place was issued
    case 'IctProfileRecorded':
    case 'SecretariatRecorded':
    case 'OnlinePresenceRecorded':
    case 'BooksRecorded':
    case 'StatutesRecorded':
    case 'NationalNumberAssigned':
      return kim;
  }
};
