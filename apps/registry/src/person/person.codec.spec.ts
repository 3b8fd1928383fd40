import { itKeeps, type StoredShapes } from '@app/event-sourcing/testing';
import { personCodec } from './person.codec';
import type { PersonEvent } from './person.events';
import {
  consentRecorded,
  consentWithdrawn,
  erasureRefused,
  guardianConsentRecorded,
  NIK_ID,
  nikClaimAbandoned,
  OTHER_PERSON_ID,
  PERSON_ID,
  personErased,
  personMerged,
  processingRestricted,
  restrictionLifted,
} from './person.fixtures';

const BY_ID = `{"personId":"${PERSON_ID}"`;

/** Personal fields lie in the log encrypted. */
const STORED: StoredShapes<PersonEvent> = {
  PersonRegistered: [
    [
      'PersonRegistered',
      `${BY_ID},"wilayah":"18.72.05.1001","name":"sealed.v1.bmFtZQ","nik":"sealed.v1.bmlr","sex":"sealed.v1.c2V4",` +
        `"titlesBefore":"sealed.v1.ZHI","titlesAfter":"sealed.v1.c2k","nip":"sealed.v1.bmlw","rank":"sealed.v1.cmFuaw",` +
        `"nikId":"${NIK_ID}"}`,
      {
        type: 'PersonRegistered',
        data: {
          personId: PERSON_ID,
          wilayah: '18.72.05.1001',
          name: 'sealed.v1.bmFtZQ',
          nik: 'sealed.v1.bmlr',
          sex: 'sealed.v1.c2V4' as never,
          titlesBefore: 'sealed.v1.ZHI',
          titlesAfter: 'sealed.v1.c2k',
          nip: 'sealed.v1.bmlw',
          rank: 'sealed.v1.cmFuaw',
          nikId: NIK_ID,
        },
      },
    ],
    [
      'PersonRegistered',
      `${BY_ID},"wilayah":"18.72.05.1001","name":"sealed.v1.bmFtZQ","nik":"sealed.v1.bmlr"}`,
      {
        type: 'PersonRegistered',
        data: {
          personId: PERSON_ID,
          wilayah: '18.72.05.1001',
          name: 'sealed.v1.bmFtZQ',
          nik: 'sealed.v1.bmlr',
        },
      },
    ],
  ],
  PersonCorrected: [
    [
      'PersonCorrected',
      `${BY_ID},"phone":"sealed.v1.cGhvbmU","reason":"DATA_BERUBAH"}`,
      {
        type: 'PersonCorrected',
        data: { personId: PERSON_ID, phone: 'sealed.v1.cGhvbmU', reason: 'DATA_BERUBAH' },
      },
    ],
  ],
  NikClaimAbandoned: [['NikClaimAbandoned', `${BY_ID},"nikId":"${NIK_ID}"}`, nikClaimAbandoned]],
  PersonMerged: [['PersonMerged', `${BY_ID},"into":"${OTHER_PERSON_ID}"}`, personMerged]],
  ConsentRecorded: [
    [
      'ConsentRecorded',
      `${BY_ID},"purpose":"PUBLIKASI","legalBasis":"PERSETUJUAN","givenOn":"2023-10-25"}`,
      consentRecorded,
    ],
  ],
  ConsentWithdrawn: [
    ['ConsentWithdrawn', `${BY_ID},"purpose":"PUBLIKASI","withdrawnOn":"2024-02-01"}`, consentWithdrawn],
  ],
  GuardianConsentRecorded: [
    [
      'GuardianConsentRecorded',
      `${BY_ID},"guardianId":"${OTHER_PERSON_ID}","guardianship":"ORANG_TUA","givenOn":"2023-10-25"}`,
      guardianConsentRecorded,
    ],
  ],
  ProcessingRestricted: [['ProcessingRestricted', `${BY_ID},"reason":"PERMINTAAN_SUBJEK"}`, processingRestricted]],
  RestrictionLifted: [['RestrictionLifted', `${BY_ID},"reason":"SENGKETA_SELESAI"}`, restrictionLifted]],
  ErasureRefused: [
    [
      'ErasureRefused',
      `${BY_ID},"reason":"PERMINTAAN_SUBJEK","skIds":["${OTHER_PERSON_ID}"],"legalBasis":"Kepentingan umum",` +
        `"source":"UU 27/2022"}`,
      erasureRefused,
    ],
  ],
  PersonErased: [['PersonErased', `${BY_ID},"reason":"PERMINTAAN_SUBJEK"}`, personErased]],
};

describe('A fact of a person', () => {
  itKeeps(personCodec, STORED);
});
