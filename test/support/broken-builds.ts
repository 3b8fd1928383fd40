import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An exact text of a compiled file, and what takes its place. */
interface Change {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const EVENT_SOURCED = 'libs/event-sourcing/src/event-sourced.js';
const DATABASE = 'libs/postgres/src/database.js';

/** The three mistakes from which event-sourced systems lose their word, each made on purpose. */
export const BROKEN_BUILDS = {
  /** Says yes first and appends two seconds later, if it still lives then. */
  acknowledgesBeforeItAppends: [
    {
      file: EVENT_SOURCED,
      from: `return this.store.append(stream, events, loaded.end?.revision ?? 'no_stream');`,
      to: `
        const append = () => this.store.append(stream, events, loaded.end?.revision ?? 'no_stream');
        setTimeout(() => append().catch(() => undefined), 2_000);
        const { revision, position } = loaded.end ?? { revision: -1n, position: 0n };
        return { revision: revision + BigInt(events.length), position: position + 1n };`,
    },
  ],
  /** Commits how far a read model is, and a second and a half later the rows that this is about. */
  movesTheCheckpointBeforeTheRows: [
    {
      file: DATABASE,
      from: `const result = await work(this);`,
      to: `
            const rows = [];
            const isRow = (text) => /^\\s*(insert into|update|delete from) (kim|coverage|person)_/.test(text);
            const result = await work({
                query: (text, values) => isRow(text) ? Promise.resolve(rows.push({ text, values })) : this.query(text, values),
            });`,
    },
    {
      file: DATABASE,
      from: `            return result;
        } catch (error) {
            await this.client.query('rollback')`,
      to: `
            if (rows.length > 0) await new Promise((resolve) => setTimeout(resolve, 1_500));
            for (const { text, values } of rows) await this.query(text, values);
            return result;
        } catch (error) {
            await this.client.query('rollback')`,
    },
  ],
  /** Takes a command that comes again for another command, and stores its events under other ids. */
  forgetsWhatItDid: [
    {
      file: EVENT_SOURCED,
      from: `if (loaded.earlier) return loaded.earlier;`,
      to: ``,
    },
    {
      file: EVENT_SOURCED,
      from: 'id: (0, _uuid.v5)(`${stream}/${index}`, stamp.commandId)',
      to: 'id: (0, _uuid.v4)()',
    },
  ],
} as const satisfies Record<string, readonly Change[]>;

/** Makes a mistake in a copied checkout. Throws where the code has moved on: then the mistake needs other words. */
export const breakBuild = (checkout: string, mistake: keyof typeof BROKEN_BUILDS): void => {
  for (const { file, from, to } of BROKEN_BUILDS[mistake]) {
    const path = join(checkout, 'dist', file);
    const code = readFileSync(path, 'utf8');
    const places = code.split(from).length - 1;
    if (places !== 1) throw new Error(`${file} has ${places} places, and not one, that read: ${from}`);
    writeFileSync(
      path,
      code.replace(from, () => to),
    );
  }
};
