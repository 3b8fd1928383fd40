import { Controller, Get, Param, Res, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { getSkDocument, type QueryContext, SkId } from '@app/contracts';
import { RpcClient } from '@app/messaging';
import { Scoped } from '../auth/route-rule';
import { ApiPath } from '../docs/api-parameters.decorators';
import { AnswersPdf, pdfFile } from '../query/answers-pdf.decorator';
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
  @AnswersPdf('The decree as it was signed; its hash is also the ETag', 410)
  @ApiPath(SkId)
  @ApiBreakGlass()
  @ShowsPersonalData()
  async document(
    @Param() sk: SkId,
    @Asker() context: QueryContext,
    @Trace() trace: RequestTrace,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { sha256, pdf } = await this.services.query(getSkDocument, sk, context, trace);
    reply.header('etag', `"${sha256}"`);
    return pdfFile(Buffer.from(pdf, 'base64'), `sk-${sk.skId}`);
  }
}
