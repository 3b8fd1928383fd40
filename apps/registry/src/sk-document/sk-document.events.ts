import type { DocumentSignature } from '@app/contracts';
import type { Event } from '@app/event-sourcing';

/**
 * A decree was rendered and signed, and is kept as it is. Which of the documents kept for one SK is the decree, the
 * hash in `SkIssued` says: one that was rendered before its roster changed once more is none.
 */
export type SkDocumentKept = Event<
  'SkDocumentKept',
  {
    kimId: string;
    skId: string;
    /** Of the PDF, in hexadecimal. */
    sha256: string;
    /** Size of the PDF. */
    bytes: number;
    /** Everybody whom it names: when one of them is erased, its key goes too. */
    personIds: readonly string[];
    /** The PDF, deflated, sealed under the key of the subject `sk-document:<skId>`. */
    pdf: string;
    signature: DocumentSignature;
  }
>;

export type SkDocumentEvent = SkDocumentKept;
