import { Injectable } from '@nestjs/common';
import {
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
import { JetStreamPublisher, type Publication, publicationAs } from '@app/messaging';
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
export const publicationOf = (event: Recorded<KimEvent>): Publication | undefined => {
  const published = PUBLISHED[event.type];
  return published && publicationAs(published, event, '/kim/registry');
};
