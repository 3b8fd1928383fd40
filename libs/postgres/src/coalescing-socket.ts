import { Socket } from 'node:net';

/** Bytes that are worth a system call of their own, so that the other side begins while more is written. */
const ENOUGH = 16_384;

/**
 * Sends together what is written to it in one turn of the event loop: statements that are sent at once. Whoever writes
 * marks the end of each by `uncork`.
 */
export class CoalescingSocket extends Socket {
  private holds = false;

  override cork(): void {
    if (this.holds) return;
    this.holds = true;
    super.cork();
    process.nextTick(() => this.send());
  }

  override uncork(): void {
    if (this.writableLength >= ENOUGH) this.send();
  }

  private send(): void {
    if (!this.holds) return;
    this.holds = false;
    super.uncork();
  }
}
