import type { DecreeDocument } from '@app/contracts';
import type { Decider } from '@app/event-sourcing';
import type { KeepSkDocument } from './sk-document.commands';
import type { SkDocumentEvent } from './sk-document.events';

/** The documents kept for one SK, by their hash. */
export type SkDocument = ReadonlyMap<string, DecreeDocument>;

/** Each document is kept once, with the signature that it got first. */
export const skDocumentDecider: Decider<SkDocument, KeepSkDocument, SkDocumentEvent> = {
  category: 'skDocument',
  initialState: new Map(),

  /** Whoever may issue the SK may have its document kept; that was decided for the KIM. */
  authorise: () => undefined,

  decide: ({ data }, kept) => (kept.has(data.sha256) ? [] : [{ type: 'SkDocumentKept', data }]),

  evolve: (kept, { data: { sha256, bytes, signature } }) =>
    new Map([...kept, [sha256, { sha256, bytes, signature }]]),
};
