import { v5 as uuidv5 } from 'uuid';
import type { ExpectedRevision } from '@app/event-sourcing';
import { InMemoryEventStore } from '@app/event-sourcing/testing';
import type { Database } from '@app/postgres';
import { type Projection, rebuild } from '@app/read-models';
import { RECORDED } from '@app/read-models/testing';
import { kimCodec } from '../kim/kim.codec';
import type { KimEvent } from '../kim/kim.events';
import {
  KIM_ID,
  kimEstablished,
  kimProposed,
  memberJoined,
  musyawarahHeld,
  officerAppointed,
  OTHER_SK_ID,
  personId,
  skFacts,
  skIssued,
} from '../kim/kim.fixtures';

/** The n-th KIM of the examples, from 1. */
export const kimId = (n: number): string => `0b6f2f4e-3a53-4c1e-9a55-${n.toString().padStart(12, '0')}`;

/** The n-th SK of the examples, from 1. */
export const skId = (n: number): string => `0b6f2f4e-3a53-4c1e-9a56-${n.toString().padStart(12, '0')}`;

/** A log in which facts of several KIM stand in the order in which they were recorded, as `project` would record them. */
export class KimLog {
  readonly store = new InMemoryEventStore();
  private readonly revisions = new Map<string, bigint>();

  async record(...facts: readonly KimEvent[]): Promise<void> {
    for (const fact of facts) {
      const stream = `kim-${fact.data.kimId}`;
      const revision = this.revisions.get(stream);
      const next = revision === undefined ? 0n : revision + 1n;
      const stored = {
        ...(await kimCodec.encode(fact, { stream })),
        id: uuidv5(`${stream}/${next}`, RECORDED.$correlationId),
        metadata: RECORDED,
      };
      const expected: ExpectedRevision = revision ?? 'no_stream';
      await this.store.append(stream, [stored], expected);
      this.revisions.set(stream, next);
    }
  }

  /** Builds read models from all of it. */
  async build(database: Database, ...projections: readonly Projection<KimEvent>[]): Promise<void> {
    for (const projection of projections) await rebuild(database, this.store, projection);
  }
}

/** A fact of every type that there is: the compiler asks for those that are missing. Their order is that of a life. */
const EVERY: { readonly [Type in KimEvent['type']]: Extract<KimEvent, { type: Type }> } = {
  KimNameAbandoned: { type: 'KimNameAbandoned', data: { kimId: KIM_ID, claimId: 'c-1' } },
  KimProposed: kimProposed,
  MusyawarahHeld: musyawarahHeld,
  MemberJoined: {
    type: 'MemberJoined',
    data: { ...memberJoined(4).data, ageBand: 'PEMUDA', sex: 'PEREMPUAN', joinedOn: '2023-10-24' },
  },
  OfficerAppointed: officerAppointed('KETUA', 4),
  MembershipCorrected: {
    type: 'MembershipCorrected',
    data: { kimId: KIM_ID, personId: personId(4), unsur: 'UMKM', joinedOn: '2023-10-26', reason: 'SALAH_KETIK' },
  },
  MemberAssigned: { type: 'MemberAssigned', data: { kimId: KIM_ID, personId: personId(4), bidang: 'PENGOLAHAN' } },
  SkIssueAbandoned: { type: 'SkIssueAbandoned', data: { kimId: KIM_ID, skId: skId(9) } },
  SkIssued: skIssued,
  KimEstablished: kimEstablished,
  KimRegistered: {
    type: 'KimRegistered',
    data: { kimId: KIM_ID, registeredOn: '2023-12-01', registrationNumber: 'KIM/17/2023' },
  },
  NationalNumberAssigned: {
    type: 'NationalNumberAssigned',
    data: { kimId: KIM_ID, nationalNumber: '1872-0001', webAddress: 'rejomulyo.kim.id', assignedOn: '2024-01-10' },
  },
  IctProfileRecorded: {
    type: 'IctProfileRecorded',
    data: {
      kimId: KIM_ID,
      surveyedOn: '2024-01-11',
      devices: [{ device: 'PONSEL', count: 12 }],
      connectivity: 'SELULER_4G',
      channels: ['GRUP_WHATSAPP'],
    },
  },
  SecretariatRecorded: {
    type: 'SecretariatRecorded',
    data: { kimId: KIM_ID, address: 'Balai Kelurahan Rejomulyo' },
  },
  OnlinePresenceRecorded: {
    type: 'OnlinePresenceRecorded',
    data: {
      kimId: KIM_ID,
      website: 'https://rejomulyo.kim.id',
      socialAccounts: [{ platform: 'INSTAGRAM', url: 'https://example.org/kim' }],
    },
  },
  BooksRecorded: { type: 'BooksRecorded', data: { kimId: KIM_ID, books: ['ANGGOTA', 'TAMU'] } },
  StatutesRecorded: { type: 'StatutesRecorded', data: { kimId: KIM_ID, adoptedOn: '2024-01-10' } },
  KimRenamed: {
    type: 'KimRenamed',
    data: { kimId: KIM_ID, name: 'Rejomulyo Maju', formerName: 'Rejomulyo Informatif' },
  },
  SkAmendmentNeeded: skFacts.amendmentNeeded,
  SkAmended: skFacts.amended,
  SkExtended: skFacts.extended,
  SkSuperseded: skFacts.superseded,
  MemberUnassigned: { type: 'MemberUnassigned', data: { kimId: KIM_ID, personId: personId(4) } },
  OfficerRelieved: {
    type: 'OfficerRelieved',
    data: { kimId: KIM_ID, post: 'KETUA', personId: personId(4), until: '2024-02-01' },
  },
  MemberLeft: {
    type: 'MemberLeft',
    data: { kimId: KIM_ID, personId: personId(4), leftOn: '2024-02-02', reason: 'PINDAH' },
  },
  SkExpiryAnnounced: {
    type: 'SkExpiryAnnounced',
    data: { kimId: KIM_ID, skId: OTHER_SK_ID, termEnd: '2029-01-31', daysBefore: 30 },
  },
  SkRevoked: { type: 'SkRevoked', data: { ...skFacts.revoked.data, revokes: OTHER_SK_ID } },
  SkExpired: { type: 'SkExpired', data: { kimId: KIM_ID, skId: skId(3), termEnd: '2024-02-28' } },
  KimDissolved: { type: 'KimDissolved', data: { kimId: KIM_ID, dissolvedOn: '2024-03-01', reason: 'TIDAK_AKTIF' } },
};

/** An SK more, issued before the fact that names it. */
const ISSUED_BEFORE: Partial<Record<KimEvent['type'], KimEvent>> = {
  SkSuperseded: skFacts.superseding,
  SkExpired: { type: 'SkIssued', data: { ...skFacts.superseding.data, skId: skId(3), termEnd: '2024-02-28' } },
};

/** The life of a KIM to which everything happened that can happen to one. */
export const everything: readonly KimEvent[] = Object.values<KimEvent>(EVERY).flatMap((fact) => {
  const before = ISSUED_BEFORE[fact.type];
  return before ? [before, fact] : [fact];
});
