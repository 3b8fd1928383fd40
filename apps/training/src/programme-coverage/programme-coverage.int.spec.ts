import { METRO } from '@app/city/testing';
import { ReadModels } from '@app/read-models';
import { project } from '@app/read-models/testing';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import type { BimtekEvent } from '../bimtek/bimtek.events';
import { BIMTEK_ID, KELURAHAN, OTHER_BIMTEK_ID } from '../follow-up/follow-up.fixtures';
import { OTHER_KELURAHAN } from '../kecamatan-readiness/kecamatan-readiness.fixtures';
import { programmeCoverage } from './programme-coverage.projection';
import { GetProgrammeCoverage, GetProgrammeCoverageHandler } from './programme-coverage.queries';

const AUDITOR = { subject: 'inspektorat', role: 'auditor', jurisdiction: '18.72' } as const;

const uuid = (number: number): string => `3a6f0d5e-0000-4000-8000-${number.toString().padStart(12, '0')}`;

const registered = (person: number, kelurahan?: string, bimtekId = BIMTEK_ID): BimtekEvent => ({
  type: 'ParticipantRegistered',
  data: {
    ...{ bimtekId, personId: uuid(person), role: 'CALON_ANGGOTA', seat: 'CONFIRMED' },
    ...(kelurahan !== undefined && { kelurahan }),
  },
});
const came = (person: number, session = 1, bimtekId = BIMTEK_ID): BimtekEvent => ({
  type: 'AttendanceRecorded',
  data: { bimtekId, personId: uuid(person), session, at: '2023-10-18T08:00:00+07:00', how: 'BY_HAND', late: false },
});
const corrected = (person: number, attended: boolean): BimtekEvent => ({
  type: 'AttendanceCorrected',
  data: { bimtekId: BIMTEK_ID, personId: uuid(person), session: 1, attended, late: false, reason: 'SALAH_CATAT' },
});
const closed = (bimtekId = BIMTEK_ID, kecamatan = '18.72.05'): BimtekEvent => ({
  type: 'BimtekClosed',
  data: {
    ...{ bimtekId, kecamatan, heldOn: '2023-10-18', attendingKelurahan: [KELURAHAN], attendees: 2 },
    minutes: { number: '489/1/2023', signedOn: '2023-10-18', summary: 'Bimtek terlaksana' },
  },
});
const certificate = (person: number, jp = 6): BimtekEvent => ({
  type: 'CertificateIssued',
  data: {
    ...{ bimtekId: BIMTEK_ID, certificateId: uuid(100 + person), number: `489/1/2023/00${person}` },
    ...{ personId: uuid(person), jp, result: { attended: 1, sessions: 1 } },
  },
});
const revoked = (person: number): BimtekEvent => ({
  type: 'CertificateRevoked',
  data: { bimtekId: BIMTEK_ID, certificateId: uuid(100 + person), personId: uuid(person), reason: 'SALAH_CATAT' },
});

describe('The coverage of the programme', () => {
  let spec: ThrowAwayDatabase;
  beforeEach(async () => (spec = await throwAwayDatabase()));
  afterEach(() => spec.drop());

  /** kecamatan, kelurahan, people and JP. */
  const after = async (...facts: BimtekEvent[]) => {
    await project(spec.database, programmeCoverage, `bimtek-${BIMTEK_ID}`, facts);
    const { kecamatan, kelurahan, people, jp } = await new GetProgrammeCoverageHandler(
      spec.database,
      new ReadModels(spec.database, []),
      METRO,
    ).execute(new GetProgrammeCoverage({}, { at: '2024-03-01T03:00:00.000Z', by: AUDITOR }));
    expect([kecamatan.total, kelurahan.total]).toEqual([1, 2]);
    return [kecamatan.reached, kelurahan.reached, people, jp];
  };

  const held = [registered(1, KELURAHAN), registered(2, OTHER_KELURAHAN), registered(3), came(1), came(2), came(3)];

  it('is of what was held and is closed', async () => {
    expect(await after(...held)).toEqual([0, 0, 0, 0]);
  });

  it('counts the kecamatan, the kelurahan and everybody who came, officials too', async () => {
    expect(await after(...held, registered(4, KELURAHAN), closed())).toEqual([1, 2, 3, 0]);
  });

  it('counts everything once: two sessions, two people of one kelurahan, two Bimtek', async () => {
    const again = [registered(1, KELURAHAN, OTHER_BIMTEK_ID), came(1, 1, OTHER_BIMTEK_ID), closed(OTHER_BIMTEK_ID)];
    expect(await after(...held, came(1, 2), registered(4, KELURAHAN), came(4), closed(), ...again)).toEqual([
      1, 2, 4, 0,
    ]);
  });

  it('counts by what was corrected, be it later', async () => {
    expect(await after(...held, closed(), corrected(2, false))).toEqual([1, 1, 2, 0]);
  });

  it('counts whoever was found to have come', async () => {
    expect(await after(registered(1, KELURAHAN), closed(), corrected(1, true))).toEqual([1, 1, 1, 0]);
  });

  it('counts for the kelurahan that somebody registered for last', async () => {
    const withdrawn: BimtekEvent = { type: 'ParticipantWithdrawn', data: { bimtekId: BIMTEK_ID, personId: uuid(1) } };
    expect(
      await after(
        registered(1, KELURAHAN),
        withdrawn,
        registered(1, OTHER_KELURAHAN),
        registered(2, OTHER_KELURAHAN),
        came(1),
        came(2),
        closed(),
      ),
    ).toEqual([1, 1, 2, 0]);
  });

  it('counts whoever was put on the list afterwards, and for the kelurahan that was corrected', async () => {
    const correction = (person: number, kelurahan: string): BimtekEvent => ({
      type: 'RegistrationCorrected',
      data: { bimtekId: BIMTEK_ID, personId: uuid(person), kelurahan, role: 'LURAH', reason: 'BUKTI_BARU' },
    });
    const facts = [registered(1, KELURAHAN), came(1), closed(), correction(2, OTHER_KELURAHAN), corrected(2, true)];
    expect(await after(...facts)).toEqual([1, 2, 2, 0]);
    expect(await after(...facts, correction(1, OTHER_KELURAHAN))).toEqual([1, 1, 2, 0]);
  });

  it('counts the training hours of certificates that hold', async () => {
    expect(await after(...held, closed(), certificate(1), certificate(2, 4), certificate(3))).toEqual([1, 2, 3, 16]);
  });

  it('counts no training hours of a certificate that was revoked', async () => {
    expect(await after(...held, closed(), certificate(1), certificate(2, 4), revoked(1))).toEqual([1, 2, 3, 4]);
  });
});
