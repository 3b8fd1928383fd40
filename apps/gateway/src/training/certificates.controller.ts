import { Body, Controller, Get, Header, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
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
import { ApiProblems } from '../docs/api-problems.decorator';
import { Answers } from '../query/answers.decorator';
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
  @Answers(CertificateRegister, 'The certificates of one participant')
  @ApiQueryOf(FindCertificatesRequest)
  find(@Query() filter: FindCertificatesRequest, @Asker() context: QueryContext, @Trace() trace: RequestTrace) {
    return this.services.query(findCertificates, filter, context, trace);
  }

  @Get('certificates/:certificateId/document')
  @ApiOperation({
    summary: 'A certificate as a PDF, with the name of the participant as it is now; the read is recorded',
  })
  @ApiBearerAuth()
  @ApiPath(CertificateId)
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  @ApiProblems(400, 401, 403, 422, 503)
  @Header('Cache-Control', 'private, no-store')
  async document(
    @Param() certificate: CertificateId,
    @Asker() context: QueryContext,
    @Trace() trace: RequestTrace,
  ): Promise<StreamableFile> {
    const { pdf } = await this.services.query(getCertificate, certificate, context, trace);
    return new StreamableFile(Buffer.from(pdf, 'base64'), {
      type: 'application/pdf',
      disposition: `inline; filename="certificate-${certificate.certificateId}.pdf"`,
    });
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
