/*
 * Loaded by `node --require` before each of our programs, which so need not know that a launcher exists. When the
 * launcher dies, however it dies, the kernel closes the channel that it opened to us.
 */
import { Worker } from 'node:worker_threads';

/** For a program that cannot stop by itself any more. */
const GRACE_MS = 15_000;

/** By another thread: what hangs may be the program's own, as it does in an exit whose last words nobody reads. */
const endForSure = (): void =>
  new Worker(`setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${GRACE_MS})`, { eval: true }).unref();

if (process.channel) {
  process.once('SIGTERM', endForSure);
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref(); // Listening must not keep the program alive.
}
