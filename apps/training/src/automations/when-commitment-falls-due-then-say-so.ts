import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { City, dayIn, type Due, dueOn, horizonOf, inForce } from '@app/city';
import { CalendarAutomation, Clock } from '@app/event-service';
import { Unavailable } from '@app/event-sourcing';
import { reasonOf } from '@app/read-models';
import { RecordCommitmentOverdue, RemindOfCommitment } from '../follow-up/follow-up.commands';
import { FollowUps } from '../follow-up/follow-ups';
import { FindOpenCommitments, type OpenCommitment } from '../follow-up-board/follow-up-board.queries';
import { stampOn } from './stamp-on';

/** Has it recorded which commitments fall due, or soon will. */
@Injectable()
export class WhenCommitmentFallsDueThenSaySo extends CalendarAutomation {
  constructor(
    private readonly queries: QueryBus,
    private readonly followUps: FollowUps,
    private readonly city: City,
    clock: Clock,
  ) {
    super(clock);
  }

  protected async doWhatIsDue(at: string, signal: AbortSignal): Promise<void> {
    const { policy } = this.city;
    const day = dayIn(policy, at);
    const { remindDaysBefore } = inForce(policy.training, day);
    const open = await this.queries.execute(new FindOpenCommitments({ dueBy: horizonOf(day, remindDaysBefore) }));
    for (const commitment of open) {
      const { dueOn: termEnd, reminded } = commitment;
      const term = { termEnd, ...(reminded !== undefined && { announced: reminded }) };
      const due = dueOn(day, term, remindDaysBefore);
      if (due && !signal.aborted) await this.sayUnlessFailing(commitment, due, at);
    }
  }

  /** What is wrong with one commitment keeps nobody from the others; an outage concerns all of them. */
  private async sayUnlessFailing(commitment: OpenCommitment, due: Due, at: string): Promise<void> {
    try {
      await this.say(commitment, due, at);
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      const { kelurahan, bimtekId } = commitment;
      this.logger.error(
        `The commitment of ${kelurahan} from Bimtek ${bimtekId} was not looked at: ${reasonOf(error)}`,
      );
    }
  }

  private async say({ kelurahan, bimtekId, madeBy }: OpenCommitment, due: Due, at: string): Promise<void> {
    const data = { kelurahan, bimtekId };
    switch (due.what) {
      case 'expiry': {
        const stamp = stampOn([madeBy, 'overdue'], at);
        await this.followUps.handle(kelurahan, new RecordCommitmentOverdue(data, stamp));
        return;
      }
      case 'reminder': {
        const { daysBefore } = due;
        const stamp = stampOn([madeBy, daysBefore], at);
        await this.followUps.handle(kelurahan, new RemindOfCommitment({ ...data, daysBefore }, stamp));
      }
    }
  }
}
