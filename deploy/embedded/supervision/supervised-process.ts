import { setTimeout as delay } from 'node:timers/promises';
import { CannotStart } from '../cannot-start';
import { type Backoff, pauseBefore } from './backoff';
import type { Log } from './logs';
import { ProcessLife } from './process-life';
import type { ProcessPlan } from './process-plan';

/** Whose data folder a process works for, where its lines go, and how patiently it is restarted. */
export interface Supervision {
  dataDir: string;
  log: Log;
  backoff: Backoff;
}

/** A process that fails this often without ever having been ready is not going to be. */
const FIRST_TRIES = 6;
const POLL_MS = 100;

/** A process that is started again whenever it ends, until `stop`. */
export class SupervisedProcess {
  private readonly stopping = new AbortController();
  private life: ProcessLife | undefined;

  constructor(
    private readonly plan: ProcessPlan,
    private readonly supervision: Supervision,
  ) {}

  get name(): string {
    return this.plan.name;
  }

  /** Undefined while there is no process: before the start, between two lives and after the stop. */
  get pid(): number | undefined {
    return this.life?.hasEnded ? undefined : this.life?.pid;
  }

  /** Resolves at the first readiness. Rejects when there is none, and then leaves nothing running. */
  async start(): Promise<void> {
    const { name, readyWithinMs } = this.plan;
    try {
      await new Promise<void>((ready, failed) => {
        const late = setTimeout(() => failed(new CannotStart(`${name} was not ready in time`)), readyWithinMs);
        this.supervise(ready)
          .then(() => failed(new CannotStart(`${name} was stopped`)), failed)
          .finally(() => clearTimeout(late));
      });
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /** Asks the process to stop, kills it when it takes too long, and returns when it is gone. */
  async stop(): Promise<void> {
    this.stopping.abort();
    const life = this.life;
    life?.kill(this.plan.stopSignal);
    const killer = setTimeout(() => life?.kill('SIGKILL'), this.plan.graceMs);
    await life?.ended;
    clearTimeout(killer);
  }

  /** Sends the signal without waiting, for a launcher that is about to exit. */
  abandon(): void {
    this.life?.kill(this.plan.stopSignal);
  }

  private async supervise(onReady: () => void): Promise<void> {
    const { dataDir, log, backoff } = this.supervision;
    let wasEverReady = false;
    let failures = 0;
    while (!this.stopping.signal.aborted) {
      const life = new ProcessLife(this.plan, dataDir, (line) => log(this.name, line));
      this.life = life;
      const readyAt = await this.readiness(life);
      if (readyAt !== undefined) onReady();
      wasEverReady ||= readyAt !== undefined;
      const how = await life.ended;
      if (this.stopping.signal.aborted) return;
      const wasHealthy = readyAt !== undefined && Date.now() - readyAt >= backoff.healthyMs;
      failures = wasHealthy ? 1 : failures + 1;
      if (!wasEverReady && failures === FIRST_TRIES)
        throw new CannotStart(`${this.name} ${how}, see ${dataDir}/logs/${this.name}.log: ${life.lastLine}`);
      const pause = Math.round(pauseBefore(failures, backoff));
      log('launcher', `${this.name} ${how}, starts again in ${pause} ms`);
      await delay(pause, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  /** When the process became ready; undefined when it ended before. */
  private async readiness(life: ProcessLife): Promise<number | undefined> {
    while (!life.hasEnded) {
      if (await this.plan.ready()) return Date.now();
      await Promise.race([life.ended, delay(POLL_MS)]);
    }
    return undefined;
  }
}
