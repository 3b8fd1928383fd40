import { Injectable } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { City } from '@app/city';
import type {
  CertificateEntry,
  CertificateId,
  CertificateReference,
  CertificateRegister,
  CertificateVerification,
  FindCertificatesRequest,
  QueryContext,
  Session,
} from '@app/contracts';
import { Database } from '@app/postgres';
import { ReadModels, where, within } from '@app/read-models';
import { daysOf } from '../bimtek/sessions.rules';
import { bimtekCalendar } from '../bimtek-calendar/bimtek-calendar.projection';
import { regionOfSight } from '../participant-record/participant-record.queries';
import { notFound } from '../training.refusals';
import { certificateRegister } from './certificate-register.projection';

export class FindCertificates extends Query<CertificateRegister> {
  constructor(
    readonly data: FindCertificatesRequest,
    readonly context: QueryContext,
  ) {
    super();
  }
}

/** Asked by anybody, on behalf of nobody. */
export class VerifyCertificate extends Query<CertificateVerification> {
  constructor(readonly data: CertificateId) {
    super();
  }
}

/** A certificate, whose it is, and for which kecamatan the Bimtek was. */
export interface RegisteredCertificate extends CertificateEntry {
  readonly personId: string;
  readonly kecamatan: string;
}

const certificates = (conditions: string): string => `
  select json_build_object(
    'certificateId', certificate_id, 'number', number, 'bimtekId', bimtek_id, 'theme', theme, 'jp', jp,
    'organiser', organiser, 'issuedOn', signed_on, 'status', certificate.status, 'result', result,
    'personId', person_id, 'kecamatan', kecamatan, 'sessions', sessions
  ) as certificate
  from certificate_register_v1 certificate join bimtek_calendar_v1 bimtek using (bimtek_id)
  where ${conditions}
  order by position desc, certificate_id`;

type Row = Omit<RegisteredCertificate, 'firstDay' | 'lastDay'> & { readonly sessions: Session[] };

/** Certificates with what is known of their Bimtek. */
@Injectable()
export class Certificates {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
    private readonly city: City,
  ) {}

  /** Throws `NotFound`. */
  async get(certificateId: string, atLeast?: string): Promise<RegisteredCertificate> {
    const [certificate] = await this.find('certificate_id = $1', [certificateId], atLeast);
    if (!certificate) throw notFound('certificate_not_found');
    return certificate;
  }

  /** The newest first. */
  async of(personId: string, region: string | undefined, atLeast?: string): Promise<RegisteredCertificate[]> {
    const { sql, values } = where([personId], [[region, within('kecamatan')]]);
    return this.find(`person_id = $1 and ${sql}`, values, atLeast);
  }

  private async find(conditions: string, values: unknown[], atLeast?: string): Promise<RegisteredCertificate[]> {
    for (const needed of [bimtekCalendar, certificateRegister]) await this.readModels.reached(needed, atLeast);
    const rows = await this.database.query<{ certificate: Row }>(certificates(conditions), values);
    return rows.map(({ certificate: { sessions, ...rest } }) => ({ ...rest, ...daysOf(sessions, this.city.policy) }));
  }
}

/** Without whose it is and how they did. */
const referenceOf = (certificate: RegisteredCertificate): CertificateReference => {
  const { personId: _, kecamatan: __, result: ___, ...reference } = certificate;
  return reference;
};

@QueryHandler(FindCertificates)
export class FindCertificatesHandler implements IQueryHandler<FindCertificates> {
  constructor(private readonly certificates: Certificates) {}

  async execute({ data: { personId }, context }: FindCertificates): Promise<CertificateRegister> {
    const found = await this.certificates.of(personId, regionOfSight(context.by, personId), context.atLeast);
    return { certificates: found.map((each) => ({ ...referenceOf(each), result: each.result })) };
  }
}

@QueryHandler(VerifyCertificate)
export class VerifyCertificateHandler implements IQueryHandler<VerifyCertificate> {
  constructor(private readonly certificates: Certificates) {}

  async execute({ data: { certificateId } }: VerifyCertificate): Promise<CertificateVerification> {
    return referenceOf(await this.certificates.get(certificateId));
  }
}
