import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { QueryContext, SkDocumentFile, SkId } from '@app/contracts';
import { Forbidden } from '@app/event-sourcing';
import { Database } from '@app/postgres';
import { ReadModels } from '@app/read-models';
import { maySeePeopleOf } from '../person/person.authority';
import { gone, notFound } from '../registry.refusals';
import { skVerification } from '../sk-verification/sk-verification.projection';
import { KeptDocuments } from './kept-documents';

export class GetSkDocument extends Query<SkDocumentFile> {
  constructor(
    readonly data: SkId,
    readonly context: QueryContext,
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
    private readonly kept: KeptDocuments,
  ) {}

  async execute({ data: { skId }, context: { by, atLeast } }: GetSkDocument): Promise<SkDocumentFile> {
    await this.readModels.reached(skVerification, atLeast);
    const [issued] = await this.database.query<Issued>(
      `select wilayah, document ->> 'sha256' as sha256 from sk_verification_v1 where sk_id = $1`,
      [skId],
    );
    if (!issued) throw notFound('sk_not_found');
    const { wilayah, sha256 } = issued;
    if (!maySeePeopleOf(by, wilayah))
      throw new Forbidden(
        `Documents of ${wilayah} name people: its Lurah, Camat, the Diskominfo and auditors see them`,
      );
    if (sha256 === null) throw notFound('document_missing');
    return { sha256, pdf: (await this.open(skId, sha256)).toString('base64') };
  }

  /** From here on somebody sees names: the one place where a decree is read. */
  private async open(skId: string, sha256: string): Promise<Buffer> {
    const pdf = await this.kept.pdf(skId, sha256);
    if (pdf === undefined) throw notFound('document_missing');
    if (pdf === 'erased')
      throw gone('document_erased', 'A person whom it named was erased; hash and signature remain');
    return pdf;
  }
}
