import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { v5 as uuidv5 } from 'uuid';
import { City, dayIn, type Due, dueOn, horizonOf, inForce } from '@app/city';
import { CalendarAutomation, Clock } from '@app/event-service';
import { type Stamp, Unavailable } from '@app/event-sourcing';
import { reasonOf } from '@app/read-models';
import { CALENDAR } from '../kim/kim.authority';
import { Kims } from '../kim/kims';
import { AnnounceSkExpiry, ExpireSk } from '../kim/sk.commands';
import { FindSkTerms, type SkTerm } from '../sk-terms/sk-terms.queries';

/** Of the ids of the calendar's commands. Never changes: what was said once is found again by it. */
const NAMESPACE = '9c9a1c1e-0f0b-5b6e-8d5a-3f3f6c2b7a10';

/** Has it recorded which terms of SK end, or near their end. */
@Injectable()
export class WhenSkTermEndsThenSaySo extends CalendarAutomation {
  constructor(
    private readonly queries: QueryBus,
    private readonly kims: Kims,
    private readonly city: City,
    clock: Clock,
  ) {
    super(clock);
  }

  protected async doWhatIsDue(at: string, signal: AbortSignal): Promise<void> {
    const { policy } = this.city;
    const day = dayIn(policy, at);
    const { daysBefore } = inForce(policy.skReminders, day);
    const terms = await this.queries.execute(new FindSkTerms({ endingBy: horizonOf(day, daysBefore) }));
    for (const term of terms) {
      const due = dueOn(day, term, daysBefore);
      if (due && !signal.aborted) await this.sayUnlessFailing(term, due, at);
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
