import { itKeeps, type StoredShapes } from '@app/event-sourcing/testing';
import { kimCodec } from './kim.codec';
import type { KimEvent } from './kim.events';
import {
  AMENDMENT_ID,
  EXTENSION_ID,
  KIM_ID,
  kimEstablished,
  kimProposed,
  memberJoined,
  musyawarahHeld,
  officerAppointed,
  OTHER_SK_ID,
  personId,
  REVOCATION_ID,
  SK_ID,
  skFacts,
  skIssued,
} from './kim.fixtures';

const memberLeft: KimEvent = {
  type: 'MemberLeft',
  data: { kimId: KIM_ID, personId: personId(1), leftOn: '2024-02-01', reason: 'PINDAH' },
};
const officerRelieved: KimEvent = {
  type: 'OfficerRelieved',
  data: { kimId: KIM_ID, post: 'KETUA', personId: personId(1), until: '2024-02-01' },
};
const skIssueAbandoned: KimEvent = { type: 'SkIssueAbandoned', data: { kimId: KIM_ID, skId: SK_ID } };

const { signatory, termStart, termEnd, ...withoutTerm } = skIssued.data;

const STORED: StoredShapes<KimEvent> = {
  KimProposed: [
    [
      'KimProposed',
      `{"kimId":"${KIM_ID}","name":"Rejomulyo Informatif","wilayah":"18.72.05.1001","level":"KELURAHAN"}`,
      kimProposed,
    ],
  ],
  MusyawarahHeld: [
    ['MusyawarahHeld', `{"kimId":"${KIM_ID}","heldOn":"2023-10-25","participants":42}`, musyawarahHeld],
  ],
  MemberJoined: [
    [
      'MemberJoined',
      `{"kimId":"${KIM_ID}","personId":"${personId(1)}","unsur":"KWT","occupation":"PETANI","joinedOn":"2023-10-25"}`,
      memberJoined(1),
    ],
  ],
  MemberLeft: [
    [
      'MemberLeft',
      `{"kimId":"${KIM_ID}","personId":"${personId(1)}","leftOn":"2024-02-01","reason":"PINDAH"}`,
      memberLeft,
    ],
  ],
  OfficerAppointed: [
    [
      'OfficerAppointed',
      `{"kimId":"${KIM_ID}","post":"KETUA","personId":"${personId(1)}","since":"2023-10-25"}`,
      officerAppointed('KETUA', 1),
    ],
  ],
  OfficerRelieved: [
    [
      'OfficerRelieved',
      `{"kimId":"${KIM_ID}","post":"KETUA","personId":"${personId(1)}","until":"2024-02-01"}`,
      officerRelieved,
    ],
  ],
  SkIssued: [
    [
      'SkIssued',
      `{"kimId":"${KIM_ID}","skId":"${SK_ID}","number":"17 Tahun 2023","decreedOn":"2023-11-20",` +
        `"issuingOffice":{"title":"LURAH","wilayah":"18.72.05.1001"},"signatory":{"personId":"${personId(90)}",` +
        `"capacity":"DEFINITIF"},"termStart":"2023-11-20","termEnd":"2028-11-19","document":{"sha256":"ab","bytes":4,` +
        `"signature":{"algorithm":"Ed25519","keyId":"k1","value":"c2ln"}}}`,
      {
        type: 'SkIssued',
        data: {
          ...skIssued.data,
          document: { sha256: 'ab', bytes: 4, signature: { algorithm: 'Ed25519', keyId: 'k1', value: 'c2ln' } },
        },
      },
    ],
    [
      'SkIssued',
      `{"kimId":"${KIM_ID}","skId":"${SK_ID}","number":"17 Tahun 2023","decreedOn":"2023-11-20",` +
        `"issuingOffice":{"title":"LURAH","wilayah":"18.72.05.1001"}}`,
      { type: 'SkIssued', data: withoutTerm },
    ],
  ],
  SkIssueAbandoned: [['SkIssueAbandoned', `{"kimId":"${KIM_ID}","skId":"${SK_ID}"}`, skIssueAbandoned]],
  KimEstablished: [
    [
      'KimEstablished',
      `{"kimId":"${KIM_ID}","name":"Rejomulyo Informatif","level":"KELURAHAN","wilayah":"18.72.05.1001",` +
        `"skId":"${SK_ID}","skNumber":"17 Tahun 2023","decreedOn":"2023-11-20"}`,
      kimEstablished,
    ],
  ],
  KimRenamed: [
    [
      'KimRenamed',
      `{"kimId":"${KIM_ID}","name":"Rejomulyo Maju","formerName":"Rejomulyo Informatif"}`,
      { type: 'KimRenamed', data: { kimId: KIM_ID, name: 'Rejomulyo Maju', formerName: 'Rejomulyo Informatif' } },
    ],
  ],
  KimNameAbandoned: [
    [
      'KimNameAbandoned',
      `{"kimId":"${KIM_ID}","claimId":"c-1"}`,
      { type: 'KimNameAbandoned', data: { kimId: KIM_ID, claimId: 'c-1' } },
    ],
  ],
  MembershipCorrected: [
    [
      'MembershipCorrected',
      `{"kimId":"${KIM_ID}","personId":"${personId(1)}","unsur":"UMKM","occupation":"PEDAGANG","joinedOn":"2023-10-26","reason":"SALAH_KETIK"}`,
      {
        type: 'MembershipCorrected',
        data: {
          kimId: KIM_ID,
          personId: personId(1),
          unsur: 'UMKM',
          occupation: 'PEDAGANG',
          joinedOn: '2023-10-26',
          reason: 'SALAH_KETIK',
        },
      },
    ],
  ],
  MemberAssigned: [
    [
      'MemberAssigned',
      `{"kimId":"${KIM_ID}","personId":"${personId(1)}","bidang":"PENGOLAHAN"}`,
      { type: 'MemberAssigned', data: { kimId: KIM_ID, personId: personId(1), bidang: 'PENGOLAHAN' } },
    ],
  ],
  MemberUnassigned: [
    [
      'MemberUnassigned',
      `{"kimId":"${KIM_ID}","personId":"${personId(1)}"}`,
      { type: 'MemberUnassigned', data: { kimId: KIM_ID, personId: personId(1) } },
    ],
  ],
  SkAmendmentNeeded: [['SkAmendmentNeeded', `{"kimId":"${KIM_ID}","skId":"${SK_ID}"}`, skFacts.amendmentNeeded]],
  SkAmended: [
    [
      'SkAmended',
      `{"kimId":"${KIM_ID}","skId":"${AMENDMENT_ID}","number":"2 Tahun 2024","decreedOn":"2024-02-01","issuingOffice":{"title":"LURAH","wilayah":"18.72.05.1001"},"signatory":{"personId":"${personId(90)}","capacity":"DEFINITIF"},"amends":"${SK_ID}"}`,
      skFacts.amended,
    ],
  ],
  SkExtended: [
    [
      'SkExtended',
      `{"kimId":"${KIM_ID}","skId":"${EXTENSION_ID}","number":"3 Tahun 2024","decreedOn":"2024-02-01","issuingOffice":{"title":"LURAH","wilayah":"18.72.05.1001"},"signatory":{"personId":"${personId(90)}","capacity":"DEFINITIF"},"extends":"${SK_ID}","termEnd":"2030-11-19"}`,
      skFacts.extended,
    ],
  ],
  SkSuperseded: [
    ['SkSuperseded', `{"kimId":"${KIM_ID}","skId":"${SK_ID}","bySkId":"${OTHER_SK_ID}"}`, skFacts.superseded],
  ],
  SkRevoked: [
    [
      'SkRevoked',
      `{"kimId":"${KIM_ID}","skId":"${REVOCATION_ID}","number":"5 Tahun 2024","decreedOn":"2024-02-01","issuingOffice":{"title":"LURAH","wilayah":"18.72.05.1001"},"signatory":{"personId":"${personId(90)}","capacity":"DEFINITIF"},"revokes":"${SK_ID}","reason":"TIDAK_AKTIF"}`,
      skFacts.revoked,
    ],
  ],
  SkExpiryAnnounced: [
    [
      'SkExpiryAnnounced',
      `{"kimId":"${KIM_ID}","skId":"${SK_ID}","termEnd":"2028-11-19","daysBefore":30}`,
      skFacts.announced,
    ],
  ],
  SkExpired: [['SkExpired', `{"kimId":"${KIM_ID}","skId":"${SK_ID}","termEnd":"2028-11-19"}`, skFacts.expired]],
  IctProfileRecorded: [
    [
      'IctProfileRecorded',
      `{"kimId":"${KIM_ID}","surveyedOn":"2024-02-01","devices":[{"device":"PONSEL","count":12}],"connectivity":"SELULER_4G","channels":["GRUP_WHATSAPP"]}`,
      {
        type: 'IctProfileRecorded',
        data: {
          kimId: KIM_ID,
          surveyedOn: '2024-02-01',
          devices: [{ device: 'PONSEL', count: 12 }],
          connectivity: 'SELULER_4G',
          channels: ['GRUP_WHATSAPP'],
        },
      },
    ],
  ],
  SecretariatRecorded: [
    [
      'SecretariatRecorded',
      `{"kimId":"${KIM_ID}","address":"Balai Kelurahan Rejomulyo"}`,
      { type: 'SecretariatRecorded', data: { kimId: KIM_ID, address: 'Balai Kelurahan Rejomulyo' } },
    ],
  ],
  OnlinePresenceRecorded: [
    [
      'OnlinePresenceRecorded',
      `{"kimId":"${KIM_ID}","website":"https://rejomulyo.kim.id","socialAccounts":[{"platform":"INSTAGRAM","url":"https://example.org/kim"}]}`,
      {
        type: 'OnlinePresenceRecorded',
        data: {
          kimId: KIM_ID,
          website: 'https://rejomulyo.kim.id',
          socialAccounts: [{ platform: 'INSTAGRAM', url: 'https://example.org/kim' }],
        },
      },
    ],
  ],
  BooksRecorded: [
    [
      'BooksRecorded',
      `{"kimId":"${KIM_ID}","books":["ANGGOTA","TAMU"]}`,
      { type: 'BooksRecorded', data: { kimId: KIM_ID, books: ['ANGGOTA', 'TAMU'] } },
    ],
  ],
  StatutesRecorded: [
    [
      'StatutesRecorded',
      `{"kimId":"${KIM_ID}","adoptedOn":"2024-01-10","sha256":"ab"}`,
      { type: 'StatutesRecorded', data: { kimId: KIM_ID, adoptedOn: '2024-01-10', sha256: 'ab' } },
    ],
  ],
  KimRegistered: [
    [
      'KimRegistered',
      `{"kimId":"${KIM_ID}","registeredOn":"2023-12-01","registrationNumber":"KIM/17/2023"}`,
      {
        type: 'KimRegistered',
        data: { kimId: KIM_ID, registeredOn: '2023-12-01', registrationNumber: 'KIM/17/2023' },
      },
    ],
  ],
  NationalNumberAssigned: [
    [
      'NationalNumberAssigned',
      `{"kimId":"${KIM_ID}","nationalNumber":"1872-0001","webAddress":"rejomulyo.kim.id","assignedOn":"2024-01-10"}`,
      {
        type: 'NationalNumberAssigned',
        data: {
          kimId: KIM_ID,
          nationalNumber: '1872-0001',
          webAddress: 'rejomulyo.kim.id',
          assignedOn: '2024-01-10',
        },
      },
    ],
  ],
  KimDissolved: [
    [
      'KimDissolved',
      `{"kimId":"${KIM_ID}","dissolvedOn":"2024-02-20","reason":"TIDAK_AKTIF"}`,
      { type: 'KimDissolved', data: { kimId: KIM_ID, dissolvedOn: '2024-02-20', reason: 'TIDAK_AKTIF' } },
    ],
  ],
};

describe('A fact of a KIM', () => {
  itKeeps(kimCodec, STORED);
});
