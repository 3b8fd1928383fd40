import { randomUUID } from 'node:crypto';
import { jsonEvent } from '@eventstore/db-client';

/** Of the size of a `MemberJoined` with its metadata: 403 bytes. */
const DATA = {
  kimId: '0d412199-d913-51a4-b909-1a81c7b2e79f',
  personId: '5d7e7c1a-6b0a-4f3c-8f0e-9a4b1c2d3e44',
  unsur: 'TOKOH_MASYARAKAT',
  occupation: 'GURU',
  joinedOn: '2023-10-20',
};
const METADATA = {
  $correlationId: '69201e6a-804b-4aa6-8b4c-b0b156341dad',
  $causationId: '0b0f6b0c-5a55-4d8e-9c3e-2c1f0a6d7e11',
  at: '2023-10-20T03:00:00.000Z',
  actor: { subject: 'lurah-18.72.05.1001', role: 'lurah', jurisdiction: '18.72.05.1001' },
};

export const sampleEvent = () =>
  jsonEvent({ id: randomUUID(), type: 'MemberJoined', data: DATA, metadata: METADATA });

export const sampleEvents = (count: number) => Array.from({ length: count }, sampleEvent);

/** What one sample is in a database row. */
export const SAMPLE_BYTES = {
  data: Buffer.from(JSON.stringify(DATA)),
  metadata: Buffer.from(JSON.stringify(METADATA)),
};
