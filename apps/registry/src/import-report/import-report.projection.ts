import { write } from '@app/postgres';
import { projection } from '@app/read-models';
import { importCodec } from '../import/import.codec';
import type { ImportEvent } from '../import/import.events';

/** Answers: how far is an import, and what came of it? */
export const importReport = projection<ImportEvent>({
  name: 'import_report_v2',
  codecs: [importCodec],

  schema: `
    create table if not exists import_report_v2 (
      import_id    uuid primary key,
      -- of whoever imports
      jurisdiction text not null,
      file         text not null,
      rows         integer not null,
      kims         integer not null,
      -- found in the file as a whole
      refused      jsonb not null,
      duplicates   jsonb not null
    );
    -- what came of each KIM, by the line on which it begins; by the last run that dealt with it
    create table if not exists import_report_v2_kims (
      import_id  uuid not null,
      line       integer not null,
      accepted   integer not null,
      refused    jsonb not null,
      duplicates jsonb not null,
      primary key (import_id, line)
    )`,

  on: {
    ImportStarted: ({ data: { importId, file, rows, kims, refused, duplicates }, metadata }) =>
      write(`insert into import_report_v2 values ($1, $2, $3, $4, $5, $6, $7)`, [
        ...[importId, metadata.actor.jurisdiction, file, rows, kims],
        ...[JSON.stringify(refused), JSON.stringify(duplicates)],
      ]),

    KimImported: ({ data: { importId, line, rows, duplicates } }) =>
      write(SETTLED, [importId, line, rows, '[]', JSON.stringify(duplicates)]),

    KimImportRefused: ({ data: { importId, line, refused, duplicates } }) =>
      write(SETTLED, [importId, line, 0, JSON.stringify(refused), JSON.stringify(duplicates)]),
  },
});

const SETTLED = `
  insert into import_report_v2_kims values ($1, $2, $3, $4, $5)
  on conflict (import_id, line) do update
    set accepted = excluded.accepted, refused = excluded.refused, duplicates = excluded.duplicates`;
