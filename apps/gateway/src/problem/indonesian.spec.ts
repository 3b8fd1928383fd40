import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SENTENCES } from './indonesian';
import { REFUSALS, refusalInIndonesian } from './indonesian-refusals';
import { PROBLEMS } from './problem-table';

const REPOSITORY = join(__dirname, '../../../..');

/** All that production code says. */
const sourcesOf = (...folders: string[]): string =>
  folders
    .flatMap((folder) =>
      readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => /(?<!spec|fixtures|indonesian|indonesian-refusals)\.ts$/.test(file))
    .map((file) => readFileSync(join(REPOSITORY, file), 'utf8'))
    .join('\n');

const sources = sourcesOf('apps', 'libs');

describe('Problems in Indonesian', () => {
  it.each([...PROBLEMS.values()])('have a title for $code', ({ titles }) => {
    expect(titles.id).toMatch(/\S/);
    expect(titles.id).not.toBe(titles.en);
  });

  it.each(Object.keys(SENTENCES))('have words for a sentence that is still said: %s', (sentence) => {
    expect(sources.includes(`'${sentence}'`)).toBe(true);
  });
});

describe('Refusals in Indonesian', () => {
  const templates = sources.replaceAll(/\$\{[^}]*\}/g, '{}');

  it.each(Object.keys(REFUSALS))('have words for a sentence that is still said: %s', (sentence) => {
    expect([`'${sentence}'`, `\`${sentence}\``].some((said) => templates.includes(said))).toBe(true);
  });

  it('are there for whatever a rule of the registry says', () => {
    const rules = sourcesOf('apps/registry').replaceAll(/\$\{[^}]*\}/g, '{}');
    const said = [...rules.matchAll(/\b(?:rejected|taken|gone)\(\s*'\w+',\s*['`]([^'`]*)['`]/g)].map(
      ([, text]) => text,
    );
    expect(said.length).toBeGreaterThan(50);
    expect(said.filter((sentence = '') => !(sentence in REFUSALS))).toEqual([]);
  });

  it.each(Object.entries(REFUSALS))('keep only values that the sentence has: %s', (sentence, words) => {
    const values = sentence.split('{}').length - 1;
    for (const [, place] of words.matchAll(/\{(\d*)\}/g)) expect(Number(place)).toBeLessThanOrEqual(values);
  });

  it('have the values in their places', () => {
    expect(refusalInIndonesian('A KIM has at least 3 members; this one would have 2')).toBe(
      'KIM beranggota paling sedikit 3 orang; KIM ini akan beranggota 2 orang',
    );
    expect(refusalInIndonesian('The SK is of 2030-01-01, which is after today, 2024-03-01')).toBe(
      'Tanggal 2030-01-01 sesudah hari ini, 2024-03-01',
    );
    expect(refusalInIndonesian('An SK in force names the person. Kepentingan umum (UU 27/2022 Pasal 15 (1) c)')).toBe(
      'Orang tersebut disebut dalam SK yang berlaku. Kepentingan umum (UU 27/2022 Pasal 15 (1) c)',
    );
    expect(refusalInIndonesian('The KIM is of cheese')).toBeUndefined();
  });
});
