import type {
  BimtekMinutes,
  CertificateResult,
  InvitationStatus,
  Invitee,
  ParticipantRole,
  PassingPolicy,
  Seat,
  Session,
  TopicCode,
} from '@app/contracts';
import type { BimtekEvent } from './bimtek.events';

/** Only what a rule reads. What a screen needs lives in a read model. */
export type Bimtek = UnknownBimtek | PlannedBimtek;

/** A Bimtek that was not planned yet, and claims that it cannot be planned by any more. */
export interface UnknownBimtek {
  readonly status: 'unknown';
  /** Of venues and of numbers of minutes. */
  readonly abandonedClaims: ReadonlySet<string>;
}

export interface PlannedBimtek {
  readonly status: 'planned' | 'open' | 'closed' | 'cancelled';
  readonly organiser: string;
  readonly kecamatan: string;
  readonly online: boolean;
  readonly sessions: readonly Session[];
  readonly theme: string;
  readonly capacity: number;
  readonly venue?: string;
  readonly passing: PassingPolicy;
  /** By person id. */
  readonly speakers: ReadonlyMap<string, { readonly office: string; readonly topic: string }>;
  readonly opener?: { readonly personId: string; readonly office: string };
  readonly topics: ReadonlyMap<string, Topic>;
  /** By the hash of the file. */
  readonly materials: ReadonlyMap<string, { readonly title: string; readonly link: string }>;
  readonly invitations: ReadonlyMap<string, SentInvitation>;
  /** By person id, in the order of their registrations. */
  readonly participants: ReadonlyMap<string, Participation>;
  readonly withdrawn: ReadonlySet<string>;
  readonly minutes?: BimtekMinutes;
  readonly certificates: ReadonlyMap<string, Certificate>;
  readonly abandonedClaims: ReadonlySet<string>;
}

export interface Topic {
  readonly code: TopicCode;
  readonly title: string;
  readonly jp: number;
}

export interface SentInvitation {
  readonly invitee: Invitee;
  readonly wilayah: string;
  readonly kimId?: string;
  readonly seats?: number;
  readonly status: InvitationStatus;
}

export interface Participation {
  readonly kelurahan?: string;
  readonly kimId?: string;
  readonly role: ParticipantRole;
  readonly seat: Seat;
  /** By the number of the session. */
  readonly attended: ReadonlyMap<number, Arrival>;
  readonly preTest?: number;
  readonly postTest?: number;
}

export interface Arrival {
  /** Missing where a correction says that they were there. */
  readonly at?: string;
  readonly late: boolean;
}

export interface Certificate {
  readonly personId: string;
  readonly result: CertificateResult;
  readonly jp: number;
  /** `corrected`: revoked since it no longer said what is recorded. */
  readonly standing: 'valid' | 'corrected' | 'revoked';
}

export const unknownBimtek: Bimtek = { status: 'unknown', abandonedClaims: new Set() };

/** Whoever was there without being on the list. */
const UNREGISTERED: Omit<Participation, 'role'> = { seat: 'CONFIRMED', attended: new Map() };

const set = <Key, Value>(map: ReadonlyMap<Key, Value>, key: Key, value: Value): ReadonlyMap<Key, Value> =>
  new Map([...map, [key, value]]);

const without = <Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): ReadonlyMap<Key, Value> =>
  new Map([...map].filter(([other]) => other !== key));

/** A state that knows the Bimtek; the events after `BimtekPlanned` find nothing else. */
const planned = (bimtek: Bimtek, change: (bimtek: PlannedBimtek) => Partial<PlannedBimtek>): Bimtek =>
  bimtek.status === 'unknown' ? bimtek : { ...bimtek, ...change(bimtek) };

const ofParticipant = (
  bimtek: Bimtek,
  personId: string,
  change: (participation: Participation) => Partial<Participation>,
): Bimtek =>
  planned(bimtek, ({ participants }) => {
    const participation = participants.get(personId);
    return participation
      ? { participants: set(participants, personId, { ...participation, ...change(participation) }) }
      : {};
  });

const answered = (bimtek: Bimtek, invitationId: string, status: InvitationStatus): Bimtek =>
  planned(bimtek, ({ invitations }) => {
    const invitation = invitations.get(invitationId);
    return invitation ? { invitations: set(invitations, invitationId, { ...invitation, status }) } : {};
  });

const withAbandoned = (bimtek: Bimtek, claimId: string): Bimtek => ({
  ...bimtek,
  abandonedClaims: new Set([...bimtek.abandonedClaims, claimId]),
});

