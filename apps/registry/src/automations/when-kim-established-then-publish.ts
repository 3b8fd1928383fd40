import { Injectable } from '@nestjs/common';
import { CloudEvent } from 'cloudevents';
import {
  eventSubject,
  KIM_ESTABLISHED,
  type KimEstablished as Published,
  kimEstablishedSchema,
} from '@app/contracts';
import type { Recorded } from '@app/event-sourcing';
import { JetStreamPublisher, type Publication } from '@app/messaging';
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

  publish(events: readonly Recorded<KimEvent>[]): Promise<void> {
    return this.publisher.publishAll(
      events.filter((event) => event.type === 'KimEstablished').map((event) => publicationOf(event)),
    );
  }
}

const publicationOf = ({ id, stream, data, metadata }: Recorded<KimEstablished>): Publication => {
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
  return { id, subject: eventSubject(KIM_ESTABLISHED), body: event.toString(), aggregate: stream };
};
