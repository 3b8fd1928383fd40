import { Injectable } from '@nestjs/common';
import { EventSourced, EventStore } from '@app/event-sourcing';
import { PersonalData } from '@app/personal-data';
import { openedPdf, sealedSkDocumentCodec, skDocumentCodec } from './sk-document.codec';
import type { KeepSkDocument } from './sk-document.commands';
import { type SkDocument, skDocumentDecider } from './sk-document.decider';
import type { SkDocumentEvent } from './sk-document.events';

@Injectable()
export class KeptDocuments extends EventSourced<SkDocument, KeepSkDocument, SkDocumentEvent> {
  constructor(
    private readonly log: EventStore,
    private readonly personalData: PersonalData,
  ) {
    super(log, skDocumentDecider, sealedSkDocumentCodec(personalData));
  }

  /** The PDF with this hash; `erased` when nobody can read it any more, undefined when it was never kept. */
  async pdf(skId: string, sha256: string): Promise<Buffer | 'erased' | undefined> {
    for await (const stored of this.log.read(`${skDocumentCodec.category}-${skId}`)) {
      const event = skDocumentCodec.decode(stored);
      if (event?.data.sha256 === sha256) return (await openedPdf(event, this.personalData)) ?? 'erased';
    }
    return undefined;
  }
}