/** Never throws: what is in the log has happened. */
export const evolve = (bimtek: Bimtek, event: BimtekEvent): Bimtek => {
  switch (event.type) {
    case 'BimtekPlanned': {
      const { organiser, kecamatan, mode, sessions, theme, capacity, venue, passing } = event.data;
      return {
        ...{ status: 'planned', organiser, kecamatan, online: mode === 'DARING', sessions, theme, capacity, passing },
        ...(venue !== undefined && { venue }),
        ...{ speakers: new Map(), topics: new Map(), materials: new Map(), invitations: new Map() },
        ...{ participants: new Map(), withdrawn: new Set(), certificates: new Map() },
        abandonedClaims: bimtek.abandonedClaims,
      };
    }
    case 'BimtekRescheduled':
      return planned(bimtek, () => {
        const { sessions, venue } = event.data;
        return { sessions, ...(venue !== undefined && { venue }) };
      });
    case 'BimtekRevised': {
      const { theme, capacity } = event.data;
      return planned(bimtek, () => ({ theme, capacity }));
    }
    case 'BimtekCancelled':
      return planned(bimtek, () => ({ status: 'cancelled' }));
    case 'BimtekOpened':
      return planned(bimtek, () => ({ status: 'open' }));
    case 'VenueClaimAbandoned':
    case 'MinutesNumberAbandoned':
      return withAbandoned(bimtek, event.data.claimId);
    case 'SpeakerNamed': {
      const { personId, office, topic } = event.data;
      return planned(bimtek, ({ speakers }) => ({ speakers: set(speakers, personId, { office, topic }) }));
    }
    case 'SpeakerDropped':
      return planned(bimtek, ({ speakers }) => ({ speakers: without(speakers, event.data.personId) }));
    case 'OpenerNamed': {
      const { personId, office } = event.data;
      return planned(bimtek, () => ({ opener: { personId, office } }));
    }
    case 'TopicAdded': {
      const { topicId, code, title, jp } = event.data;
      return planned(bimtek, ({ topics }) => ({ topics: set(topics, topicId, { code, title, jp }) }));
    }
    case 'TopicDropped':
      return planned(bimtek, ({ topics }) => ({ topics: without(topics, event.data.topicId) }));
    case 'MaterialAdded': {
      const { sha256, title, link } = event.data;
      return planned(bimtek, ({ materials }) => ({ materials: set(materials, sha256, { title, link }) }));
    }
    case 'MaterialDropped':
      return planned(bimtek, ({ materials }) => ({ materials: without(materials, event.data.sha256) }));
    case 'InvitationSent': {
      const { bimtekId: _, invitationId, ...invitation } = event.data;
      return planned(bimtek, ({ invitations }) => ({
        invitations: set(invitations, invitationId, { ...invitation, status: 'SENT' }),
      }));
    }
    case 'InvitationConfirmed':
      return answered(bimtek, event.data.invitationId, 'CONFIRMED');
    case 'InvitationDeclined':
      return answered(bimtek, event.data.invitationId, 'DECLINED');
    case 'ParticipantRegistered': {
      const { bimtekId: _, personId, ...registration } = event.data;
      return planned(bimtek, ({ participants, withdrawn }) => ({
        participants: set(participants, personId, { ...registration, attended: new Map() }),
        withdrawn: new Set([...withdrawn].filter((other) => other !== personId)),
      }));
    }
    case 'RegistrationCorrected': {
      const { bimtekId: _, personId, reason: __, ...registration } = event.data;
      return planned(bimtek, ({ participants, withdrawn }) => {
        const { kelurahan: ___, kimId: ____, ...known } = participants.get(personId) ?? UNREGISTERED;
        return {
          participants: set(participants, personId, { ...known, ...registration }),
          withdrawn: new Set([...withdrawn].filter((other) => other !== personId)),
        };
      });
    }
    case 'ParticipantWithdrawn':
      return planned(bimtek, ({ participants, withdrawn }) => ({
        participants: without(participants, event.data.personId),
        withdrawn: new Set([...withdrawn, event.data.personId]),
      }));
    case 'SeatGranted':
      return ofParticipant(bimtek, event.data.personId, () => ({ seat: 'CONFIRMED' }));
    case 'AttendanceRecorded': {
      const { personId, session, at, late } = event.data;
      return ofParticipant(bimtek, personId, ({ attended }) => ({ attended: set(attended, session, { at, late }) }));
    }
    case 'AttendanceCorrected': {
      const { personId, session, attended: wasThere, late } = event.data;
      return ofParticipant(bimtek, personId, ({ attended }) => ({
        attended: wasThere ? set(attended, session, { late }) : without(attended, session),
      }));
    }
    case 'TestResultRecorded':
    case 'TestResultCorrected': {
      const { personId, test, score } = event.data;
      return ofParticipant(bimtek, personId, () => (test === 'PRE' ? { preTest: score } : { postTest: score }));
    }
    case 'BimtekClosed':
      return planned(bimtek, () => ({ status: 'closed', minutes: event.data.minutes }));
    case 'MinutesCorrected': {
      const { signedOn, summary } = event.data;
      return planned(bimtek, ({ minutes }) => (minutes ? { minutes: { ...minutes, signedOn, summary } } : {}));
    }
    case 'TurnoutCorrected':
      return bimtek; // what it says follows from its participants
    case 'CertificateIssued': {
      const { certificateId, personId, jp, result } = event.data;
      return planned(bimtek, ({ certificates }) => ({
        certificates: set(certificates, certificateId, { personId, jp, result, standing: 'valid' }),
      }));
    }
    case 'CertificateRevoked':
      return planned(bimtek, ({ certificates }) => {
        const { certificateId, reason } = event.data;
        const certificate = certificates.get(certificateId);
        const standing = reason === 'KOREKSI' ? 'corrected' : 'revoked';
        return certificate ? { certificates: set(certificates, certificateId, { ...certificate, standing }) } : {};
      });
  }
};
