import { progress } from '@clack/prompts';
import type { Progress } from '@app/read-models';

/** Shows how far a rebuild is. */
export interface Shown {
  update(progress: Progress): void;
  /** It begins from the start again. */
  again(text: string): void;
  done(text: string): void;
  failed(text: string): void;
}

const WHOLE = 100;

/** In hundredths of the log, by position. */
const part = ({ position, head }: Progress): number =>
  head <= 0n || position >= head ? WHOLE : Number((position * BigInt(WHOLE)) / head);

/** A bar on a terminal; elsewhere, as in a log file, a line for each tenth. */
export const shownProgress = (text: string): Shown => {
  let shown = 0;
  if (!process.stdout.isTTY) {
    const line = (next: string) => void process.stdout.write(`${next}\n`);
    line(`${text} ...`);
    const update = (at: Progress): void => {
      if (shown === WHOLE || part(at) < Math.min(shown + WHOLE / 10, WHOLE)) return;
      shown = part(at);
      line(`${shown} % (${at.position.toString()} of ${at.head.toString()})`);
    };
    const again = (why: string): void => {
      shown = 0;
      line(why);
    };
    return { update, again, done: line, failed: () => undefined };
  }
  const bar = progress({ max: WHOLE });
  bar.start(text);
  const update = (at: Progress): void => {
    bar.advance(part(at) - shown, `${text}: ${at.position.toString()} of ${at.head.toString()}`);
    shown = part(at);
  };
  const again = (why: string): void => {
    bar.advance(-shown, why);
    shown = 0;
  };
  return { update, again, done: (last) => bar.stop(last), failed: (last) => bar.error(last) };
};
