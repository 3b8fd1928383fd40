import { CloudEvent } from 'cloudevents';
import { eventSubject, type IntegrationEvent } from '@app/contracts';
import type { Event, Recorded } from '@app/event-sourcing';
import type { Publication } from './jetstream-publisher';

/**
 * The integration event that tells others of a fact: a CloudEvent about the fact's aggregate, of the same id.
 * @param source of the service, such as `/kim/registry`.
 */
export const publicationAs = (
  published: IntegrationEvent<object>,
  { id, stream, data, metadata }: Recorded<Event>,
  source: string,
): Publication => {
  const event = new CloudEvent({
    id,
    source,
    type: published.type,
    subject: stream.slice(stream.indexOf('-') + 1),
    time: metadata.at,
    datacontenttype: 'application/json',
    dataschema: published.schema.$id,
    correlationid: metadata.$correlationId,
    data: toldOf(data, published),
  });
  return { id, subject: eventSubject(published.type), body: event.toString(), aggregate: stream };
};

/** Of the fact only what the schema names: what it does not name is nobody else's business. */
const toldOf = (data: object, { schema: { properties } }: IntegrationEvent<object>): object =>
  Object.fromEntries(Object.entries(data).filter(([name]) => Object.hasOwn(properties, name)));
