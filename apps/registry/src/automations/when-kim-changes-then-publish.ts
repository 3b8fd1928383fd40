import { Injectable } from '@nestjs/common';
import { CloudEvent } from 'cloudevents';
import {
  eventSubject,
  type IntegrationEvent,
  kimDissolved,
  kimEstablished,
  kimRegistered,
  kimRenamed,
  skAmended,
  skAmendmentNeeded,
  skExpired,
  skExpiryAnnounced,
  skExtended,
  skIssued,
  skRevoked,
  skSuperseded,
} from '@app/contracts';
import type { Recorded } from '@app/event-sourcing';
import { JetStreamPublisher, type Publication } from '@app/messaging';
import type { Publisher } from '@app/read-models';
import { kimCodec } from '../kim/kim.codec';
import type { KimEvent } from '../kim/kim.events';

/** Which facts of a KIM others are told, and as what. */
export const PUBLISHED: { readonly [Type in KimEvent['type']]?: IntegrationEvent<object> } = {
  KimEstablished: kimEstablished,
  KimRenamed: kimRenamed,
  KimRegistered: kimRegistered,
  KimDissolved: kimDissolved,
  SkIssued: skIssued,
  SkAmended: skAmended,
  SkExtended: skExtended,
  SkSuperseded: skSuperseded,
  SkRevoked: skRevoked,
  SkExpired: skExpired,
  SkExpiryAnnounced: skExpiryAnnounced,
  SkAmendmentNeeded: skAmendmentNeeded,
};

/**
 * Tells other services and outside consumers what happened to a KIM and to its SK. One publication for all of it, so that
 * what happened to one KIM is told in its order.
 */
@Injectable()
export class WhenKimChangesThenPublish implements Publisher<KimEvent> {
  static readonly subscription = 'kim_publication_v1';
  readonly name = WhenKimChangesThenPublish.subscription;
  readonly codecs = [kimCodec];

  constructor(private readonly publisher: JetStreamPublisher) {}

  publish(events: readonly Recorded<KimEvent>[]): Promise<void> {
    return this.publisher.publishAll(events.flatMap((event) => publicationOf(event) ?? []));
  }
}

/** Undefined for what is nobody else's business. */
export const publicationOf = ({ id, type, stream, data, metadata }: Recorded<KimEvent>): Publication | undefined => {
  const published = PUBLISHED[type];
  if (!published) return undefined;
  const event = new CloudEvent({
    id,
    source: '/kim/registry',
    type: published.type,
    subject: data.kimId,
    time: metadata.at,
    datacontenttype: 'application/json',
    dataschema: published.schema.$id,
    correlationid: metadata.$correlationId,
    data: toldOf(data, published),
  });
  return { id, subject: eventSubject(published.type), body: event.toString(), aggregate: stream };
};

/** Of the fact only what the schema names: who signed a decree, and its document, stay here. */
const toldOf = (data: object, { schema: { properties } }: IntegrationEvent<object>): object =>
  Object.fromEntries(Object.entries(data).filter(([name]) => Object.hasOwn(properties, name)));
