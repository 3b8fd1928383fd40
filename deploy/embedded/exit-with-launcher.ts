/*
 * Loaded by `node --require` before each of our programs, which so need not know that a launcher exists. When the
 * launcher dies, however it dies, the kernel closes the channel that it opened to us.
 */

/** For a program that cannot stop by itself any more. */
const GRACE_MS = 15_000;

if (process.channel) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), GRACE_MS).unref();
  });
  process.channel.unref(); // Listening must not keep the program alive.
}

export {};
