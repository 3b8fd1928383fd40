import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An exact text that stands once in a compiled lib, and what takes its place. */
interface Change {
  readonly lib: string;
  readonly from: string;
  readonly to: string;
}

/** The three mistakes from which event-sourced systems lose their word, each made on purpose. */
export const BROKEN_BUILDS = {
  /** Says yes first and appends two seconds later, if it still lives then. */
  acknowledgesBeforeItAppends: [
    {
      lib: 'event-sourcing',
      from: `const end = await this.store.append(stream, toStore, fold.end?.revision ?? 'no_stream');`,
      to: `
        const append = () => this.store.append(stream, toStore, fold.end?.revision ?? 'no_stream');
        setTimeout(() => append().catch(() => undefined), 2_000);
        const { revision, position } = fold.end ?? { revision: -1n, position: 0n };
        const end = { revision: revision + BigInt(toStore.length), position: position + 1n };`,
    },
  ],
  /** Commits how far a read model is, and a second and a half later the rows that this is about. */
  movesTheCheckpointBeforeTheRows: [
    {
      lib: 'postgres',
      from: `const result = await work(this);`,
      to: `
            const rows = [];
            const result = await work({
                query: (statement, values) => this.query(statement, values),
                runAll: (writes) => Promise.resolve(void rows.push(...writes)),
            });`,
    },
    {
      lib: 'postgres',
      from: `if (command === 'ROLLBACK') throw new Error('A statement of the transaction failed, so nothing was committed');`,
      to: `
            if (rows.length > 0) await new Promise((resolve) => setTimeout(resolve, 1_500));
            await this.runAll(rows);`,
    },
  ],
  /** Takes a command that comes again for another command, and stores its events under other ids. */
  forgetsWhatItDid: [
    {
      lib: 'event-sourcing',
      from: `const earlier = fold.commands.get(commandId);`,
      to: `const earlier = undefined;`,
    },
    {
      lib: 'event-sourcing',
      from: `const earlier = commandId === undefined ? undefined : commands.get(commandId);`,
      to: `const earlier = undefined;`,
    },
    {
      lib: 'event-sourcing',
      from: 'id: (0, _uuid.v5)(`${name}/${index}`, stamp.commandId)',
      to: 'id: (0, _uuid.v4)()',
    },
  ],
} as const satisfies Record<string, readonly Change[]>;

/** Makes a mistake in a copied checkout. Throws where the code has moved on: then the mistake needs other words. */
export const breakBuild = (checkout: string, mistake: keyof typeof BROKEN_BUILDS): void => {
  for (const { lib, from, to } of BROKEN_BUILDS[mistake]) {
    const folder = join(checkout, 'dist/libs', lib, 'src');
    const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
    const places = files.flatMap((file) => {
      const code = readFileSync(join(folder, file), 'utf8');
      return Array.from(code.split(from).slice(1), () => ({ file: join(folder, file), code }));
    });
    const [place] = places;
    if (!place || places.length > 1)
      throw new Error(`libs/${lib} has ${places.length} places, and not one, that read: ${from}`);
    writeFileSync(
      place.file,
      place.code.replace(from, () => to),
    ); // A function, or `$` in the text would mean something.
  }
};
