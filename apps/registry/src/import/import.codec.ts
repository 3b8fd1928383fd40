import { codec } from '@app/event-sourcing';
import type { ImportEvent } from './import.events';

/** Names under which the facts of an import are stored, for ever. */
export const importCodec = codec<ImportEvent>('import', {
  ImportStarted: 'ImportStarted',
  KimImported: 'KimImported',
  KimImportRefused: 'KimImportRefused',
});
