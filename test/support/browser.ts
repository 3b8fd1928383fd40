import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const run = promisify(execFile);
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

const onPath = (): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(':')
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((file) => existsSync(file));

/** The one on the path, or one that apt installs now when the tests run as root. */
const program = async (): Promise<string> => {
  const known = onPath();
  if (known) return known;
  if (process.getuid?.() !== 0) throw new Error('Chromium is missing: sudo apt-get install chromium');
  await run('apt-get', ['update']);
  await run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium']);
  return onPath() ?? 'chromium';
};

/** Without a window. Its sandbox does not work for root, and it is shown our own pages only. */
export const headlessChromium = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await program(), args: ['--no-sandbox'] });
