import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { copiedCheckout } from './support/checkout';

const run = promisify(execFile);

describe('The demo', () => {
  let checkout: string;
  // Only its owner reaches it, as with a checkout of root in its home: PostgreSQL's system user has to be helped.
  beforeAll(() => (checkout = copiedCheckout({ closed: true })));
  afterAll(() => rmSync(checkout, { recursive: true }));

  const demo = (env: NodeJS.ProcessEnv = {}) =>
    run(process.execPath, [join(checkout, 'dist/deploy/embedded/demo.js'), '--once'], {
      cwd: checkout,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    });

  it('ends well and shows what happened, refusals included', async () => {
    const { stdout } = await demo();
    expect(stdout).toContain(
      'Lurah Rejomulyo          issues SK 400.10/1/Kep/2023: "Rejomulyo Informatif" is established',
    );
    for (const code of ['too_few_members', 'forbidden', 'roster_full', 'sk_number_taken', 'erasure_refused'])
      expect(stdout).toContain(`"type": "/problems/${code}"`);
    expect(stdout).toContain('Coverage: 22 of 22 kelurahan, 1 of 5 kecamatan');
  }, 240_000);

  it('ends with status 1 and says why, when it cannot start', async () => {
    const ending = demo({ DATABASE_URL: 'postgres://kim@127.0.0.1:1/kim', TMPDIR: checkout });
    const why = 'The demo failed: PostgreSQL at 127.0.0.1:1 cannot be used: connect ECONNREFUSED 127.0.0.1:1\n';
    await expect(ending).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(why) as string });
  }, 60_000);
});
