import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { METRO } from '@app/city/testing';
import { type KimDissolved, kimDissolved, type KimEstablished, kimEstablished } from '@app/contracts';
import { Clock } from '@app/event-service';
import type { EventStore, StoredEvent } from '@app/event-sourcing';
import { InMemoryEventStore } from '@app/event-sourcing/testing';
import type { ReceivedEvent } from '@app/messaging';
import type { Sql } from '@app/postgres';
import { RECORDED } from '@app/read-models/testing';
import { bimtekCodec } from '../bimtek/bimtek.codec';
import type { BimtekClosed } from '../bimtek/certificate.events';
import { FollowUps } from '../follow-up/follow-ups';
import { KecamatanReadinesses } from '../kecamatan-readiness/kecamatan-readinesses';
import { KimNews } from '../known-kim/kim-news';
import { KnownKims } from '../known-kim/known-kims';
import { type Death, Killed, MortalStore } from './mortal-store.fixtures';
import { WhenBimtekClosedThenCommit } from './when-bimtek-closed-then-commit';
import { WhenKelurahanHasKimThenLookAtKecamatan } from './when-kelurahan-has-kim-then-look-at-kecamatan';
import { WhenKimDissolvedThenNote } from './when-kim-dissolved-then-note';
import { WhenKimEstablishedThenNote } from './when-kim-established-then-note';

const KECAMATAN = '18.72.05';
const REJOMULYO = '18.72.05.1001';
const MARGOREJO = '18.72.05.1002';
const BIMTEK_ID = '4c1f9a52-7d0e-4b8e-9a56-2f4c7e1d0b01';

const bimtekClosed: BimtekClosed = {
  type: 'BimtekClosed',
  data: {
    ...{ bimtekId: BIMTEK_ID, kecamatan: KECAMATAN, heldOn: '2023-10-18' },
    ...{ attendingKelurahan: [REJOMULYO, MARGOREJO], attendees: 38 },
    minutes: { number: '489/1/2023', signedOn: '2023-10-18', summary: 'Bimtek terlaksana' },
  },
};

class StandingClock extends Clock {
  now = () => new Date('2024-03-01T03:00:00.000Z');
  pass = () => Promise.resolve();
}

/** Everything of the process, as a service has it after its start: it knows nothing but what is stored. */
const startedOn = (store: EventStore) => {
  const [followUps, readinesses] = [new FollowUps(store), new KecamatanReadinesses(store, METRO)];
  const news = new KimNews(new KnownKims(store), followUps);
  const clock = new StandingClock();
  return {
    ...{ followUps, readinesses },
    consumers: [new WhenKimEstablishedThenNote(news, clock), new WhenKimDissolvedThenNote(news, clock)],
    automations: [
      new WhenBimtekClosedThenCommit(followUps, readinesses, METRO),
      new WhenKelurahanHasKimThenLookAtKecamatan(readinesses),
    ],
  };
};
type Service = ReturnType<typeof startedOn>;

/** Nothing of the process keeps anything in the database but its checkpoints. */
const refused = () => Promise.reject(new Error('The process asks no database'));
const SQL: Sql = { query: refused, runAll: refused };

type News = ReceivedEvent<KimEstablished> | ReceivedEvent<KimDissolved>;
type Delivery = News | StoredEvent;

const isOfLog = (delivery: Delivery): delivery is StoredEvent => 'stream' in delivery;

interface Handling {
  readonly on: Readonly<Record<string, (sql: Sql, event: never) => Promise<unknown>>>;
  readonly codecs: readonly { category: string; decode(stored: StoredEvent): object | undefined }[];
}

const handlersOf = (service: Service, event: StoredEvent) =>
  (service.automations as readonly Handling[]).flatMap(({ on, codecs }) => {
    const codec = codecs.find(({ category }) => event.stream.startsWith(`${category}-`));
    const decoded = codec?.decode(event);
    const handler = on[event.type];
    return decoded && handler ? [() => handler(SQL, decoded as never)] : [];
  });

