import { randomInt, randomUUID } from 'node:crypto';
import { Logger, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import fc from 'fast-check';
import { City } from '@app/city';
import { METRO } from '@app/city/testing';
import { eventSubject, kimDissolved, kimEstablished } from '@app/contracts';
import { Clock } from '@app/event-service';
import { EventStore } from '@app/event-sourcing';
import { EventStoreDb } from '@app/eventstore-db';
import { InboxModule } from '@app/inbox';
import { JetStreamPublisher, MessagingModule, Nats, type Publication } from '@app/messaging';
import { ReadModelsModule } from '@app/read-models';
import { RECORDED } from '@app/read-models/testing';
import { type OwnNats, ownNats } from '../../../../test/support/own-nats';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import { waitUntil } from '../../../../test/support/wait-until';
import { bimtekCodec } from '../bimtek/bimtek.codec';
import type { BimtekClosed } from '../bimtek/certificate.events';
import { FollowUps } from '../follow-up/follow-ups';
import { followUpBoard } from '../follow-up-board/follow-up-board.projection';
import { KecamatanReadinesses } from '../kecamatan-readiness/kecamatan-readinesses';
import { KimNews } from '../known-kim/kim-news';
import { KnownKims } from '../known-kim/known-kims';
import { type Death, MortalStore } from './mortal-store.fixtures';
import { WhenBimtekClosedThenCommit } from './when-bimtek-closed-then-commit';
import { WhenKelurahanHasKimThenLookAtKecamatan } from './when-kelurahan-has-kim-then-look-at-kecamatan';
import { WhenKimDissolvedThenNote } from './when-kim-dissolved-then-note';
import { WhenKimEstablishedThenNote } from './when-kim-established-then-note';
import { WhenTrainingChangesThenPublish } from './when-training-changes-then-publish';

jest.setTimeout(240_000);

class StandingClock extends Clock {
  now = () => new Date('2024-03-01T03:00:00.000Z');
  pass = () => Promise.resolve();
}

/** A kecamatan with two kelurahan in a city that no other spec knows: all share one log. */
const newCity = () => {
  const kecamatan = `${randomInt(10, 99)}.${randomInt(10, 99)}.${randomInt(10, 99)}`;
  const [one, other] = [`${kecamatan}.${randomInt(1000, 5000)}`, `${kecamatan}.${randomInt(5000, 9999)}`];
  const region = (code: string, level: 'KECAMATAN' | 'KELURAHAN') => [code, { code, name: code, level }] as const;
  const regions = new Map([region(kecamatan, 'KECAMATAN'), region(one, 'KELURAHAN'), region(other, 'KELURAHAN')]);
  return { kecamatan, one, other, city: { ...METRO, regions } satisfies City };
};

describe('What follows a Bimtek, over the message broker and the log', () => {
  let broker: OwnNats;
  let spec: ThrowAwayDatabase;
  let store: EventStoreDb;

  beforeAll(async () => {
    broker = await ownNats();
    spec = await throwAwayDatabase();
    store = new EventStoreDb({ url: process.env['TEST_EVENTSTORE_URL'] ?? '', recordedBy: 'spec@0' });
  });
  afterAll(async () => {
    store.onApplicationShutdown();
    await spec.drop();
    await broker.stop();
  });

  /** One life of the service; the last one is without a death. */
  const live = async (city: City, death?: Death): Promise<{ service: TestingModule; log: MortalStore }> => {
    const log = new MortalStore(store, death);
    const surroundings = [
      { provide: EventStore, useValue: log },
      { provide: City, useValue: city },
      { provide: Clock, useClass: StandingClock },
      ...[FollowUps, KecamatanReadinesses, KnownKims, KimNews],
    ];
    @Module({ providers: surroundings, exports: surroundings })
    class Surroundings {}
    const service = await Test.createTestingModule({
      imports: [
        { module: Surroundings, global: true },
        MessagingModule.forClient({ url: broker.url, name: 'training' }),
        ReadModelsModule.forRoot({
          ...{ url: spec.url, applicationName: 'spec', projections: [followUpBoard] },
          automations: [
            WhenBimtekClosedThenCommit,
            WhenKelurahanHasKimThenLookAtKecamatan,
            WhenTrainingChangesThenPublish,
          ],
        }),
        InboxModule.forConsumers([WhenKimEstablishedThenNote, WhenKimDissolvedThenNote]),
      ],
    }).compile();
    Logger.overrideLogger(false);
    await service.init();
    await service.get(Nats).whenConnected();
    return { service, log };
  };

  const closeBimtek = async (bimtekId: string, kecamatan: string, attendingKelurahan: string[]): Promise<void> => {
    const closed: BimtekClosed = {
      type: 'BimtekClosed',
      data: {
        ...{ bimtekId, kecamatan, heldOn: '2023-10-18', attendingKelurahan, attendees: 38 },
        minutes: { number: '489/1/2023', signedOn: '2023-10-18', summary: 'Bimtek terlaksana' },
      },
    };
    const stream = `bimtek-${bimtekId}`;
    const stored = await bimtekCodec.encode(closed, { stream });
    await store.append(stream, [{ ...stored, id: randomUUID(), metadata: RECORDED }], 'no_stream');
  };

  /** The news of the registry, each of them three times, shuffled. */
  const publications = (news: readonly { type: string; data: object }[], seed: number): Publication[] => {
    const thrice = news.flatMap(({ type, data }) => {
      const id = randomUUID();
      const body = JSON.stringify({ specversion: '1.0', id, source: '/kim/registry', type, data });
      // Another message id for each delivery, so that the broker does not recognise it.
      return [1, 2, 3].map((delivery) => ({
        id: `${id}/${delivery}`,
        subject: eventSubject(type),
        aggregate: id,
        body,
      }));
    });
    const [shuffled = []] = fc.sample(fc.shuffledSubarray(thrice, { minLength: thrice.length }), {
      seed,
      numRuns: 1,
    });
    return shuffled.map((each) => ({ ...each, aggregate: 'spec' }));
  };

  const established = (wilayah: string, decreedOn: string, kimId: string = randomUUID()) => ({
    type: kimEstablished.type,
    data: { kimId, name: 'KIM', level: 'KELURAHAN', wilayah, skId: randomUUID(), skNumber: '17/2023', decreedOn },
  });
  const dissolved = (kimId: string, dissolvedOn: string) => ({
    type: kimDissolved.type,
    data: { kimId, dissolvedOn, reason: 'TIDAK_AKTIF' },
  });

  const typesIn = async (stream: string): Promise<string[]> => {
    const types: string[] = [];
    for await (const { type } of store.read(stream)) types.push(type);
    return types.sort();
  };
  const board = (bimtekId: string) =>
    spec.database.query(
      `select kelurahan, days from follow_up_board_v1 where bimtek_id = $1 and fulfilled_on is not null order by 1`,
      [bimtekId],
    );

  it.each<[string, readonly Death[]]>([
    ['as it comes', []],
    [
      'although the service is killed at its first appends',
      [
        { at: 1, when: 'after' },
        { at: 2, when: 'before' },
        { at: 2, when: 'after' },
      ],
    ],
    // What it had in hand when it was killed, the broker delivers again after half a minute.
  ])('is the same with all news three times in any order, %s', async (_how, deaths) => {
    const { kecamatan, one, other, city } = newCity();
    const [bimtekId, lostKimId] = [randomUUID(), randomUUID()];
    const news = [
      established(one, '2023-11-20'),
      established(other, '2023-12-01'),
      established(other, '2023-09-01', lostKimId),
      dissolved(lostKimId, '2023-10-01'),
    ];
    let published = false;
    const isDone = async () =>
      (await board(bimtekId)).length === 2 &&
      (await typesIn(`kecamatanReadiness-${kecamatan}`)).includes('KelurahanLostKim');

    for (let life = 0; life <= deaths.length; life++) {
      const { service, log } = await live(city, deaths[life]);
      if (!published) {
        await service.get(JetStreamPublisher).publishAll(publications(news, 20_231_018));
        await closeBimtek(bimtekId, kecamatan, [one, other]);
        published = true;
      }
      await waitUntil(
        'the service died, or did everything',
        async () => log.dead || (await isDone().catch(() => false)),
      );
      expect([life, log.dead]).toEqual([life, deaths[life] !== undefined]);
      await service.close();
    }

    const once = ['BimtekAttended', 'CommitmentFulfilled', 'CommitmentMade'];
    // The calendars of other specs, for which it is later, may have called it overdue in between.
    expect((await typesIn(`followUp-${one}`)).filter((type) => once.includes(type))).toEqual(once);
    const ofOther = await typesIn(`followUp-${other}`);
    expect(ofOther.filter((type) => type.startsWith('Kim'))).toEqual(['KimLost', 'KimNoted', 'KimNoted']);
    expect(await board(bimtekId)).toEqual([
      { kelurahan: one, days: 33 },
      { kelurahan: other, days: 44 },
    ]);
  });
});
