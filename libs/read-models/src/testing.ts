import { v5 as uuidv5 } from 'uuid';
import type { Event, StoredEvent } from '@app/event-sourcing';
import type { Database } from '@app/postgres';
import { applyBatch } from './apply-batch';
import { setUp } from './set-up';
import type { Projection } from './subscriber';

const NAMESPACE = '6ba7b810-9dad-41d1-80b4-00c04fd430c8';

/** When and by whom the facts of a spec were recorded. */
export const RECORDED = {
  $correlationId: NAMESPACE,
  $causationId: NAMESPACE,
  at: '2023-11-20T03:00:00.000Z',
  actor: { subject: 'spec', role: 'auditor', jurisdiction: '18.72' },
  recordedBy: 'spec@0',
};

/**
 * Builds a read model from facts of one stream, as the log would deliver them after a crash: all of them, then all of
 * them again.
 */
export const project = async <E extends Event>(
  database: Database,
  projection: Projection<E>,
  stream: string,
  facts: readonly E[],
): Promise<void> => {
  const codec = projection.codecs.find(({ category }) => stream.startsWith(`${category}-`));
  if (!codec) throw new Error(`${projection.name} reads no ${stream}`);
  const events = await Promise.all(
    facts.map(async (fact, index): Promise<StoredEvent> => ({
      ...(await codec.encode(fact, { stream })),
      id: uuidv5(`${stream}/${index}`, NAMESPACE),
      stream,
      revision: BigInt(index),
      position: BigInt(index),
      metadata: RECORDED,
    })),
  );
  await database.transaction((sql) => setUp(sql, projection));
  const batch = { events, position: BigInt(events.length - 1), caughtUp: true, after: -1n };
  for (let delivery = 1; delivery <= 2; delivery++) {
    const [poison] = await database.transaction((sql) => applyBatch(sql, projection, batch));
    if (poison) throw poison.error;
  }
};
