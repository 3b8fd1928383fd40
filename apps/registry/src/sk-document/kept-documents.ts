import { Injectable } from '@nestjs/common';
import { EventSourced, EventStore, type Recorded } from '@app/event-sourcing';
import { PersonalData } from '@app/personal-data';
import { openedPdf, sealedSkDocumentCodec, skDocumentCodec } from './sk-document.codec';
import type { KeepSkDocument } from './sk-document.commands';
import { type SkDocument, skDocumentDecider } from './sk-document.decider';
import type { SkDocumentEvent, SkDocumentKept } from './sk-document.events';

@Injectable()
export class KeptDocuments extends EventSourced<SkDocument, KeepSkDocument, SkDocumentEvent> {
  constructor(
    private readonly log: EventStore,
    private readonly personalData: PersonalData,
  ) {
    super(log, skDocumentDecider, sealedSkDocumentCodec(personalData));
  }

  /** The document with this hash, sealed; undefined when it was never kept. */
  async sealed(skId: string, sha256: string): Promise<Recorded<SkDocumentKept> | undefined> {
    for await (const stored of this.log.read(`${skDocumentCodec.category}-${skId}`)) {
      const event = skDocumentCodec.decode(stored);
      if (event?.data.sha256 === sha256) return event;
    }
    return undefined;
  }

  /** Its PDF; undefined when nobody can read it any more, because somebody whom it names was erased. */
  pdf(document: Recorded<SkDocumentKept>): Promise<Buffer | undefined> {
    return openedPdf(document, this.personalData);
  }
}
