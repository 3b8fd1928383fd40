import { METRO } from '@app/city/testing';
import type { FindCertificatesRequest } from '@app/contracts';
import { ReadModels } from '@app/read-models';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import type { BimtekEvent } from '../bimtek/bimtek.events';
import {
  ADMIN,
  AUDITOR,
  BIMTEK_ID,
  CAMAT,
  CERTIFICATE_ID,
  certificateIssued,
  closed,
  KIM_ID,
  LURAH,
  OTHER_ADMIN,
  OTHER_BIMTEK_ID,
  personId,
  stampOf,
} from '../bimtek/bimtek.fixtures';
import {
  Certificates,
  FindCertificates,
  FindCertificatesHandler,
} from '../certificate-register/certificate-register.queries';
import { askedBy, ofBimtek, projectAll } from '../read-models.fixtures';
import { GetParticipantRecord, GetParticipantRecordHandler } from './participant-record.queries';

const PERSON = { personId: personId(1) };
const OTHER_CERTIFICATE_ID = '7a1e4c59-0f0c-5a43-9d6b-000000000002';
const again = ofBimtek(OTHER_BIMTEK_ID, closed).map((fact) =>
  fact.type === 'CertificateIssued'
    ? ({ ...fact, data: { ...fact.data, certificateId: OTHER_CERTIFICATE_ID, jp: 6 } } satisfies BimtekEvent)
    : fact,
);
const revoked: BimtekEvent = {
  type: 'CertificateRevoked',
  data: { bimtekId: BIMTEK_ID, ...PERSON, certificateId: CERTIFICATE_ID, reason: 'KECURANGAN' },
};

