import { v5 as uuidv5 } from 'uuid';
import type { Caller, QueryContext } from '@app/contracts';
import type { Stamp } from '@app/event-sourcing';
import { InMemoryEventStore } from '@app/event-sourcing/testing';
import { project, RECORDED } from '@app/read-models/testing';
import type { Database } from '@app/postgres';
import { bimtekCodec } from './bimtek/bimtek.codec';
import type { BimtekEvent } from './bimtek/bimtek.events';
import { ADMIN, BIMTEK_ID } from './bimtek/bimtek.fixtures';
import { bimtekCalendar } from './bimtek-calendar/bimtek-calendar.projection';
import { bimtekDetail } from './bimtek-detail/bimtek-detail.projection';
import { certificateRegister } from './certificate-register/certificate-register.projection';
import { participantRecord } from './participant-record/participant-record.projection';

/** Builds all read models of Bimtek from facts, delivered twice. */
export const projectAll = async (database: Database, facts: readonly BimtekEvent[]): Promise<void> => {
  for (const projection of [bimtekCalendar, bimtekDetail, participantRecord, certificateRegister])
    await project(database, projection, `bimtek-${BIMTEK_ID}`, facts);
};

export const askedBy = ({ by }: Stamp = ADMIN): QueryContext => ({
  at: '2023-10-20T03:00:00.000Z',
  by: by as Caller,
});

/** The same facts of another Bimtek. */
export const ofBimtek = (bimtekId: string, facts: readonly BimtekEvent[]): BimtekEvent[] =>
  facts.map((fact) => ({ ...fact, data: { ...fact.data, bimtekId } }) as BimtekEvent);

/** A log in which each fact stands in the stream of its own Bimtek. */
export const logOf = async (facts: readonly BimtekEvent[]): Promise<InMemoryEventStore> => {
  const store = new InMemoryEventStore();
  const lengths = new Map<string, number>();
  for (const fact of facts) {
    const stream = `bimtek-${fact.data.bimtekId}`;
    const length = lengths.get(stream) ?? 0;
    const stored = {
      ...(await bimtekCodec.encode(fact, { stream })),
      id: eventIdOf(stream, length),
      metadata: RECORDED,
    };
    await store.append(stream, [stored], length === 0 ? 'no_stream' : BigInt(length - 1));
    lengths.set(stream, length + 1);
  }
  return store;
};

export const eventIdOf = (stream: string, revision: number): string => uuidv5(`${stream}/${revision}`, BIMTEK_ID);
