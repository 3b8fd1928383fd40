import { Injectable } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { City, isOneself } from '@app/city';
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
import {
  behind,
  boundsOf,
  equals,
  type Order,
  orderBy,
  pageOf,
  type Place,
  placeOf,
  ReadModels,
  where,
  within,
} from '@app/read-models';
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

/** A certificate, and for which kecamatan the Bimtek was. */
export interface RegisteredCertificate extends CertificateEntry {
  readonly kecamatan: string;
}

const NEWEST_FIRST: Order = {
  columns: [{ column: 'certificate.position', type: 'bigint' }],
  direction: 'desc',
};

const certificates = (conditions: string): string => `
  select json_build_object(
    'certificateId', certificate_id, 'number', number, 'bimtekId', bimtek_id, 'theme', theme, 'jp', jp,
    'organiser', organiser, 'issuedOn', signed_on, 'status', certificate.status, 'result', result,
    'personId', person_id, 'kecamatan', kecamatan, 'sessions', sessions
  ) as certificate, ${placeOf(NEWEST_FIRST)} as place
  from certificate_register_v1 certificate join bimtek_calendar_v2 bimtek using (bimtek_id)
  where ${conditions}
  order by ${orderBy(NEWEST_FIRST)}
  limit $1`;

type Row = Omit<RegisteredCertificate, 'firstDay' | 'lastDay'> & { readonly sessions: Session[] };

type Conditions = Parameters<typeof where>[1];

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
    const [found] = await this.find(1, [[certificateId, equals('certificate_id')]], atLeast);
    if (!found) throw notFound('certificate_not_found');
    const { place: _, ...certificate } = found;
    return certificate;
  }

  /** Those that are asked for and lie in the region: the newest first, and one page of them. */
  async page(
    asked: FindCertificatesRequest,
    region: string | undefined,
    atLeast?: string,
  ): Promise<{ shown: RegisteredCertificate[]; next?: string }> {
    const { after, rows } = boundsOf(asked, NEWEST_FIRST);
    const conditions: Conditions = [
      [asked.personId, equals('person_id')],
      [asked.bimtekId, equals('bimtek_id')],
      [asked.wilayah, within('kecamatan')],
      [asked.status, equals('certificate.status')],
      [region, within('kecamatan')],
      [after, behind(NEWEST_FIRST)],
    ];
    return pageOf<RegisteredCertificate>(await this.find(rows, conditions, atLeast), asked);
  }

  private async find(
    limit: number,
    conditions: Conditions,
    atLeast?: string,
  ): Promise<(RegisteredCertificate & { readonly place: Place })[]> {
    for (const needed of [bimtekCalendar, certificateRegister]) await this.readModels.reached(needed, atLeast);
    const { sql, values } = where([limit], conditions);
    const rows = await this.database.query<{ certificate: Row; place: Place }>(certificates(sql), values);
    return rows.map(({ certificate: { sessions, ...rest }, place }) => ({
      ...{ ...rest, ...daysOf(sessions, this.city.policy), place },
    }));
  }
}

/** Without whose it is and how they did. */
const referenceOf = (certificate: RegisteredCertificate): CertificateReference => {
  const { personId: _, kecamatan: __, result: ___, ...reference } = certificate;
  return reference;
};

/** People of KIM who do not say whose are asked for their own. */
@QueryHandler(FindCertificates)
export class FindCertificatesHandler implements IQueryHandler<FindCertificates> {
  constructor(private readonly certificates: Certificates) {}

  async execute({ data, context: { by, atLeast } }: FindCertificates): Promise<CertificateRegister> {
    const asked = isOneself(by, [by.subject]) ? { personId: by.subject, ...data } : data;
    const { shown, ...next } = await this.certificates.page(asked, regionOfSight(by, asked.personId), atLeast);
    return { certificates: shown.map(({ kecamatan: _, ...entry }) => entry), ...next };
  }
}

@QueryHandler(VerifyCertificate)
export class VerifyCertificateHandler implements IQueryHandler<VerifyCertificate> {
  constructor(private readonly certificates: Certificates) {}

  async execute({ data: { certificateId } }: VerifyCertificate): Promise<CertificateVerification> {
    return referenceOf(await this.certificates.get(certificateId));
  }
}
