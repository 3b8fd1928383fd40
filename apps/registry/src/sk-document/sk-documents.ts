import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { City } from '@app/city';
import type { DecreeDocument } from '@app/contracts';
import { Signer, UnprintableText } from '@app/documents';
import { followUp, type Stamp } from '@app/event-sourcing';
import { rejected } from '../registry.refusals';
import { type PrintedPerson, PrintedPeople } from '../sk-printing/printed-people';
import { renderSk } from '../sk-printing/render-sk';
import { SkPaper } from '../sk-printing/sk-paper';
import { wordSk } from '../sk-printing/word-sk';
import type { Decree } from './decree';
import { KeptDocuments } from './kept-documents';
import { KeepSkDocument } from './sk-document.commands';

/** Makes decrees into documents that last. */
@Injectable()
export class SkDocuments {
  constructor(
    private readonly city: City,
    private readonly paper: SkPaper,
    private readonly people: PrintedPeople,
    private readonly signer: Signer,
    private readonly kept: KeptDocuments,
  ) {}

  /**
   * Renders the decree, signs it and keeps it, sealed, in the log. The same decree gives the same document and is kept
   * once. What comes back goes into the fact that says the decree was issued, and says which document is the decree.
   * Throws `Rejected` with `signatory_unknown` or `member_name_missing` when a name cannot be had, and with
   * `text_unprintable` when a text has a letter that cannot be set.
   */
  async make(decree: Decree, stamp: Stamp): Promise<DecreeDocument> {
    const pdf = await this.render(decree, stamp);
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    const { kimId, skId } = decree;
    const earlier = (await this.kept.current(skId)).get(sha256);
    if (earlier) return earlier;
    const signature = await this.signer.sign(sha256);
    const document = { sha256, bytes: pdf.length, signature };
    const content = { personIds: personIdsOf(decree), pdf: pdf.toString('base64url') };
    const keep = new KeepSkDocument({ kimId, skId, ...document, ...content }, followUp(stamp, `keep ${sha256}`));
    await this.kept.handle(skId, keep);
    return document;
  }

  private async render(decree: Decree, stamp: Stamp): Promise<Buffer> {
    const people = await this.people.of(personIdsOf(decree), stamp);
    mustBeNamed(decree, people);
    const { regions } = this.city;
    try {
      return await renderSk(wordSk(decree, { ...this.paper, regions, people }));
    } catch (error) {
      if (error instanceof UnprintableText) throw rejected('text_unprintable', `${error.message}; write it without`);
      throw error;
    }
  }
}

/** Everybody whom the document names, once. */
const personIdsOf = ({ signatory, roster }: Decree): string[] => [
  ...new Set([signatory.personId, ...roster.map(({ personId }) => personId)]),
];

const mustBeNamed = ({ signatory, roster }: Decree, people: ReadonlyMap<string, PrintedPerson>): void => {
  if (!people.has(signatory.personId))
    throw rejected('signatory_unknown', 'Register who signs, with a name, before the decree is issued');
  const nameless = roster.filter(({ personId }) => !people.has(personId));
  if (nameless.length > 0)
    throw rejected('member_name_missing', `${nameless.length} members have no name that could be printed`);
};
