import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchWithApt, natsServer } from './nats-server';

describe('nats-server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kim-nats-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is the one on the path, if there is one', async () => {
    const own = join(folder, 'nats-server');
    writeFileSync(own, '');
    expect(await natsServer(`/no/such/folder:${folder}`, () => undefined)).toBe(own);
  });

  const asRoot = process.getuid?.() === 0 ? it : it.skip;
  asRoot(
    'is fetched with apt where there is none',
    async () => {
      const fetched = await fetchWithApt(join(folder, 'fetched'));
      expect(execFileSync(fetched, ['--version'], { encoding: 'utf8' })).toMatch(/^nats-server: v2\./);
    },
    60_000,
  );
});
