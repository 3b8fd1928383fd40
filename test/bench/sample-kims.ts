import { v5 as uuidv5 } from 'uuid';
import type { EventToStore } from '@app/event-sourcing';
import { type EventStoreDb } from '@app/eventstore-db';

const NAMESPACE = '0a4b8f0e-58a5-5a4f-9d3c-7d3a6f0f5a11';
const WORDS = ['Suara', 'Kabar', 'Warta', 'Cahaya', 'Mitra', 'Gema', 'Bina', 'Karya', 'Citra', 'Media'];
const KELURAHAN = ['18.72.05.1001', '18.72.05.1002', '18.72.05.1003', '18.72.05.1004', '18.72.01.1001'];

export const sampleKimId = (n: number): string => uuidv5(`kim ${n}`, NAMESPACE);

/** `Suara Kabar 17`: a hundred beginnings, each with its number. */
export const sampleKimName = (n: number): string =>
  `${WORDS[n % 10] ?? ''} ${WORDS[Math.floor(n / 10) % 10] ?? ''} ${n}`;

const event = (kimId: string, index: number, type: string, data: object): EventToStore => ({
  id: uuidv5(`${type} ${index}`, kimId),
  type,
  data: { kimId, ...data },
  metadata: {
    $correlationId: kimId,
    $causationId: uuidv5(`cause ${index}`, kimId),
    at: '2023-10-20T03:00:00.000Z',
    actor: { subject: 'bench', role: 'admin_diskominfo', jurisdiction: '18.72' },
  },
});

const begun = (n: number, kimId: string): EventToStore[] => [
  event(kimId, 0, 'KimProposed', {
    name: sampleKimName(n),
    wilayah: KELURAHAN[n % KELURAHAN.length],
    level: 'KELURAHAN',
  }),
  event(kimId, 1, 'MusyawarahHeld', { heldOn: '2023-10-25', participants: 40 }),
  event(kimId, 2, 'SecretariatRecorded', { address: `Jalan Contoh ${n}` }),
];

/** So many KIM of three events each, put into the log as they lie there. */
export const storeKims = async (store: EventStoreDb, count: number): Promise<void> => {
  const storing = async (first: number): Promise<void> => {
    for (let n = first; n < count; n += 64) {
      const kimId = sampleKimId(n);
      await store.append(`kim-${kimId}`, begun(n, kimId), 'no_stream');
    }
  };
  await Promise.all(Array.from({ length: 64 }, (_, first) => storing(first)));
};

/** A KIM with so many events. Returns its id. */
export const storeKimWith = async (store: EventStoreDb, events: number): Promise<string> => {
  const kimId = uuidv5(`kim with ${events} events`, NAMESPACE);
  const moved = Array.from({ length: events - 3 }, (_, index) =>
    event(kimId, index + 3, 'SecretariatRecorded', { address: `Jalan Contoh ${index}` }),
  );
  let end = await store.append(`kim-${kimId}`, begun(events, kimId), 'no_stream');
  for (let from = 0; from < moved.length; from += 500)
    end = await store.append(`kim-${kimId}`, moved.slice(from, from + 500), end.revision);
  return kimId;
};
