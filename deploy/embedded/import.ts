import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ImportFinding, ImportReport } from '@app/contracts';
import { progress } from '@clack/prompts';
import { Command } from 'commander';
import { parse } from 'csv-parse/sync';
import { CannotStart } from './cannot-start';
import { openDataFolder } from './data-folder';
import { environmentOfRunning } from './service-environment';
import { issueToken } from './tokens';

const POLL_MS = 500;
/** After so long without progress the file is sent again: whoever had it may be gone, and what was done is found. */
const STALLED_MS = 15_000;
const PATIENCE_MS = 600_000;

interface Options {
  apply: boolean;
  url: string;
  token?: string;
}

/** What the gateway answers when it refuses. */
interface Refusal {
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { readonly message: string }[];
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * `import <file> [--apply]`: says what would come of a file of KIM, or carries it out, through the API of the running system.
 * Exit code 1 when a row is not in the register afterwards, or would not be.
 */
const importFile = async (path: string, { apply, url, token }: Options): Promise<void> => {
  const bytes = readFileSync(path);
  const api = new ImportsApi(url, token ?? (await tokenOfRegistrar()), basename(path), bytes);
  const report = apply ? await carryOut(api) : await api.check();
  for (const line of told(report)) say(line);
  if (report.accepted < report.rows) process.exitCode = 1;
};

/** A token for the Diskominfo of the city whose folder the running registry was told. */
const tokenOfRegistrar = async (): Promise<string> => {
  const dataDir = openDataFolder(resolve(process.env['KIM_DATA_DIR'] ?? '.data'));
  const { CITY_DIR = '' } = await environmentOfRunning(dataDir, 'registry');
  const regions: { code: string; level: string }[] = parse(readFileSync(join(CITY_DIR, 'wilayah.csv')), {
    columns: true,
    trim: true,
  });
  const jurisdiction = regions.find(({ level }) => level === 'KOTA')?.code ?? '';
  return issueToken(dataDir, { role: 'admin_diskominfo', jurisdiction });
};

class ImportsApi {
  private readonly file: string;
  /** The same file is the same import, however often it is sent. */
  private readonly key: string;

  constructor(
    private readonly url: string,
    private readonly token: string,
    name: string,
    private readonly bytes: Buffer,
  ) {
    this.file = `file=${encodeURIComponent(name)}`;
    this.key = createHash('sha256').update(name).update(bytes).digest('hex');
  }

  check(): Promise<ImportReport> {
    return this.ask(`/v1/imports/check?${this.file}`, this.posted());
  }

  /** Returns the id of the import. */
  async start(): Promise<string> {
    return (await this.ask<{ id: string }>(`/v1/imports?${this.file}`, this.posted())).id;
  }

  report(id: string): Promise<ImportReport> {
    return this.ask(`/v1/imports/${id}`, {});
  }

  private posted(): RequestInit {
    return { method: 'POST', body: this.bytes, headers: { 'content-type': 'text/csv', 'idempotency-key': this.key } };
  }

  /** Waits for what is away; throws what is refused. */
  private async ask<Body>(path: string, request: RequestInit): Promise<Body> {
    const headers = { ...request.headers, authorization: `Bearer ${this.token}` };
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const response = await fetch(this.url + path, { ...request, headers }).catch(() => undefined);
      const body: unknown = await response?.json().catch(() => undefined);
      if (response?.ok && body !== undefined) return body as Body;
      const isAway = !response || response.status === 503 || body === undefined;
      if (!isAway) throw new CannotStart(sentence(body as Refusal));
      if (Date.now() > deadline) throw new CannotStart(`${this.url} does not answer; send the file again later`);
      await setTimeout(POLL_MS);
    }
  }
}

const sentence = ({ code, detail, errors = [] }: Refusal): string =>
  errors.length > 0 ? errors.map(({ message }) => message).join('\n') : `Refused as ${code}: ${detail}`;

const carryOut = async (api: ImportsApi): Promise<ImportReport> => {
  const id = await api.start();
  const bar = shown();
  let before = -1;
  let since = Date.now();
  for (;;) {
    const report = await api.report(id);
    if (report.settled !== before) {
      bar.update(report);
      before = report.settled;
      since = Date.now();
    }
    if (report.state === 'FINISHED') {
      bar.done(`${report.settled} of ${report.kims} KIM are dealt with`);
      return report;
    }
    if (Date.now() - since > STALLED_MS) {
      await api.start();
      since = Date.now();
    }
    await setTimeout(POLL_MS);
  }
};

/** A bar on a terminal; elsewhere, as in a log file, a line at the beginning and the end. */
const shown = () => {
  let at = 0;
  if (!process.stdout.isTTY) {
    say('Importing ...');
    return { update: () => undefined, done: say };
  }
  let bar: ReturnType<typeof progress> | undefined;
  const update = ({ settled, kims }: ImportReport): void => {
    if (!bar) {
      bar = progress({ max: Math.max(kims, 1) });
      bar.start('Importing');
    }
    bar.advance(settled - at, `${settled} of ${kims} KIM`);
    at = settled;
  };
  return { update, done: (text: string) => bar?.stop(text) };
};

const told = ({ state, rows, accepted, refused, duplicates }: ImportReport): string[] => {
  const lines = (findings: readonly ImportFinding[], what: string) =>
    findings.map(({ message, code }) => `${what}  ${message} (${code})`);
  const verb = state === 'CHECKED' ? 'would be imported' : 'are in the register';
  const rest = `${rows - accepted} not; ${refused.length} refusals, ${duplicates.length} duplicates`;
  const next = state === 'CHECKED' && accepted > 0 ? ['Nothing was changed yet: --apply carries it out'] : [];
  return [
    ...lines(refused, 'refused  '),
    ...lines(duplicates, 'duplicate'),
    `${accepted} of ${rows} rows ${verb}, ${rest}`,
    ...next,
  ];
};

new Command('import')
  .argument('<file>', 'CSV in UTF-8, as docs/import.md describes it')
  .option('--apply', 'carry it out; without this it is only checked', false)
  .option('--url <url>', 'where the gateway is', `http://127.0.0.1:${process.env['PORT'] ?? '3000'}`)
  .option('--token <token>', 'of the Diskominfo; else one of the local issuer of KIM_DATA_DIR')
  .action(importFile)
  .parseAsync()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof CannotStart ? error.message : String((error as Error).stack)}\n`);
    process.exitCode = 1;
  });
