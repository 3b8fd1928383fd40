import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CertificateVerification, idInToken, verifyCertificate } from '@app/contracts';
import { NotFound } from '@app/event-sourcing';
import { RpcClient } from '@app/messaging';
import { Public } from '../auth/public.decorator';
import { ApiProblems } from '../docs/api-problems.decorator';
import { schemaRef } from '../docs/schemas';
import { type RequestTrace, Trace } from '../trace.decorator';
import { certificatePage, certificateProblemPage } from './certificate-page';
import { pageOrJson } from './page-or-json';
import { ProblemPageFilter } from './problem-page.filter';

/** Anybody may see whether a certificate of a Bimtek holds. */
@Public()
@ApiTags('verification')
@Controller('verify/certificate')
@UseFilters(new ProblemPageFilter(certificateProblemPage))
export class VerifyCertificateController {
  constructor(private readonly services: RpcClient) {}

  @Get(':token')
  @ApiOperation({ summary: 'Whether a certificate holds: a page for people, JSON for programs, by Accept' })
  @ApiParam({ name: 'token', description: 'As the QR code of the certificate has it', schema: { type: 'string' } })
  @ApiOkResponse({ content: { 'application/json': { schema: schemaRef(CertificateVerification) }, 'text/html': {} } })
  @ApiProblems(404, 503)
  async show(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Trace() trace: RequestTrace,
  ) {
    const certificateId = idInToken(token);
    if (certificateId === undefined)
      throw new NotFound('certificate_not_found', 'There is no certificate with this token');
    const certificate = await this.services.publicQuery(verifyCertificate, { certificateId }, trace);
    await pageOrJson(request, reply, { page: () => certificatePage(certificate), json: certificate });
  }
}
