import { Injectable } from '@nestjs/common';
import { followUp } from '@app/event-sourcing';
import { NoteKim } from '../follow-up/follow-up.commands';
import { FollowUps } from '../follow-up/follow-ups';
import type { KnownKimCommand } from './known-kim.commands';
import { KnownKims } from './known-kims';

/** What the registry tells of a KIM. */
@Injectable()
export class KimNews {
  constructor(
    private readonly knownKims: KnownKims,
    private readonly followUps: FollowUps,
  ) {}

  /**
   * Keeps it, and notes for the kelurahan all that is known of the KIM by then, as soon as its seat is. Safe to repeat; of
   * two who learn at once the later one sees what both learnt.
   */
  async learn(command: KnownKimCommand): Promise<void> {
    const { kimId } = command.data;
    await this.knownKims.handle(kimId, command);
    const { seat, dissolvedOn } = await this.knownKims.current(kimId);
    if (!seat) return;
    const note = { kimId, ...seat, ...(dissolvedOn !== undefined && { dissolvedOn }) };
    await this.followUps.handle(seat.kelurahan, new NoteKim(note, followUp(command.stamp, 'note')));
  }
}
