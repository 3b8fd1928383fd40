import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { City, isOneself } from '@app/city';
import type { CertificateFile, CertificateId, QueryContext } from '@app/contracts';
import { Forbidden } from '@app/event-sourcing';
import type { RpcContext } from '@app/messaging';
import { BimtekDetails } from '../bimtek-detail/bimtek-detail.queries';
import { overseesTraining } from '../bimtek-detail/participants.authority';
import { Certificates } from '../certificate-register/certificate-register.queries';
import { People } from '../people/people';
import { printable } from '../printing/printable';
import { fullName } from '../printing/printed-words';
import { rejected } from '../training.refusals';
import { CertificatePaper } from './certificate-paper';
import { wordCertificate } from './printed-certificate';
import { renderCertificate } from './render-certificate';

export class GetCertificate extends Query<CertificateFile> {
  constructor(
    readonly data: CertificateId,
    readonly context: QueryContext,
    readonly request: Pick<RpcContext, 'correlationId' | 'deadline'>,
  ) {
    super();
  }
}

/**
 * Prints a certificate with the name that the registry has now, which records that it was asked for. Nothing of it is kept
 * here.
 */
@QueryHandler(GetCertificate)
export class GetCertificateHandler implements IQueryHandler<GetCertificate> {
  constructor(
    private readonly certificates: Certificates,
    private readonly details: BimtekDetails,
    private readonly people: People,
    private readonly paper: CertificatePaper,
    private readonly city: City,
  ) {}

  async execute(query: GetCertificate): Promise<CertificateFile> {
    const { data, context } = query;
    const certificate = await this.certificates.get(data.certificateId, context.atLeast);
    const { certificateId, number, bimtekId, personId, kecamatan, status } = certificate;
    if (!isOneself(context.by, [personId]) && !overseesTraining(context.by, kecamatan))
      throw new Forbidden('A certificate is for its participant, and for the Camat, the Diskominfo and auditors');
    if (status === 'REVOKED')
      throw rejected('certificate_revoked', 'A certificate that was revoked is not printed any more');
    const { topics } = await this.details.get(bimtekId, context.atLeast);
    const paper = { purpose: 'SERTIFIKAT', kecamatan } as const;
    const [participant = { personId }] = await this.people.named([personId], paper, context, query.request);
    const name = fullName(participant);
    if (name === undefined)
      throw rejected('participant_name_missing', 'The registry has no name of the participant that may be printed');
    const regionName = this.city.regions.get(kecamatan)?.name ?? kecamatan;
    const words = wordCertificate(certificate, name, { topics, kecamatan: regionName }, this.paper);
    const pdf = await printable(renderCertificate(words));
    return { certificateId, number, pdf: pdf.toString('base64') };
  }
}
