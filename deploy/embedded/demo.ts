import { join } from 'node:path';
import { intro, log, outro } from '@clack/prompts';
import { Command } from 'commander';
import { removeDataFolder, temporaryDataFolder } from './data-folder';
import { isFree } from './free-port';
import { progress } from './progress';
import { type Stack, startStack } from './stack';
import { type StoryEnd, tellStory } from './story/metro-selatan';
import type { Scene } from './story/scene';
import { followUpTable } from './story/follow-up-table';
import { timeline } from './story/timeline';
import { whatToTry } from './story/what-to-try';
import { toldToStop, untilTold } from './told-to-stop';
import { issueToken } from './tokens';

const USUAL_PORT = 3000;
const OTHER_KELURAHAN = join(__dirname, '../../../docs/import/metro-remaining-18-kelurahan.csv');

/** `npm run demo`: the embedded stack in a temporary folder, the story over HTTP, and then yours to try. */
const demo = async ({ once }: { once: boolean }): Promise<void> => {
  const signal = toldToStop();
  const dataDir = temporaryDataFolder();
  intro('KIM: how the kelurahan of Metro Selatan form their information groups');
  try {
    const stack = await start(dataDir, signal);
    try {
      const end = await play(stack);
      if (!once) await stayUp(stack, end, signal);
    } finally {
      await stack.stop();
    }
  } catch (error) {
    if (!signal.aborted) throw new DemoFailed(dataDir, error);
  }
  removeDataFolder(dataDir);
  outro('All processes are stopped, the temporary folder is removed');
};

/** The folder stays behind, for whoever wants to know why. */
class DemoFailed extends Error {
  constructor(dataDir: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : 'for an unknown reason';
    super(`The demo failed: ${reason}\nWhat the processes said is kept in ${dataDir}/logs`, { cause });
  }
}

const start = async (dataDir: string, signal: AbortSignal): Promise<Stack> => {
  const starting = progress('Starting PostgreSQL, NATS, event store, registry, training and gateway');
  const began = performance.now();
  try {
    const port = (await isFree(USUAL_PORT)) ? { port: USUAL_PORT } : {};
    const stack = await startStack({ dataDir, signal, ...port });
    starting.done(`Ready after ${((performance.now() - began) / 1000).toFixed(1)} s: ${stack.url}`);
    return stack;
  } catch (error) {
    starting.failed('It did not start');
    throw error;
  }
};

const play = async ({ url, dataDir }: Stack): Promise<StoryEnd> => {
  const scenes: Scene[] = [];
  const playing = progress('Playing the story over HTTP');
  const began = performance.now();
  try {
    const end = await tellStory({
      url,
      importFile: OTHER_KELURAHAN,
      tokenFor: (role, jurisdiction, subject) => issueToken(dataDir, { role, jurisdiction, subject }),
      tell: (scene) => {
        scenes.push(scene);
        playing.message(`${scene.who} ${scene.what}`);
      },
    });
    playing.done(`The story, ${scenes.length} scenes in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    log.message(timeline(scenes));
    const { kelurahan, kecamatan } = end.coverage;
    log.success(
      `Coverage: ${kelurahan.covered} of ${kelurahan.total} kelurahan, ` +
        `${kecamatan.covered} of ${kecamatan.total} kecamatan`,
    );
    log.success(followUpTable(end.followUp));
    return end;
  } catch (error) {
    playing.failed(`The story broke off after ${scenes.length} scenes`);
    throw error;
  }
};

const stayUp = async (stack: Stack, end: StoryEnd, signal: AbortSignal): Promise<void> => {
  process.stdout.write(await whatToTry(stack, end));
  log.info('It stays up until you press Ctrl-C');
  await untilTold(signal);
};

new Command('demo')
  .option('--once', 'end after the story, with status 0 when it went as it should', false)
  .action(demo)
  .parseAsync()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof DemoFailed ? error.message : String((error as Error).stack)}\n`);
    process.exitCode = 1;
  });
