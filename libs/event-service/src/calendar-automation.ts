import { type BeforeApplicationShutdown, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { inTime, Unavailable } from '@app/event-sourcing';
import { reasonOf } from '@app/read-models';
import type { Clock } from './clock';

const EVERY_MS = 60_000;
const AFTER_OUTAGE_MS = 5_000;
const GRACE_MS = 5_000;

/**
 * Acts when nobody asks, because a day has come: looks at start and then every minute. Every instance does, so what it
 * records needs an id that is the same wherever it comes from. What was missed while nothing ran is made up for at the
 * next start.
 */
export abstract class CalendarAutomation implements OnApplicationBootstrap, BeforeApplicationShutdown {
  protected readonly logger = new Logger(this.constructor.name);
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly clock: Clock,
    private readonly graceMs = GRACE_MS,
  ) {}

  /** Does what is due at a moment (ISO 8601, UTC). May throw: it is called again soon. Stops early at the signal. */
  protected abstract doWhatIsDue(at: string, signal: AbortSignal): Promise<void>;

  onApplicationBootstrap(): void {
    this.running = this.run(this.stopping.signal);
  }

  /** What it is at and does not end is done again at the next start. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await inTime(this.running, this.graceMs);
  }

  private async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) await this.clock.pass(await this.look(signal), signal);
  }

  /** Returns after how many milliseconds to look again. */
  private async look(signal: AbortSignal): Promise<number> {
    try {
      await this.doWhatIsDue(this.clock.now().toISOString(), signal);
      return EVERY_MS;
    } catch (error) {
      // What is away is told by readiness; at a start, the read models are not there yet.
      if (!(error instanceof Unavailable)) this.logger.warn(`Cannot look at the calendar now: ${reasonOf(error)}`);
      return AFTER_OUTAGE_MS;
    }
  }
}
