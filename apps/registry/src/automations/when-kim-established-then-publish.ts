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
import type { Publisher } from '@app/read-models';
import { kimCodec } from '../kim/kim.codec';
import type { KimEstablished, KimEvent } from '../kim/kim.events';

/** Tells other services and outside consumers that a KIM exists by law. */
@Injectable()
export class WhenKimEstablishedThenPublish implements Publisher<KimEvent> {
  static readonly subscription = 'kim_established_publication_v1';
  readonly name = WhenKimEstablishedThenPublish.subscription;
  readonly codecs = [kimCodec];

  constructor(private readonly publisher: JetStreamPublisher) {}

  async publish(events: readonly Recorded<KimEvent>[]): Promise<void> {
    const established = events.filter((event) => event.type === 'KimEstablished');
    await Promise.all(established.map((event) => this.publishOne(event)));
  }

  private publishOne({ id, data, metadata }: Recorded<KimEstablished>): Promise<unknown> {
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
