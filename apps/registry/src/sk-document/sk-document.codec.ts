import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Codec, codec } from '@app/event-sourcing';
import type { PersonalData } from '@app/personal-data';
import type { SkDocumentEvent, SkDocumentKept } from './sk-document.events';

/** Decoded events carry the PDF sealed. */
export const skDocumentCodec = codec<SkDocumentEvent>('skDocument', { SkDocumentKept: 'SkDocumentKept' });

/** Whose key a document is sealed under: its own, so that it can be erased for each person whom it names. */
export const documentSubject = (skId: string): string => `sk-document:${skId}`;

/** A codec that deflates the PDF, which comes in base64url, and seals it before the event becomes bytes. */
export const sealedSkDocumentCodec = (personalData: PersonalData): Codec<SkDocumentEvent> => ({
  ...skDocumentCodec,

  encode: async ({ type, data }, { stream }) => {
    const pdf = deflateRawSync(Buffer.from(data.pdf, 'base64url')).toString('base64url');
    const sealed = await personalData.seal(documentSubject(data.skId), stream, { pdf });
    return skDocumentCodec.encode({ type, data: { ...data, ...sealed } }, { stream });
  },
});

/** The PDF; undefined when its key was destroyed. Throws when it was tampered with. */
export const openedPdf = async (
  { stream, data: { skId, pdf } }: { stream: string; data: SkDocumentKept['data'] },
  personalData: PersonalData,
): Promise<Buffer | undefined> => {
  const [opened] = await personalData.open([{ subject: documentSubject(skId), stream, fields: { pdf } }]);
  const deflated = opened?.['pdf'];
  return deflated === undefined ? undefined : inflateRawSync(Buffer.from(deflated, 'base64url'));
};
