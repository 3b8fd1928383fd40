import { issueToken } from '../../../deploy/embedded/tokens';
import type { Stack } from '../../../deploy/embedded/stack';
import { waitUntil } from '../../support/wait-until';
import { Caller } from './caller';
import { Desk } from './desk';
import { formKims } from './form-kims';
import { holdBimteks } from './hold-bimteks';
import { Ledger } from './ledger';

/** Kelurahan with a desk each. Two Lurah are in the same one, for the numbers of one office. */
const DESKS = ['18.72.01.1001', '18.72.03.1002', '18.72.05.1001', '18.72.05.1001'];

/** For the people of this kelurahan Bimtek are held. */
const TRAINED = '18.72.05.1001';

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
    this.working = Promise.all([...work, this.train(stack, signal)]).then(() => undefined);
    this.working.catch(() => undefined); // `stop` tells.
  }

  private async train(stack: Stack, signal: AbortSignal): Promise<void> {
    const subject = 'diskominfo';
    const token = await issueToken(stack.dataDir, { role: 'admin_diskominfo', jurisdiction: '18.72', subject });
    await holdBimteks(new Desk(new Caller(stack.urls, subject, token), this.ledger, TRAINED), signal);
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
