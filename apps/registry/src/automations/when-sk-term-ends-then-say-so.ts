import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { v5 as uuidv5 } from 'uuid';
import { type Stamp, Unavailable } from '@app/event-sourcing';
import { reasonOf } from '@app/read-models';
import { Clock } from '../calendar/clock';
import { type Due, dueOn, horizonOf } from '../calendar/due.rules';
import { City } from '../city/city';
import { dayIn } from '../city/days.rules';
import { CALENDAR } from '../kim/kim.authority';
import { Kims } from '../kim/kims';
import { AnnounceSkExpiry, ExpireSk } from '../kim/sk.commands';
import { FindSkTerms, type SkTerm } from '../sk-terms/sk-terms.queries';

const EVERY_MS = 60_000;
const AFTER_OUTAGE_MS = 5_000;

/** Of the ids of the calendar's commands. Never changes: what was said once is found again by it. */
const NAMESPACE = '9c9a1c1e-0f0b-5b6e-8d5a-3f3f6c2b7a10';

/**
 * Looks at start and then every minute which terms of SK end, or near their end, and has it recorded. Every instance
 * does: a command has the same id wherever it comes from, so its fact is recorded once. What was missed while nothing ran
 * is made up for at the next start.
 */
@Injectable()
export class WhenSkTermEndsThenSaySo implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(WhenSkTermEndsThenSaySo.name);
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly queries: QueryBus,
    private readonly kims: Kims,
    private readonly city: City,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run(this.stopping.signal);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) await this.clock.pass(await this.look(signal), signal);
  }

  /** Returns after how many milliseconds to look again. */
  private async look(signal: AbortSignal): Promise<number> {
    try {
      const at = this.clock.now().toISOString();
      const { policy } = this.city;
      const day = dayIn(policy, at);
      const terms = await this.queries.execute(new FindSkTerms({ endingBy: horizonOf(day, policy) }));
      for (const term of terms) {
        const due = dueOn(day, term, policy);
        if (due && !signal.aborted) await this.sayUnlessFailing(term, due, at);
      }
      return EVERY_MS;
    } catch (error) {
      this.logger.warn(`Cannot look at the calendar now: ${reasonOf(error)}`);
      return AFTER_OUTAGE_MS;
    }
  }

  /** What is wrong with one SK keeps nobody from the others; an outage concerns all of them. */
  private async sayUnlessFailing(term: SkTerm, due: Due, at: string): Promise<void> {
    try {
      await this.say(term, due, at);
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      this.logger.error(`The end of SK ${term.skId} of KIM ${term.kimId} was not said: ${reasonOf(error)}`);
    }
  }

  private async say({ kimId, skId, termEnd }: SkTerm, due: Due, at: string): Promise<void> {
    switch (due.what) {
      case 'expiry':
        await this.kims.handle(kimId, new ExpireSk({ kimId, skId }, stamp(at, [skId, termEnd, 'expired'])));
        return;
      case 'reminder': {
        const { daysBefore } = due;
        const announce = new AnnounceSkExpiry({ kimId, skId, daysBefore }, stamp(at, [skId, termEnd, daysBefore]));
        await this.kims.handle(kimId, announce);
      }
    }
  }
}

const stamp = (at: string, occasion: readonly (string | number)[]): Stamp => {
  const commandId = uuidv5(JSON.stringify(occasion), NAMESPACE);
  return { at, by: CALENDAR, commandId, correlationId: commandId };
};
