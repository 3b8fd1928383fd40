import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { QueryContext, SkDocumentFile, SkId } from '@app/contracts';
import { Forbidden } from '@app/event-sourcing';
import { Database } from '@app/postgres';
import { ReadModels } from '@app/read-models';
import { Sight } from '../break-glass/sight';
import type { Request } from '../personal-data-access/people-reader';
import { defaultPurpose } from '../personal-data-access/purpose';
import { notFound } from '../registry.refusals';
import { skVerification } from '../sk-verification/sk-verification.projection';
import { SkDocumentReader } from './sk-document-reader';

export class GetSkDocument extends Query<SkDocumentFile> {
  constructor(
    readonly data: SkId,
    readonly context: QueryContext,
    readonly request: Request,
  ) {
    super();
  }
}

interface Issued {
  wilayah: string;
  sha256: string | null;
}

@QueryHandler(GetSkDocument)
export class GetSkDocumentHandler implements IQueryHandler<GetSkDocument> {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
    private readonly sight: Sight,
    private readonly documents: SkDocumentReader,
  ) {}

  async execute({ data: { skId }, context, request }: GetSkDocument): Promise<SkDocumentFile> {
    const { by, atLeast, purpose = defaultPurpose(by, [], 'PENERBITAN_SK') } = context;
    await this.readModels.reached(skVerification, atLeast);
    const [issued] = await this.database.query<Issued>(
      `select wilayah, document ->> 'sha256' as sha256 from sk_verification_v1 where sk_id = $1`,
      [skId],
    );
    if (!issued) throw notFound('sk_not_found');
    const { wilayah, sha256 } = issued;
    const right = await this.sight.rightTo(wilayah, context);
    if (right === 'none')
      throw new Forbidden(
        `Documents of ${wilayah} name people: its Lurah, Camat, the Diskominfo and auditors see them`,
      );
    if (sha256 === null) throw notFound('document_missing');
    const breakGlass = right === 'break-glass' ? context.breakGlass : undefined;
    const reading = { by, purpose, occasion: 'DOCUMENT', request, breakGlass } as const;
    const pdf = await this.documents.read(skId, sha256, reading, atLeast);
    return { sha256, pdf: pdf.toString('base64') };
  }
}
