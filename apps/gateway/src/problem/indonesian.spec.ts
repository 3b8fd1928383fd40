import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SENTENCES } from './indonesian';
import { PROBLEMS } from './problem-table';

const REPOSITORY = join(__dirname, '../../../..');

/** All that production code says, with the backslashes of its texts gone. */
const sources = ['apps', 'libs']
  .flatMap((folder) =>
    readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => /(?<!spec|fixtures|indonesian)\.ts$/.test(file))
  .map((file) => readFileSync(join(REPOSITORY, file), 'utf8'))
  .join('\n');

describe('Problems in Indonesian', () => {
  it.each([...PROBLEMS.values()])('have a title for $code', ({ titles }) => {
    expect(titles.id).toMatch(/\S/);
    expect(titles.id).not.toBe(titles.en);
  });

  it.each(Object.keys(SENTENCES))('have words for a sentence that is still said: %s', (sentence) => {
    expect(sources.includes(`'${sentence}'`)).toBe(true);
  });
});
