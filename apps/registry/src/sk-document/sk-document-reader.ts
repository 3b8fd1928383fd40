import { Injectable } from '@nestjs/common';
import type { QueryContext } from '@app/contracts';
import { PersonRecords } from '../person-record/person-record.queries';
import { isShownWhenRestricted, PeopleReader, type Reading } from '../personal-data-access/people-reader';
import { gone, notFound, rejected } from '../registry.refusals';
import { PRINTED } from '../sk-printing/printed-people';
import { KeptDocuments } from './kept-documents';

/** The one place where a decree is read: whoever reads it sees names, which is recorded of everybody whom it names. */
@Injectable()
export class SkDocumentReader {
  constructor(
    private readonly kept: KeptDocuments,
    private readonly records: PersonRecords,
    private readonly people: PeopleReader,
  ) {}

  /**
   * The PDF with this hash. Throws `NotFound` when it was never kept, `Problem` (410) when somebody whom it names was erased,
   * `Rejected` with `person_restricted` when the data of somebody is restricted and the purpose is none of the law, and
   * `Unavailable` when the read cannot be recorded.
   */
  async read(skId: string, sha256: string, reading: Reading, atLeast: QueryContext['atLeast']): Promise<Buffer> {
    const document = await this.kept.sealed(skId, sha256);
    if (!document) throw notFound('document_missing');
    const { personIds } = document.data;
    if (!isShownWhenRestricted(reading.purpose) && (await this.records.isAnyRestricted(personIds, atLeast)))
      throw rejected(
        'person_restricted',
        'It names somebody whose data is shown for oversight, the person’s rights and duties of law only',
      );
    await this.people.record(
      personIds.map((personId) => ({ personId, fields: ON_PAPER })),
      reading,
    );
    const pdf = await this.kept.pdf(document);
    if (!pdf) throw gone('document_erased', 'A person whom it named was erased; hash and signature remain');
    return pdf;
  }
}

const ON_PAPER = Object.fromEntries(PRINTED.map((field) => [field, '']));
