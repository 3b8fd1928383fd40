import { Controller, Get, Header, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { getSkDocument, type QueryContext, SkId } from '@app/contracts';
import { RpcClient } from '@app/messaging';
import { Scoped } from '../auth/route-rule';
import { ApiPath } from '../docs/api-parameters.decorators';
import { ApiProblems } from '../docs/api-problems.decorator';
import { Asker } from '../query/asker.decorator';
import { ApiBreakGlass } from '../query/break-glass';
import { ShowsPersonalData } from '../query/shows-personal-data.decorator';
import { type RequestTrace, Trace } from '../trace.decorator';

@Scoped('person')
@ApiTags('sk')
@Controller('v1/sk')
export class SkDocumentsController {
  constructor(private readonly services: RpcClient) {}

  @Get(':skId/document')
  @ApiOperation({ summary: 'The decree as it was signed; its hash is also the ETag' })
  @ApiBearerAuth()
  @ApiPath(SkId)
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  @ApiBreakGlass()
  @ShowsPersonalData()
  @ApiProblems(400, 401, 403, 410, 503)
  @Header('Cache-Control', 'private, no-store')
  async document(
    @Param() sk: SkId,
    @Asker() context: QueryContext,
    @Trace() trace: RequestTrace,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { sha256, pdf } = await this.services.query(getSkDocument, sk, context, trace);
    reply.header('etag', `"${sha256}"`);
    return new StreamableFile(Buffer.from(pdf, 'base64'), {
      type: 'application/pdf',
      disposition: `inline; filename="sk-${sk.skId}.pdf"`,
    });
  }
}
