import { spinner } from '@clack/prompts';

/** Shows that something is going on, until it is done or failed. */
export interface Progress {
  message(text: string): void;
  done(text: string): void;
  failed(text: string): void;
}

/** A spinner on a terminal; elsewhere, as in a log file, a line at the beginning and one at the end. */
export const progress = (text: string): Progress => {
  if (!process.stdout.isTTY) return plainProgress(text);
  const spinning = spinner();
  spinning.start(text);
  return {
    message: (next) => spinning.message(next),
    done: (last) => spinning.stop(last),
    failed: (last) => spinning.error(last),
  };
};

const plainProgress = (text: string): Progress => {
  const line = (next: string) => void process.stdout.write(`${next}\n`);
  line(`${text} ...`);
  return { message: () => undefined, done: line, failed: line };
};
