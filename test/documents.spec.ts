import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { REGISTRY_PROBLEMS, TRAINING_PROBLEMS } from '@app/contracts';

const REPOSITORY = join(__dirname, '..');
/** Made by tools, at the top of the repository. */
const NOT_OURS = ['node_modules', 'dist', 'coverage', 'reports'];

/** Paths of all files below a folder, from the top of the repository. */
const filesIn = (folder: string): string[] =>
  readdirSync(join(REPOSITORY, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (NOT_OURS.includes(path) || entry.name.startsWith('.')) return [];
    return entry.isDirectory() ? filesIn(path) : [path];
  });

const read = (file: string): string => readFileSync(join(REPOSITORY, file), 'utf8');

/** What the pattern's group finds in all files of such a name, sorted. */
const namesIn = (files: readonly string[], ending: string, pattern: RegExp): string[] => {
  const texts = files.filter((file) => file.endsWith(ending)).map(read);
  return texts.flatMap((text) => [...text.matchAll(pattern)].flatMap(([, name]) => name ?? [])).sort();
};

/** Code words of one column of the table below a heading, row by row. */
const column = (document: string, heading: string, number: number): string[][] => {
  const [, section = ''] = document.split(`\n## ${heading}\n`);
  const [upToNext = ''] = section.split('\n## ');
  const rows = upToNext.split('\n').filter((line) => line.startsWith('|'));
  return rows
    .slice(2)
    .map((row) => [...(row.split('|')[number] ?? '').matchAll(/`(\w+)`/g)].map(([, word = '']) => word));
};

const documents = filesIn('.').filter((file) => file.endsWith('.md'));

describe.each([
  ['registry', REGISTRY_PROBLEMS],
  ['training', TRAINING_PROBLEMS],
])('The README of the %s', (service, problems) => {
  const code = filesIn(`apps/${service}/src`);
  const document = read(`apps/${service}/README.md`);
  const sorted = (heading: string, number: number) => column(document, heading, number).flat().sort();

  it('lists the commands', () => {
    expect(sorted('Commands', 1)).toEqual(namesIn(code, '.commands.ts', /readonly type = '(\w+)'/g));
  });

  it('lists the events', () => {
    expect(sorted('Events', 1)).toEqual(namesIn(code, '.events.ts', /= Event<\s*'(\w+)'/g));
  });

  it('lists the read models and the queries', () => {
    expect(sorted('Read models', 1)).toEqual(namesIn(code, '.projection.ts', /^ {2}name: '(\w+)'/gm));
    expect(sorted('Read models', 3)).toEqual(namesIn(code, '.queries.ts', /class (\w+) extends Query</g));
  });

  it('lists every code with which it refuses', () => {
    const named = [...column(document, 'Commands', 4), ...column(document, 'Read models', 4)].flat();
    expect([...new Set(named)].sort()).toEqual(Object.keys(problems).sort());
  });

  it('lists the integration events', () => {
    const published = namesIn(
      filesIn('libs/contracts/src/events'),
      '.ts',
      new RegExp(`= '(${service}\\.[\\w.-]+)'`, 'g'),
    );
    expect(published.filter((type) => !document.includes(`\`kim.events.${type}\``))).toEqual([]);
  });
});

describe('The documents', () => {
  it.each(documents)('%s links to what there is', (document) => {
    const links = [...read(document).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
    const missing = links.filter((link) => !existsSync(join(REPOSITORY, dirname(document), link)));
    expect(missing).toEqual([]);
  });

  it.each(documents)('%s names files and commands that there are', (document) => {
    const text = read(document);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const paths = [...text.matchAll(/`((?:apps|libs|deploy|test|docs)\/[\w./-]+)`/g)].map(([, path = '']) => path);
    const commands = [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name);
    expect(paths.filter((path) => !existsSync(join(REPOSITORY, path)) && !isMadeByHand(path))).toEqual([]);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });

  it.each([
    ['README.md', 120],
    ['CONTRIBUTING.md', 120],
  ])('%s is short', (document, lines) => {
    expect(read(document).split('\n').length).toBeLessThanOrEqual(lines);
  });
});

describe('docs/reliability.md', () => {
  const [, fromTraps = ''] = read('docs/reliability.md').split('\n## The traps');
  const [traps = ''] = fromTraps.split('\n## ');
  const tests = traps
    .split('\n')
    .flatMap((line) => /^\| .+ \| (.+?) +\|$/.exec(line)?.[1] ?? [])
    .slice(2);
  const specs = filesIn('.').filter((file) => file.endsWith('.spec.ts'));
  const textOf = (name: string): string =>
    specs
      .filter((file) => `/${file}`.endsWith(`/${name}`))
      .map(read)
      .join();

  it.each(tests)('names tests that there are: %s', (named) => {
    let spec = '';
    for (const part of named.split('; ')) {
      const [, file, words] = /^`([^`]+)`(?:[^:]*: (.+))?/.exec(part) ?? ['', spec, part];
      spec = file ?? '';
      if (!spec.endsWith('.spec.ts')) continue;
      expect(textOf(spec)).not.toBe('');
      expect(textOf(spec).toLowerCase()).toContain((words ?? '').toLowerCase());
    }
  });
});

/** Secrets, which are no part of the repository. */
const isMadeByHand = (path: string): boolean => path.startsWith('deploy/docker/secrets');

describe('Decisions', () => {
  const decisions = filesIn('docs/decisions')
    .filter((file) => !file.endsWith('README.md'))
    .sort();

  it('are numbered in a row and listed', () => {
    const index = read('docs/decisions/README.md');
    expect(decisions.map((file) => Number(relative('docs/decisions', file).slice(0, 4)))).toEqual(
      decisions.map((_, index) => index + 1),
    );
    expect(decisions.filter((file) => !index.includes(`(${relative('docs/decisions', file)})`))).toEqual([]);
  });

  it.each(decisions)('%s has its parts and is short', (decision) => {
    const text = read(decision);
    expect(text).toMatch(/^# \d+\. .+\n\nDate: \d{4}-\d\d-\d\d · Status: (accepted|superseded by \d+)\n/);
    expect([...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual([
      'Context',
      'Options',
      'Decision',
      'Consequences',
    ]);
    expect(text.split('\n').length).toBeLessThanOrEqual(60);
  });
});
