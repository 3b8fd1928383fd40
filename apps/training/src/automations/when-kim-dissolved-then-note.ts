import { Injectable } from '@nestjs/common';
import { type KimDissolved, kimDissolved } from '@app/contracts';
import { Clock } from '@app/event-service';
import type { Consumer } from '@app/inbox';
import type { ReceivedEvent } from '@app/messaging';
import { KimNews } from '../known-kim/kim-news';
import { LearnKimEnd } from '../known-kim/known-kim.commands';
import { stampOn } from './stamp-on';

/** A consumer of its own, which may be ahead of the one that learns where the KIM is seated. */
@Injectable()
export class WhenKimDissolvedThenNote implements Consumer<KimDissolved> {
  readonly name = 'training_kim_dissolved_v1';
  readonly event = kimDissolved;

  constructor(
    private readonly news: KimNews,
    private readonly clock: Clock,
  ) {}

  async handle(_sql: unknown, { id, correlationid, data }: ReceivedEvent<KimDissolved>): Promise<void> {
    const { kimId, dissolvedOn } = data;
    const stamp = stampOn([id], this.clock.now().toISOString(), correlationid);
    await this.news.learn(new LearnKimEnd({ kimId, dissolvedOn }, stamp));
  }
}