const deliver = async (service: Service, delivery: Delivery): Promise<void> => {
  if (isOfLog(delivery)) for (const handle of handlersOf(service, delivery)) await handle();
  else
    for (const consumer of service.consumers)
      if (consumer.event.type === delivery.type) await consumer.handle(SQL, delivery as never);
};

let eventNumber = 0;
const received = <Data extends object>(type: string, data: Data): ReceivedEvent<Data> => ({
  ...{ id: `event-${++eventNumber}`, source: '/kim/registry', type, correlationid: randomUUID() },
  data,
});
const established = (
  kimId: string,
  wilayah: string,
  decreedOn: string,
  level: 'KELURAHAN' | 'KECAMATAN' = 'KELURAHAN',
) =>
  received(kimEstablished.type, {
    ...{ kimId, name: 'KIM', level, wilayah, skId: randomUUID(), skNumber: '17 Tahun 2023', decreedOn },
  });
const dissolved = (kimId: string, dissolvedOn: string) =>
  received(kimDissolved.type, { kimId, dissolvedOn, reason: 'TIDAK_AKTIF' as const });

/** Both kelurahan form their KIM after the Bimtek; the KIM of the kecamatan is no KIM of theirs. */
const FORMED: readonly News[] = [
  established('kim-a', REJOMULYO, '2023-11-20'),
  established('kim-b', MARGOREJO, '2023-12-01'),
  established('kim-c', KECAMATAN, '2023-10-20', 'KECAMATAN'),
];

/** Besides, one had lost its KIM before the Bimtek, and another loses a second one after it. */
const FORMED_AND_LOST: readonly News[] = [
  ...FORMED,
  established('kim-d', MARGOREJO, '2023-09-01'),
  dissolved('kim-d', '2023-10-01'),
  established('kim-e', REJOMULYO, '2023-12-05'),
  dissolved('kim-e', '2024-02-01'),
];

interface Run {
  readonly news: readonly News[];
  /** Which of those that are under way arrives next; the first ones when it is left out. */
  readonly choices?: Iterator<number>;
  readonly times?: number;
  /** Of each life of the service: the last one does not end. */
  readonly deaths?: readonly Death[];
}

/** The Bimtek is closed, the news come in, the service dies and starts again, until there is nothing left to deliver. */
const outcomeOf = async ({ news, choices, times = 1, deaths = [] }: Run) => {
  const log = new InMemoryEventStore();
  await closeBimtek(log);
  const lives = [...deaths];
  const live = () => startedOn(new MortalStore(log, lives.shift()));
  let service = live();
  const underWay: Delivery[] = Array.from({ length: times }, () => news).flat();
  let told = 0;
  for (;;) {
    for (; told < log.log.length; told++) {
      const event = log.log[told];
      if (event && handlersOf(service, event).length > 0)
        underWay.push(...Array.from({ length: times }, () => event));
    }
    const next = choices ? choices.next().value % Math.max(1, underWay.length) : 0;
    const delivery = underWay[next];
    if (!delivery) break;
    try {
      await deliver(service, delivery);
      underWay.splice(next, 1);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      service = live();
    }
  }
  const { followUps, readinesses } = startedOn(log);
  const inOrder = (map: ReadonlyMap<string, unknown>) => Object.fromEntries([...map].sort());
  const kelurahan = async (code: string) => {
    const { kims, bimteks } = await followUps.current(code);
    return { kims: inOrder(kims), bimteks: inOrder(bimteks) };
  };
  return {
    end: {
      [REJOMULYO]: await kelurahan(REJOMULYO),
      [MARGOREJO]: await kelurahan(MARGOREJO),
      ready: (await readinesses.current(KECAMATAN)).ready,
    },
    said: log.log.map(({ type }) => type),
    appends: new Set(log.log.map(({ metadata }) => metadata.$causationId)).size,
  };
};

const closeBimtek = async (log: EventStore): Promise<void> => {
  const stream = `bimtek-${BIMTEK_ID}`;
  const stored = await bimtekCodec.encode(bimtekClosed, { stream });
  await log.append(stream, [{ ...stored, id: randomUUID(), metadata: RECORDED }], 'no_stream');
};

