import type { Stamp } from '@app/event-sourcing';
import type { SkDocumentKept } from './sk-document.events';

/** Keeps a document. Sent where decrees are made only, so it is no message of the bus. */
export class KeepSkDocument {
  readonly type = 'KeepSkDocument';
  constructor(
    readonly data: SkDocumentKept['data'],
    readonly stamp: Stamp,
  ) {}
}
