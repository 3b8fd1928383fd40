import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const REPOSITORY = join(__dirname, '..');
const VIOLATIONS = join(__dirname, 'support/violations');
const RULES = join(REPOSITORY, '.dependency-cruiser.cjs');
const CRUISER = join(REPOSITORY, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Cruise {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

/** Runs dependency-cruiser as `npm run architecture` does: it is an ES module, which Jest cannot load. */
const cruise = (tree: string): Cruise => {
  const args = [CRUISER, '--config', RULES, '--output-type', 'json', 'apps', 'libs', 'deploy'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: tree, encoding: 'utf8', maxBuffer: 1e9 });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as Cruise;
};

/** `<file> breaks <rule>` */
const broken = ({ summary }: Cruise): string[] =>
  summary.violations.map(({ from, rule }) => `${from} breaks ${rule.name}`);

/** What each planted file says of itself in its first line: `// breaks: <rule>` */
const planted = ({ modules }: Cruise): string[] =>
  modules.flatMap(({ source }) => {
    if (!source.endsWith('.ts') || source.startsWith('..')) return [];
    const [, rule] = /^\/\/ breaks: (.+)$/m.exec(readFileSync(join(VIOLATIONS, source), 'utf8')) ?? [];
    return rule ? [`${source} breaks ${rule}`] : [];
  });

describe('The architecture', () => {
  let violations: Cruise;

  beforeAll(() => {
    violations = cruise(VIOLATIONS);
  });

  it('is what the rules say', () => {
    expect(broken(cruise(REPOSITORY))).toEqual([]);
  });

  it('has rules that turn red where they are broken, and nowhere else', () => {
    expect(broken(violations).sort()).toEqual(planted(violations).sort());
  });

  it('has a planted violation for every rule', () => {
    const { forbidden } = createRequire(__filename)(RULES) as { forbidden: { name: string }[] };
    const broke = violations.summary.violations.map(({ rule }) => rule.name);
    expect(forbidden.map(({ name }) => name).filter((name) => !broke.includes(name))).toEqual([]);
  });
});
