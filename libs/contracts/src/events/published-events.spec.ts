import 'reflect-metadata';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import {
  bimtekCancelled,
  bimtekClosed,
  bimtekOpened,
  bimtekPlanned,
  bimtekRescheduled,
  bimtekRevised,
  bimtekTurnoutCorrected,
  certificateIssued,
  certificateRevoked,
  invitationConfirmed,
  invitationDeclined,
  invitationSent,
} from './bimtek-events';
import {
  commitmentFellOverdue,
  commitmentFulfilled,
  commitmentMade,
  commitmentReminded,
  commitmentWithdrawn,
  kecamatanNoLongerReadyForKim,
  kecamatanReadyForKim,
} from './follow-up-events';
import type { IntegrationEvent } from './integration-event';
import { kimDissolved, kimRegistered, kimRenamed } from './kim-events';
import { officeStandingChanged } from './office-events';
import {
  skAmended,
  skAmendmentNeeded,
  skExpired,
  skExpiryAnnounced,
  skExtended,
  skIssued,
  skRevoked,
  skSuperseded,
} from './sk-events';

const KIM_ID = '0b0f6b0c-5a55-4d8e-9c3e-2c1f0a6d7e11';
const SK_ID = '5d7e7c1a-6b0a-4f3c-8f0e-9a4b1c2d3e44';
const OTHER_ID = '5d7e7c1a-6b0a-4f3c-8f0e-9a4b1c2d3e55';
const OF_SK = { kimId: KIM_ID, skId: SK_ID };
const DECREE = {
  ...OF_SK,
  number: '17 Tahun 2023',
  decreedOn: '2023-11-20',
  issuingOffice: { title: 'LURAH', wilayah: '18.72.05.1001' },
};
const COMMITMENT = { kelurahan: '18.72.05.1001', bimtekId: OTHER_ID };
const KECAMATAN = { kecamatan: '18.72.05' };
const BIMTEK = { bimtekId: OTHER_ID };
const SESSIONS = [{ start: '2023-10-18T08:00:00+07:00', end: '2023-10-18T12:00:00+07:00' }];

/** One example of each, with all that it may say. */
const EXAMPLES: readonly (readonly [IntegrationEvent<object>, object])[] = [
  [officeStandingChanged, { officeId: OTHER_ID, standing: 'REVOKED' }],
  [kimRenamed, { kimId: KIM_ID, name: 'Suara', formerName: 'Gema' }],
  [kimRegistered, { kimId: KIM_ID, registeredOn: '2023-12-01', registrationNumber: '7' }],
  [kimDissolved, { kimId: KIM_ID, dissolvedOn: '2024-01-01', reason: 'TIDAK_AKTIF' }],
  [skIssued, { ...DECREE, termStart: '2023-11-20', termEnd: '2028-11-19' }],
  [skAmended, { ...DECREE, amends: OTHER_ID }],
  [skExtended, { ...DECREE, extends: OTHER_ID, termEnd: '2030-11-19' }],
  [skRevoked, { ...DECREE, revokes: OTHER_ID, reason: 'TIDAK_AKTIF' }],
  [skSuperseded, { ...OF_SK, bySkId: OTHER_ID }],
  [skAmendmentNeeded, OF_SK],
  [skExpired, { ...OF_SK, termEnd: '2028-11-19' }],
  [skExpiryAnnounced, { ...OF_SK, termEnd: '2028-11-19', daysBefore: 30 }],
  [
    bimtekPlanned,
    {
      ...{ ...BIMTEK, ...KECAMATAN, organiser: 'Dinas Kominfo', sessions: SESSIONS, mode: 'LURING' },
      ...{ theme: 'Pembentukan KIM', capacity: 40, venue: 'Aula Kecamatan Metro Selatan' },
    },
  ],
  [bimtekRescheduled, { ...BIMTEK, sessions: SESSIONS, venue: 'Aula Kecamatan Metro Selatan' }],
  [bimtekRevised, { ...BIMTEK, theme: 'Cek fakta', capacity: 60 }],
  [bimtekOpened, BIMTEK],
  [
    invitationSent,
    { ...BIMTEK, invitationId: SK_ID, invitee: 'KIM', wilayah: '18.72.05.1001', kimId: OTHER_ID, seats: 5 },
  ],
  [invitationConfirmed, { ...BIMTEK, invitationId: SK_ID }],
  [invitationDeclined, { ...BIMTEK, invitationId: SK_ID }],
  [bimtekCancelled, { ...BIMTEK, reason: 'BENCANA' }],
  [
    bimtekClosed,
    { ...BIMTEK, ...KECAMATAN, heldOn: '2023-10-18', attendingKelurahan: ['18.72.05.1001'], attendees: 38 },
  ],
  [
    bimtekTurnoutCorrected,
    { ...BIMTEK, ...KECAMATAN, heldOn: '2023-10-18', attendingKelurahan: ['18.72.05.1002'], attendees: 39 },
  ],
  [certificateIssued, { ...BIMTEK, certificateId: SK_ID, number: '489/1/2023/001', jp: 6 }],
  [certificateRevoked, { ...BIMTEK, certificateId: SK_ID, reason: 'KOREKSI' }],
  [commitmentMade, { ...COMMITMENT, heldOn: '2023-10-18', dueOn: '2023-12-17' }],
  [commitmentReminded, { ...COMMITMENT, dueOn: '2023-12-17', daysBefore: 14 }],
  [commitmentFellOverdue, { ...COMMITMENT, dueOn: '2023-12-17' }],
  [commitmentFulfilled, { ...COMMITMENT, kimId: KIM_ID, on: '2023-11-20', days: 33 }],
  [commitmentWithdrawn, { ...COMMITMENT, kimId: KIM_ID }],
  [kecamatanReadyForKim, KECAMATAN],
  [kecamatanNoLongerReadyForKim, KECAMATAN],
];

describe('The published schema of an integration event', () => {
  const ajv = new Ajv();
  addFormats(ajv);
  const verdicts = ({ schema, data: type }: IntegrationEvent<object>, data: object): [boolean, boolean] => {
    const strict = { whitelist: true, forbidNonWhitelisted: true };
    const byClass = validateSync(plainToInstance(type, data), strict).length === 0;
    return [ajv.getSchema(schema.$id)?.(data) ?? ajv.compile(schema)(data), byClass] as [boolean, boolean];
  };

  it.each(EXAMPLES.map(([event, data]) => [event.type, event, data] as const))(
    'takes what its class takes, and no more: %s',
    (_type, event, data) => {
      expect(verdicts(event, data)).toEqual([true, true]);
      expect(verdicts(event, { ...data, signatory: { personId: OTHER_ID } })).toEqual([false, false]);
      for (const field of Object.keys(data)) {
        const { [field as never]: _, ...rest } = data as Record<string, unknown>;
        const mayBeMissing = !event.schema.required.includes(field);
        expect([field, ...verdicts(event, rest)]).toEqual([field, mayBeMissing, mayBeMissing]);
        expect([field, ...verdicts(event, { ...data, [field]: -1 })]).toEqual([field, false, false]);
      }
    },
  );
});
