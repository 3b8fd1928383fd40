import { Injectable } from '@nestjs/common';
import { CloudEvent } from 'cloudevents';
import {
  eventSubject,
  KIM_ESTABLISHED,
  type KimEstablished as Published,
  kimEstablishedSchema,
} from '@app/contracts';
import type { Recorded } from '@app/event-sourcing';
import { JetStreamPublisher } from '@app/messaging';
import type { Subscriber } from '@app/read-models';
import { kimCodec } from '../kim/kim.codec';
import type { KimEstablished, KimEvent } from '../kim/kim.events';

/** Tells other services and outside consumers that a KIM exists by law. */
@Injectable()
export class WhenKimEstablishedThenPublish implements Subscriber<KimEvent> {
  readonly name = 'kim_established_publication_v1';
  readonly codecs = [kimCodec];

  constructor(private readonly publisher: JetStreamPublisher) {}

  readonly on: Subscriber<KimEvent>['on'] = {
    KimEstablished: (_sql, event) => this.publish(event),
  };

  private publish({ id, data, metadata }: Recorded<KimEstablished>): Promise<unknown> {
    const { kimId, name, level, wilayah, skId, skNumber, decreedOn } = data;
    const published: Published = { kimId, name, level, wilayah, skId, skNumber, decreedOn };
    const event = new CloudEvent({
      id,
      source: '/kim/registry',
      type: KIM_ESTABLISHED,
      subject: kimId,
      time: metadata.at,
      datacontenttype: 'application/json',
      dataschema: kimEstablishedSchema.$id,
      correlationid: metadata.$correlationId,
      data: published,
    });
    return this.publisher.publish({ id, subject: eventSubject(KIM_ESTABLISHED), body: event.toString() });
  }
}
