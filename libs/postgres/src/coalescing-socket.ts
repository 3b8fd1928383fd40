import { Socket } from 'node:net';

/** Sends with one system call what is written to it in one turn of the event loop: statements that are sent at once. */
export class CoalescingSocket extends Socket {
  override uncork(): void {
    process.nextTick(() => super.uncork());
  }
}
