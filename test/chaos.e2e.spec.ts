import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { breakBuild, type BROKEN_BUILDS } from './support/broken-builds';
import { copiedCheckout } from './support/checkout';

jest.setTimeout(600_000);

interface Chaos {
  readonly exitCode: number;
  readonly output: string;
  readonly counts: Readonly<Record<'acked' | 'lost' | 'duplicated' | 'diverged', number>>;
}

/** One run of `npm run chaos` of this checkout, by its output. */
const chaos = async (checkout: string, ...options: string[]): Promise<Chaos> => {
  const program = join(checkout, 'dist/test/chaos/chaos.js');
  const env = { PATH: process.env['PATH'], TMPDIR: checkout };
  const [exitCode, output] = await new Promise<[number, string]>((ended) => {
    const child = execFile(process.execPath, [program, ...options], { env, maxBuffer: 1e8 }, (_, stdout, stderr) =>
      ended([child.exitCode ?? -1, stdout + stderr]),
    );
  });
  const line = /^acked (\d+) lost (\d+) duplicated (\d+) diverged (\d+)$/.exec(
    output.trimEnd().split('\n').at(-1) ?? '',
  );
  if (!line) throw new Error(`The last line is not the count:\n${output}`);
  const [acked = 0, lost = 0, duplicated = 0, diverged = 0] = line.slice(1).map(Number);
  return { exitCode, output, counts: { acked, lost, duplicated, diverged } };
};

describe('Chaos', () => {
  let checkout: string;
  beforeEach(() => {
    checkout = copiedCheckout({ closed: false });
  });
  afterEach(() => rmSync(checkout, { recursive: true }));

  it('takes nothing from what was acknowledged, although every process is killed and frozen', async () => {
    const { exitCode, output, counts } = await chaos(checkout, '--rounds', '6', '--freeze', '3');
    expect({ output, counts }).toMatchObject({ output, counts: { lost: 0, duplicated: 0, diverged: 0 } });
    expect(counts.acked).toBeGreaterThan(200);
    expect(exitCode).toBe(0);
  });

  const broken = (mistake: keyof typeof BROKEN_BUILDS, ...options: string[]): Promise<Chaos> => {
    breakBuild(checkout, mistake);
    return chaos(checkout, '--freeze', '0', ...options);
  };

  it('shows that a build which acknowledges before it appends loses what it acknowledged', async () => {
    const { exitCode, counts } = await broken('acknowledgesBeforeItAppends', '--rounds', '1');
    expect(counts.lost).toBeGreaterThan(0);
    expect(exitCode).toBe(1);
  });

  it('shows that a build which moves the checkpoint before the rows diverges from the log', async () => {
    const { exitCode, counts } = await broken('movesTheCheckpointBeforeTheRows', '--rounds', '1');
    expect(counts.diverged).toBeGreaterThan(0);
    expect(exitCode).toBe(1);
  });

  it('shows that a build which forgets what it did does it twice', async () => {
    const { exitCode, counts } = await broken('forgetsWhatItDid', '--rounds', '0');
    expect(counts.duplicated).toBeGreaterThan(0);
    expect(exitCode).toBe(1);
  });
});
