import { Command } from '@nestjs/cqrs';
import type { ImportFinding, ImportKimRequest, KimImport, StartImportRequest } from '@app/contracts';
import type { Stamp, Written } from '@app/event-sourcing';

export class StartImport extends Command<Written> {
  readonly type = 'StartImport';
  constructor(
    readonly data: StartImportRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

/** Looks at the rows of one KIM and, if asked to, carries them out. */
export class ImportKim extends Command<KimImport> {
  readonly type = 'ImportKim';
  constructor(
    readonly data: ImportKimRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

/** Says what came of one KIM: it has an id when it is in the register. Sent by `ImportKim` only. */
export class SettleKimImport {
  readonly type = 'SettleKimImport';
  constructor(
    readonly data: {
      readonly importId: string;
      readonly kimId?: string;
      /** Of the first of its rows. */
      readonly line: number;
      readonly rows: number;
      readonly refused: ImportFinding[];
      readonly duplicates: ImportFinding[];
    },
    readonly stamp: Stamp,
  ) {}
}

/** What the aggregate decides. */
export type ImportCommand = StartImport | SettleKimImport;
