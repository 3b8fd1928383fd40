import { EventEnvelope, type IntegrationEvent } from '@app/contracts';
import { Invalid } from '@app/event-sourcing';
import { decodeObject } from './rpc-envelope';
import { isSmallObject, wellFormed } from './well-formed';

/** An integration event as a consumer gets it. */
export interface ReceivedEvent<Data extends object> {
  /** The same at every delivery, and nobody else's. */
  readonly id: string;
  readonly source: string;
  readonly type: string;
  /** Id of the aggregate that it happened to. */
  readonly subject?: string;
  /** When it was recorded: ISO 8601, UTC. */
  readonly time?: string;
  readonly correlationid?: string;
  readonly data: Data;
}

/**
 * Reads the message of an integration event. Fields that a newer sender has added are left out. Throws `Invalid` when
 * it is none, with no word of what it holds.
 */
export const readEvent = async <Data extends object>(
  expected: IntegrationEvent<Data>,
  message: Uint8Array,
): Promise<ReceivedEvent<Data>> => {
  const value = decodeObject(message);
  if (!isSmallObject(value)) throw new Invalid([{ field: '', message: 'the message must be of a sensible size' }]);
  const envelope = await wellFormed(EventEnvelope, value, { unknownFields: 'dropped' });
  if (envelope.type !== expected.type)
    throw new Invalid([{ field: 'type', message: `type must be ${expected.type}` }]);
  return { ...envelope, data: await wellFormed(expected.data, envelope.data, { unknownFields: 'dropped' }) };
};
