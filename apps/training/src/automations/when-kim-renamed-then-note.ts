import { Injectable } from '@nestjs/common';
import { type KimRenamed, kimRenamed } from '@app/contracts';
import { Clock } from '@app/event-service';
import type { Consumer } from '@app/inbox';
import type { ReceivedEvent } from '@app/messaging';
import { KimNews } from '../known-kim/kim-news';
import { LearnKimName } from '../known-kim/known-kim.commands';
import { stampOn } from './stamp-on';

/** Papers call a KIM as it is called now. */
@Injectable()
export class WhenKimRenamedThenNote implements Consumer<KimRenamed> {
  readonly name = 'training_kim_renamed_v1';
  readonly event = kimRenamed;

  constructor(
    private readonly news: KimNews,
    private readonly clock: Clock,
  ) {}

  async handle(_sql: unknown, { id, time, correlationid, data }: ReceivedEvent<KimRenamed>): Promise<void> {
    const { kimId, name } = data;
    const at = this.clock.now().toISOString();
    await this.news.learn(new LearnKimName({ kimId, name, since: time ?? at }, stampOn([id], at, correlationid)));
  }
}
