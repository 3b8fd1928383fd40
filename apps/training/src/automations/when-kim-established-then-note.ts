import { Injectable } from '@nestjs/common';
import { type KimEstablished, kimEstablished } from '@app/contracts';
import { Clock } from '@app/event-service';
import type { Consumer } from '@app/inbox';
import type { ReceivedEvent } from '@app/messaging';
import { KimNews } from '../known-kim/kim-news';
import { LearnKimName, LearnKimSeat } from '../known-kim/known-kim.commands';
import { stampOn } from './stamp-on';

/** Each KIM has a name; that of a kelurahan fulfils what the kelurahan is committed to, that of a kecamatan does not. */
@Injectable()
export class WhenKimEstablishedThenNote implements Consumer<KimEstablished> {
  readonly name = 'training_kim_established_v1';
  readonly event = kimEstablished;

  constructor(
    private readonly news: KimNews,
    private readonly clock: Clock,
  ) {}

  async handle(_sql: unknown, { id, time, correlationid, data }: ReceivedEvent<KimEstablished>): Promise<void> {
    const { kimId, name, level, wilayah: kelurahan, decreedOn: establishedOn } = data;
    const at = this.clock.now().toISOString();
    await this.news.learn(
      new LearnKimName({ kimId, name, since: time ?? at }, stampOn([id, 'name'], at, correlationid)),
    );
    if (level !== 'KELURAHAN') return;
    const stamp = stampOn([id], at, correlationid);
    await this.news.learn(new LearnKimSeat({ kimId, kelurahan, establishedOn }, stamp));
  }
}