describe('What a participant has', () => {
  let spec: ThrowAwayDatabase;
  beforeEach(async () => (spec = await throwAwayDatabase()));
  afterEach(() => spec.drop());

  const record = (by = ADMIN) =>
    new GetParticipantRecordHandler(spec.database, new ReadModels(spec.database, []), METRO).execute(
      new GetParticipantRecord(PERSON, askedBy(by)),
    );
  const certificates = async (by = ADMIN, asked: FindCertificatesRequest = PERSON) =>
    (
      await new FindCertificatesHandler(
        new Certificates(spec.database, new ReadModels(spec.database, []), METRO),
      ).execute(new FindCertificates(asked, askedBy(by)))
    ).certificates;

  it('is added up over all Bimtek', async () => {
    await projectAll(spec.database, [...closed, ...again]);
    const { jp, bimteks } = await record();
    expect(jp).toBe(10);
    expect(bimteks).toContainEqual({
      ...{ bimtekId: BIMTEK_ID, theme: 'Pemberdayaan KIM', kecamatan: '18.72.05', firstDay: '2023-10-18' },
      ...{
        status: 'CLOSED',
        attended: 2,
        sessions: 2,
        preTest: 40,
        postTest: 80,
        jp: 4,
        certificateId: CERTIFICATE_ID,
      },
    });
  });

  it('is theirs too who were put on the list afterwards', async () => {
    const facts = closed.map((fact) =>
      fact.type === 'ParticipantRegistered'
        ? ({
            type: 'RegistrationCorrected',
            data: { ...PERSON, bimtekId: BIMTEK_ID, role: 'LURAH', reason: 'LAINNYA' },
          } satisfies BimtekEvent)
        : fact,
    );
    await projectAll(spec.database, facts);
    await expect(record()).resolves.toMatchObject({ jp: 4, bimteks: [{ attended: 2, postTest: 80 }] });
  });

  it('is a certificate for each, the newest first', async () => {
    await projectAll(spec.database, [...closed, ...again]);
    await expect(certificates()).resolves.toMatchObject([
      { certificateId: OTHER_CERTIFICATE_ID, jp: 6 },
      {
        ...{ certificateId: CERTIFICATE_ID, number: '800/17/BA/2023/001', jp: 4, status: 'VALID' },
        ...{ firstDay: '2023-10-18', lastDay: '2023-10-19', issuedOn: '2023-10-19' },
        result: certificateIssued.data.result,
      },
    ]);
  });

  it('counts no hours of a certificate that was revoked', async () => {
    await projectAll(spec.database, [...closed, revoked]);
    await expect(record()).resolves.toMatchObject({ jp: 0, bimteks: [{ bimtekId: BIMTEK_ID, jp: 0 }] });
    await expect(certificates()).resolves.toMatchObject([{ certificateId: CERTIFICATE_ID, status: 'REVOKED' }]);
  });

  it('is without what was corrected away, and without a Bimtek that they withdrew from', async () => {
    const who = { bimtekId: BIMTEK_ID, ...PERSON };
    await projectAll(spec.database, [
      ...closed,
      {
        type: 'AttendanceCorrected',
        data: { ...who, session: 2, attended: false, late: false, reason: 'SALAH_CATAT' },
      },
      {
        type: 'AttendanceCorrected',
        data: { ...who, session: 1, attended: true, late: true, reason: 'SALAH_CATAT' },
      },
      { type: 'TestResultCorrected', data: { ...who, test: 'PRE', score: 30, reason: 'SALAH_CATAT' } },
      ...ofBimtek(OTHER_BIMTEK_ID, closed.slice(0, 3)),
      { type: 'ParticipantWithdrawn', data: { bimtekId: OTHER_BIMTEK_ID, ...PERSON } },
    ]);
    const { bimteks } = await record();
    expect(bimteks).toMatchObject([{ bimtekId: BIMTEK_ID, attended: 1, preTest: 30 }]);
  });

  it('is found by Bimtek, region and status, page by page, by those who oversee training', async () => {
    await projectAll(spec.database, [...closed, revoked, ...again]);
    const numbers = async (asked: FindCertificatesRequest, by = AUDITOR) =>
      (await certificates(by, asked)).map(({ certificateId }) => certificateId);
    await expect(numbers({})).resolves.toEqual([OTHER_CERTIFICATE_ID, CERTIFICATE_ID]);
    await expect(numbers({ limit: 1 })).resolves.toEqual([OTHER_CERTIFICATE_ID]);
    await expect(numbers({ bimtekId: BIMTEK_ID })).resolves.toEqual([CERTIFICATE_ID]);
    await expect(numbers({ status: 'VALID' })).resolves.toEqual([OTHER_CERTIFICATE_ID]);
    await expect(numbers({ wilayah: '18.72.04' })).resolves.toEqual([]);
    await expect(numbers({}, OTHER_ADMIN)).resolves.toEqual([]);
    await expect(numbers({}, LURAH)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is of the day of its minutes, as they were corrected', async () => {
    const correction = { bimtekId: BIMTEK_ID, summary: 'Lain', reason: 'SALAH_CATAT' } as const;
    const corrected: BimtekEvent = { type: 'MinutesCorrected', data: { ...correction, signedOn: '2023-10-20' } };
    await projectAll(spec.database, [...closed, corrected]);
    await expect(certificates()).resolves.toMatchObject([{ issuedOn: '2023-10-20' }]);
  });

  it('is found by the person, who need not say whose', async () => {
    await projectAll(spec.database, [...closed, ...again]);
    const oneself = stampOf({ subject: personId(1), role: 'anggota', jurisdiction: KIM_ID });
    const another = stampOf({ subject: personId(2), role: 'anggota', jurisdiction: KIM_ID });
    await expect(certificates(oneself, {})).resolves.toHaveLength(2);
    await expect(certificates(another, {})).resolves.toEqual([]);
  });

  it('is for the person, and for those who oversee training in that region', async () => {
    await projectAll(spec.database, closed);
    const oneself = stampOf({ subject: personId(1), role: 'anggota', jurisdiction: KIM_ID });
    for (const by of [oneself, ADMIN, CAMAT, AUDITOR]) {
      await expect(record(by)).resolves.toMatchObject({ jp: 4 });
      await expect(certificates(by)).resolves.toHaveLength(1);
    }
    await expect(record(OTHER_ADMIN)).resolves.toMatchObject({ jp: 0, bimteks: [] });
    const another = stampOf({ subject: personId(2), role: 'anggota', jurisdiction: KIM_ID });
    for (const by of [another, LURAH]) {
      await expect(record(by)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(certificates(by)).rejects.toMatchObject({ code: 'forbidden' });
    }
  });
});
