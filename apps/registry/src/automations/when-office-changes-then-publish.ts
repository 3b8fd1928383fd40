import { Injectable } from '@nestjs/common';
import { type OfficeStandingChanged, officeStandingChanged } from '@app/contracts';
import type { Recorded } from '@app/event-sourcing';
import { JetStreamPublisher, type Publication, publicationAs } from '@app/messaging';
import type { Publisher } from '@app/read-models';
import { officeCodec } from '../office/office.codec';
import type { OfficeEvent } from '../office/office.events';

const STANDING: Readonly<Record<OfficeEvent['type'], OfficeStandingChanged['standing']>> = {
  OfficeRevoked: 'REVOKED',
  OfficeRestored: 'RESTORED',
};

/** Tells the other services whose office writes nothing any more: they take commands too. */
@Injectable()
export class WhenOfficeChangesThenPublish implements Publisher<OfficeEvent> {
  static readonly subscription = 'office_publication_v1';
  readonly name = WhenOfficeChangesThenPublish.subscription;
  readonly codecs = [officeCodec];

  constructor(private readonly publisher: JetStreamPublisher) {}

  publish(events: readonly Recorded<OfficeEvent>[]): Promise<void> {
    return this.publisher.publishAll(events.map(publicationOf));
  }
}

/** Says which office it is by its id alone. */
export const publicationOf = (event: Recorded<OfficeEvent>): Publication => {
  const data: OfficeStandingChanged = { officeId: event.data.officeId, standing: STANDING[event.type] };
  return publicationAs(officeStandingChanged, { ...event, data }, '/kim/registry');
};
