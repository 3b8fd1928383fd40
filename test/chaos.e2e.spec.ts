import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { PREPARED } from './chaos/prepared-data-folder';
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
  const env = { PATH: process.env['PATH'], TMPDIR: checkout, [PREPARED]: process.env[PREPARED] };
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
    expect(output.trimEnd()).toMatch(/^acked \d+ lost 0 duplicated 0 diverged 0$/m); // or it is shown whole
    expect(counts.acked).toBeGreaterThan(200);
    expect(exitCode).toBe(0);
  });

  /** One registry is enough to see what a mistake does to whoever is killed. */
  const broken = (...mistakes: (keyof typeof BROKEN_BUILDS)[]): Promise<Chaos> => {
    for (const mistake of mistakes) breakBuild(checkout, mistake);
    return chaos(checkout, '--rounds', '1', '--freeze', '0', '--instances', '1', '--victims', 'registry');
  };

  it('shows that a build which acknowledges before it appends loses what it acknowledged', async () => {
    const { exitCode, counts } = await broken('acknowledgesBeforeItAppends');
    expect(counts.lost).toBeGreaterThan(0);
    expect(exitCode).toBe(1);
  });

  it('shows of a build that forgets what it did, and moves the checkpoint before the rows, the one and the other', async () => {
    const { exitCode, output, counts } = await broken('forgetsWhatItDid', 'movesTheCheckpointBeforeTheRows');
    expect(counts.duplicated).toBeGreaterThan(0);
    // What stands twice in the log stands twice in every read model: this is about the rows alone.
    expect(output).toMatch(/^diverged: (kim|coverage|person)_\w+ lacks what a rebuild gives/m);
    expect(output).not.toMatch(/^diverged: parked /m); // No handler failed: the rows alone are gone.
    expect(exitCode).toBe(1);
  });
});