const countOf = (said: readonly string[], type: string) => said.filter((each) => each === type).length;

describe('What follows a Bimtek', () => {
  const attended = { heldOn: '2023-10-18', dueOn: '2023-12-17' };
  const FULFILLED = {
    [REJOMULYO]: {
      kims: { 'kim-a': { establishedOn: '2023-11-20' } },
      bimteks: { [BIMTEK_ID]: { ...attended, commitment: { status: 'fulfilled', kimId: 'kim-a' } } },
    },
    [MARGOREJO]: {
      kims: { 'kim-b': { establishedOn: '2023-12-01' } },
      bimteks: { [BIMTEK_ID]: { ...attended, commitment: { status: 'fulfilled', kimId: 'kim-b' } } },
    },
    ready: true,
  };
  const scenarios = [
    ['all KIM are formed', FORMED],
    ['KIM are formed and lost', FORMED_AND_LOST],
  ] as const;

  it('is that each kelurahan forms its KIM, and the kecamatan is ready for its own', async () => {
    const { end, said } = await outcomeOf({ news: FORMED });
    expect(end).toEqual(FULFILLED);
    expect(countOf(said, 'KecamatanBecameReady')).toBe(1);
  });

  it.each([20_231_018, 1, 2, 3])(
    'is said once, with every event delivered three times in any order (seed %i)',
    async (seed) => {
      await fc.assert(
        fc.asyncProperty(fc.infiniteStream(fc.nat()), async (choices) => {
          const { end, said } = await outcomeOf({ news: FORMED, choices, times: 3 });
          expect(end).toEqual(FULFILLED);
          for (const [type, times] of [
            ['CommitmentMade', 2],
            ['CommitmentFulfilled', 2],
            ['KecamatanBecameReady', 1],
          ] as const)
            expect([type, countOf(said, type)]).toEqual([type, times]);
        }),
        { numRuns: 50, seed },
      );
    },
  );

  it.each([20_231_018, 1, 2, 3])('is the same when KIM are lost, in any order (seed %i)', async (seed) => {
    const { end: expected } = await outcomeOf({ news: FORMED_AND_LOST });
    expect(expected).toMatchObject({
      [MARGOREJO]: { bimteks: { [BIMTEK_ID]: { commitment: { status: 'fulfilled', kimId: 'kim-b' } } } },
      ready: true,
    });
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (choices) => {
        expect((await outcomeOf({ news: FORMED_AND_LOST, choices, times: 3 })).end).toEqual(expected);
      }),
      { numRuns: 50, seed },
    );
  });

  describe.each(scenarios)('when %s', (_what, news) => {
    it.each(['before', 'after'] as const)(
      'is the same when the service is killed right %s any of its appends',
      async (when) => {
        const { end, said, appends } = await outcomeOf({ news });
        expect(appends).toBeGreaterThan(8);
        for (let at = 1; at < appends; at++) {
          const killed = await outcomeOf({ news, deaths: [{ at, when }] });
          expect([at, killed.end, killed.said.toSorted()]).toEqual([at, end, said.toSorted()]);
        }
      },
    );

    it('is the same when the service is killed right after each of its appends', async () => {
      const { end, said, appends } = await outcomeOf({ news });
      const deaths = Array.from({ length: appends - 1 }, () => ({ at: 1, when: 'after' as const }));
      const killed = await outcomeOf({ news, deaths });
      expect([killed.end, killed.said.toSorted()]).toEqual([end, said.toSorted()]);
    });

    it('is the same when it is killed anywhere, with every event delivered three times in any order', async () => {
      const { end } = await outcomeOf({ news });
      const death = fc.record({
        at: fc.integer({ min: 1, max: 12 }),
        when: fc.constantFrom('before' as const, 'after' as const),
      });
      await fc.assert(
        fc.asyncProperty(fc.infiniteStream(fc.nat()), fc.array(death, { maxLength: 8 }), async (choices, deaths) => {
          expect((await outcomeOf({ news, choices, times: 3, deaths })).end).toEqual(end);
        }),
        { numRuns: 50, seed: 5 },
      );
    });
  });
});
