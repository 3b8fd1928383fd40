import { createHash } from 'node:crypto';
import { Controller, Get, HttpCode, HttpStatus, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { getSigningKeys, SigningKeys, idInToken, SkVerification, verifySk } from '@app/contracts';
import { NotFound } from '@app/event-sourcing';
import { RpcClient } from '@app/messaging';
import { Public } from '../auth/public.decorator';
import { Clock } from '../clock';
import { ApiProblems } from '../docs/api-problems.decorator';
import { schemaRef } from '../docs/schemas';
import { type RequestTrace, Trace } from '../trace.decorator';
import { pageOrJson } from './page-or-json';
import { ProblemPageFilter } from './problem-page.filter';
import { SentDocument } from './sent-document';
import { type Comparison, skProblemPage, verificationPage } from './verification-page';

const TOKEN = {
  name: 'token',
  description: 'As the QR code of the decree has it',
  schema: { type: 'string' },
} as const;

/** Anybody may see whether a decree holds, and whether a document is that decree. */
@Public()
@ApiTags('verification')
@Controller()
@UseFilters(new ProblemPageFilter(skProblemPage))
export class VerifyController {
  constructor(
    private readonly services: RpcClient,
    private readonly clock: Clock,
  ) {}

  @Get('verify/sk/:token')
  @ApiOperation({ summary: 'Whether a decree holds today: a page for people, JSON for programs, by Accept' })
  @ApiParam(TOKEN)
  @ApiOkResponse({ content: { 'application/json': { schema: schemaRef(SkVerification) }, 'text/html': {} } })
  @ApiProblems(404, 503)
  async show(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Trace() trace: RequestTrace,
  ) {
    const sk = await this.verified(token, trace);
    await pageOrJson(request, reply, { page: () => verificationPage(sk), json: sk });
  }

  @Post('verify/sk/:token/check')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({ summary: 'Whether a document is the decree, byte for byte; it is not stored' })
  @ApiParam(TOKEN)
  @ApiConsumes('application/pdf', 'multipart/form-data')
  @ApiProblems(400, 404, 413, 415, 503)
  async check(
    @Param('token') token: string,
    @SentDocument() document: Buffer,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Trace() trace: RequestTrace,
  ) {
    const sk = await this.verified(token, trace);
    const comparison = compare(document, sk);
    await pageOrJson(request, reply, { page: () => verificationPage(sk, comparison), json: { ...comparison, sk } });
  }

  @Get('.well-known/sk-signing-keys.json')
  @ApiOperation({ summary: 'The public keys that decrees are and were signed with, as a JWK Set' })
  @ApiOkResponse({ schema: schemaRef(SigningKeys) })
  @ApiProblems(503)
  keys(@Trace() trace: RequestTrace): Promise<SigningKeys> {
    return this.services.publicQuery(getSigningKeys, {}, trace);
  }

  private async verified(token: string, trace: RequestTrace): Promise<SkVerification> {
    const skId = idInToken(token);
    if (skId === undefined) throw new NotFound('sk_not_found', 'There is no SK with this token');
    return this.services.publicQuery(verifySk, { skId, at: this.clock.now().toISOString() }, trace);
  }
}

const compare = (document: Buffer, sk: SkVerification): Comparison => {
  const sha256 = createHash('sha256').update(document).digest('hex');
  return { matches: sha256 === sk.document?.sha256, sha256 };
};
