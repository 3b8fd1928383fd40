import { issueToken } from '../../../deploy/embedded/tokens';
import type { Stack } from '../../../deploy/embedded/stack';
import { waitUntil } from '../../support/wait-until';
import { Caller } from './caller';
import { Desk } from './desk';
import { formKims } from './form-kims';
import { Ledger } from './ledger';

/** Kelurahan with a desk each. Two Lurah are in the same one, for the numbers of one office. */
const DESKS = ['18.72.01.1001', '18.72.03.1002', '18.72.05.1001', '18.72.05.1001'];

/** Acknowledgements after which the system counts as working again. */
const PROGRESS = 25;

/** Officials who work all the time, until the load is stopped. */
export class Load {
  readonly ledger = new Ledger();
  private readonly closing = new AbortController();
  private readonly working: Promise<void>;

  constructor(stack: Stack) {
    const { signal } = this.closing;
    const work = DESKS.map(async (wilayah, number) => {
      const subject = `lurah-${number}`;
      const token = await issueToken(stack.dataDir, { role: 'lurah', jurisdiction: wilayah, subject });
      await formKims(new Desk(new Caller(stack.urls, subject, token), this.ledger, wilayah), signal);
    });
    this.working = Promise.all(work).then(() => undefined);
    this.working.catch(() => undefined); // `stop` tells.
  }

  get acknowledged(): number {
    return this.ledger.acknowledged.size;
  }

  /** Resolves when it got further than it is now. */
  async progress(): Promise<void> {
    const goal = this.acknowledged + PROGRESS;
    await waitUntil('commands are carried out again', () => this.acknowledged >= goal);
  }

  /** Finishes what was begun, and returns when the outcome of every command is known. */
  async stop(): Promise<void> {
    this.closing.abort();
    await this.working;
  }
}
