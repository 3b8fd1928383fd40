import { Body, Controller, Get, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  CertificateId,
  CertificateRegister,
  type CommandStamp,
  findCertificates,
  FindCertificatesRequest,
  getCertificate,
  type QueryContext,
  revokeCertificate,
  RevokeCertificateBody,
} from '@app/contracts';
import { RpcClient } from '@app/messaging';
import { Scoped } from '../auth/route-rule';
import { ChangesAsItIs } from '../command/command.decorators';
import { Stamp } from '../command/stamp.decorator';
import { ApiPath, ApiQueryOf } from '../docs/api-parameters.decorators';
import { AnswersInPages } from '../query/answers.decorator';
import { AnswersPdf, pdfFile } from '../query/answers-pdf.decorator';
import { Asker } from '../query/asker.decorator';
import { type RequestTrace, Trace } from '../trace.decorator';
import { CertificatePath } from './training.paths';

/** What participants have to show for a Bimtek. */
@Scoped('training')
@ApiTags('certificates')
@Controller('v1')
export class CertificatesController {
  constructor(private readonly services: RpcClient) {}

  @Get('certificates')
  @AnswersInPages(CertificateRegister, 'Find certificates by participant, Bimtek, region and status')
  @ApiQueryOf(FindCertificatesRequest)
  find(@Query() filter: FindCertificatesRequest, @Asker() context: QueryContext, @Trace() trace: RequestTrace) {
    return this.services.query(findCertificates, filter, context, trace);
  }

  @Get('certificates/:certificateId/document')
  @AnswersPdf('A certificate as a PDF, with the name of the participant as it is now; the read is recorded')
  @ApiPath(CertificateId)
  async document(
    @Param() certificate: CertificateId,
    @Asker() context: QueryContext,
    @Trace() trace: RequestTrace,
  ): Promise<StreamableFile> {
    const { pdf } = await this.services.query(getCertificate, certificate, context, trace);
    return pdfFile(Buffer.from(pdf, 'base64'), `certificate-${certificate.certificateId}`);
  }

  @Post('bimteks/:bimtekId/certificates/:certificateId/revoke')
  @ChangesAsItIs('Revoke a certificate')
  @ApiPath(CertificatePath)
  revoke(
    @Param() path: CertificatePath,
    @Body() body: RevokeCertificateBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(revokeCertificate, { ...body, ...path }, stamp, trace);
  }
}
