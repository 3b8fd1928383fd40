import { EventEmitter, once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { CannotStart } from '../cannot-start';
import { type Backoff, pauseBefore } from './backoff';
import { isHung, type Liveness } from './liveness';
import type { Log } from './logs';
import { ProcessLife } from './process-life';
import type { ProcessPlan } from './process-plan';

/** Whose data folder a process works for, where its lines go, and how patiently it is restarted. */
export interface Supervision {
  dataDir: string;
  log: Log;
  backoff: Backoff;
  liveness: Liveness;
}

/** A process that fails this often without ever having been ready is not going to be. */
const FIRST_TRIES = 6;
const POLL_MS = 100;

/** A process that is started again whenever it ends or hangs, until `stop`. */
export class SupervisedProcess {
  private readonly stopping = new AbortController();
  /** Says `ready` whenever the process has become so. */
  private readonly readiness = new EventEmitter();
  private supervised: Promise<void> | undefined;
  private life: ProcessLife | undefined;
  private readyLife: ProcessLife | undefined;
  /** The life that `restart` is ending. */
  private replaced: ProcessLife | undefined;

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
    this.supervised = this.supervise();
    this.supervised.catch(() => undefined); // Whoever waits for readiness is told.
    try {
      await this.whenReady();
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /** Resolves when the process runs and is ready. Rejects when it is stopped, or not ready in time. */
  async whenReady(): Promise<void> {
    if (this.pid !== undefined && this.life === this.readyLife) return;
    const { name, readyWithinMs } = this.plan;
    const fails = (how: string) => () => Promise.reject(new CannotStart(`${name} was ${how}`));
    const over = new AbortController();
    try {
      await Promise.race([
        once(this.readiness, 'ready', { signal: over.signal }),
        this.supervised?.then(fails('stopped')),
        delay(readyWithinMs, undefined, { signal: over.signal }).then(fails('not ready in time')),
      ]);
    } finally {
      over.abort();
    }
  }

  /** Stops the process in order, starts it again, and resolves when it is ready. */
  async restart(): Promise<void> {
    this.replaced = this.life;
    await this.end(this.life);
    await this.whenReady();
  }

  /** Asks the process to stop, kills it when it takes too long, and returns when it is gone. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.end(this.life);
  }

  /** Sends the signal without waiting, for a launcher that is about to exit. */
  abandon(): void {
    this.life?.kill(this.plan.stopSignal);
  }

  private async end(life: ProcessLife | undefined): Promise<void> {
    life?.kill(this.plan.stopSignal);
    const killer = setTimeout(() => life?.kill('SIGKILL'), this.plan.graceMs);
    await life?.ended;
    clearTimeout(killer);
  }

  private async supervise(): Promise<void> {
    const { dataDir, log, backoff } = this.supervision;
    let wasEverReady = false;
    let failures = 0;
    while (!this.stopping.signal.aborted) {
      const life = new ProcessLife(this.plan, dataDir, (line) => log(this.name, line));
      this.life = life;
      const readyAt = await this.becomesReady(life);
      wasEverReady ||= readyAt !== undefined;
      const how = await this.endOf(life);
      if (this.stopping.signal.aborted) return;
      if (life === this.replaced) {
        log('launcher', `${this.name} ${how} as it was told, starts again`);
        continue;
      }
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
  private async becomesReady(life: ProcessLife): Promise<number | undefined> {
    while (!life.hasEnded) {
      if (await this.plan.ready()) {
        this.readyLife = life;
        this.readiness.emit('ready');
        return Date.now();
      }
      await Promise.race([life.ended, delay(POLL_MS)]);
    }
    return undefined;
  }

  /** How a process ended. Ends it when it hangs. */
  private async endOf(life: ProcessLife): Promise<string> {
    const { liveness, log } = this.supervision;
    const ended = new AbortController();
    const signal = AbortSignal.any([ended.signal, this.stopping.signal]);
    void isHung(this.plan.alive, liveness, signal).then((hung) => {
      if (!hung) return;
      log('launcher', `${this.name} runs but has not answered ${liveness.failures} times in a row, is killed`);
      life.kill('SIGKILL');
    });
    try {
      return await life.ended;
    } finally {
      ended.abort();
    }
  }
}
