import { setTimeout } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import {
  type CommandStamp,
  FINDINGS,
  type ImportFinding,
  importKim,
  type ImportReport,
  type KimImport,
  startImport,
  type Written,
} from '@app/contracts';
import { ConcurrencyConflict, Unavailable } from '@app/event-sourcing';
import { RpcClient, traceOf } from '@app/messaging';
import type { RequestTrace } from '../trace.decorator';
import { type ImportFile, type KimRows } from './import-file';

/** A KIM of 30 members is a hundred commands. */
const KIM_MS = 30_000;
const RETRY_MS = 500;
const CHECKED_AT_ONCE = 8;

/** A file, under the name by which it is spoken of. */
export interface NamedFile {
  readonly name: string;
  readonly content: ImportFile;
}

/** A KIM of the file, and what the registry says of it. */
interface Checked {
  readonly kim: KimRows;
  readonly found: KimImport;
}

/**
 * Passes a file on to the registry, KIM by KIM: each fits into a message, and a KIM knows nothing of the others. Only here the
 * file is seen as a whole, so what is in it twice is found here. It is kept nowhere: an import that was cut off goes on
 * when the same file is sent again.
 */
@Injectable()
export class KimImports implements BeforeApplicationShutdown {
  private readonly logger = new Logger(KimImports.name);
  private readonly stopping = new AbortController();
  private readonly running = new Map<string, Promise<void>>();

  constructor(private readonly services: RpcClient) {}

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.running.values());
  }

  /** What would come of a file. */
  async check(file: NamedFile, stamp: CommandStamp, trace: RequestTrace): Promise<ImportReport> {
    const checked = await this.checkAll(file, stamp, trace);
    const twice = foundTwice(file, checked);
    const accepted = checked.filter(({ kim, found }) => found.state !== 'REFUSED' && !twice.leftOut.has(kim.line));
    return {
      ...{ file: file.name, state: 'CHECKED', rows: file.content.rows },
      accepted: accepted.reduce((rows, { kim }) => rows + kim.rows.length, 0),
      ...{ kims: checked.length, settled: checked.length },
      refused: listed([...file.content.refused, ...checked.flatMap(({ found }) => found.refused)]),
      duplicates: listed([...twice.duplicates, ...checked.flatMap(({ found }) => found.duplicates)]),
    };
  }

  /** Records that the import has begun, and goes on with it when this has returned. */
  async start(importId: string, file: NamedFile, stamp: CommandStamp, trace: RequestTrace): Promise<Written> {
    const { name, content } = file;
    const checked = await this.checkAll(file, stamp, trace);
    const { duplicates, leftOut } = foundTwice(file, checked);
    const kims = content.kims.filter(({ line }) => !leftOut.has(line));
    const found = { refused: listed(content.refused), duplicates: listed(duplicates) };
    const start = { importId, file: name, rows: content.rows, kims: kims.length, ...found };
    const written = await this.services.command(startImport, start, stamp, trace);
    if (!this.running.has(importId)) {
      const work = this.importAll(importId, name, kims, stamp, trace).finally(() => this.running.delete(importId));
      this.running.set(importId, work);
    }
    return written;
  }

  private async checkAll(
    { name, content: { kims } }: NamedFile,
    stamp: CommandStamp,
    trace: RequestTrace,
  ): Promise<Checked[]> {
    const check = async (kim: KimRows): Promise<Checked> => {
      const request = { importId: stamp.commandId, file: name, apply: false, rows: [...kim.rows] };
      return { kim, found: await this.services.command(importKim, request, stamp, trace) };
    };
    const checked: Checked[] = [];
    for (let first = 0; first < kims.length; first += CHECKED_AT_ONCE)
      checked.push(...(await Promise.all(kims.slice(first, first + CHECKED_AT_ONCE).map(check))));
    return checked;
  }

  private async importAll(
    importId: string,
    file: string,
    kims: readonly KimRows[],
    stamp: CommandStamp,
    trace: RequestTrace,
  ): Promise<void> {
    try {
      for (const { rows } of kims) {
        const request = { importId, file, apply: true, rows: [...rows] };
        await this.untilAnswered(() =>
          this.services.command(importKim, request, stamp, { ...trace, timeoutMs: KIM_MS }),
        );
        if (this.stopping.signal.aborted) return;
      }
    } catch (error) {
      // Whoever asks for the report sees that it does not go on, and sends the file again.
      this.logger.error({ ...traceOf(error), importId, msg: 'an import broke off' });
    }
  }

  /** Waits for what is away, as long as this process runs. */
  private async untilAnswered(ask: () => Promise<unknown>): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await ask();
        return;
      } catch (error) {
        if (!(error instanceof Unavailable || error instanceof ConcurrencyConflict)) throw error;
        await setTimeout(RETRY_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  }
}

const listed = (findings: readonly ImportFinding[]): ImportFinding[] =>
  findings.toSorted((one, other) => one.line - other.line).slice(0, FINDINGS);

/** What stands in the file twice, and which KIM are left out for that. */
interface Twice {
  readonly duplicates: readonly ImportFinding[];
  /** By the line on which they begin. */
  readonly leftOut: ReadonlySet<number>;
}

const foundTwice = ({ name }: NamedFile, checked: readonly Checked[]): Twice => {
  const duplicates: ImportFinding[] = [];
  const leftOut = new Set<number>();
  const linesOf = { kim: new Map<string, number>(), sk: new Map<string, number>(), nik: new Map<string, number>() };
  const seen = (what: keyof typeof linesOf, key: string | undefined, line: number): number | undefined => {
    const earlier = key === undefined ? undefined : linesOf[what].get(key);
    if (key !== undefined && earlier === undefined) linesOf[what].set(key, line);
    return earlier;
  };
  const add = (line: number, column: string, code: string, sentence: string): void => {
    duplicates.push({ line, column, code, message: `${name}, line ${line}, column ${column}: ${sentence}` });
  };
  for (const { kim, found } of checked) {
    const { line, rows } = kim;
    const sameKim = seen('kim', found.kimId, line);
    const sameSk = seen('sk', found.skNumberId, line);
    if (sameKim !== undefined) add(line, 'kim_name', 'kim_twice', `the KIM stands in line ${sameKim} already`);
    else if (sameSk !== undefined)
      add(line, 'sk_number', 'sk_number_twice', `the SK of the KIM in line ${sameSk} has this number`);
    if (sameKim !== undefined || sameSk !== undefined) leftOut.add(line);
    for (const { line: at, cells } of rows) {
      const inThisKim = rows.some((row) => row.line < at && row.cells.nik === cells.nik);
      const samePerson = inThisKim ? undefined : seen('nik', cells.nik, at);
      // Not left out: members of a KIM of the kecamatan are often members of one of its kelurahan.
      if (samePerson !== undefined) add(at, 'nik', 'person_twice', `the person stands in line ${samePerson} too`);
    }
  }
  return { duplicates, leftOut };
};
