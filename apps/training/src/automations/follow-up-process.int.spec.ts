import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';
import { eventSubject, kimDissolved, kimEstablished } from '@app/contracts';
import { EventStoreDb } from '@app/eventstore-db';
import { JetStreamPublisher, KimEvents, Nats, type Publication } from '@app/messaging';
import { RECORDED } from '@app/read-models/testing';
import { type OwnNats, ownNats } from '../../../../test/support/own-nats';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import { waitUntil } from '../../../../test/support/wait-until';
import { bimtekCodec } from '../bimtek/bimtek.codec';
import type { BimtekClosed } from '../bimtek/certificate.events';
import type { Death } from './mortal-store.fixtures';

/** The fixture as `npm run build` makes it. */
const PROCESS = join(__dirname, '../../../../dist/apps/training/src/automations/follow-up-process.fixtures.js');
const EVENTSTORE_URL = process.env['TEST_EVENTSTORE_URL'] ?? '';

jest.setTimeout(300_000);

/** A kecamatan with two kelurahan in a city that no other spec knows: all share one log. */
const newCity = () => {
  const kecamatan = `${randomInt(10, 99)}.${randomInt(10, 99)}.${randomInt(10, 99)}`;
  return { kecamatan, one: `${kecamatan}.${randomInt(1000, 5000)}`, other: `${kecamatan}.${randomInt(5000, 9999)}` };
};

const CONSUMERS = ['training_kim_established_v1', 'training_kim_dissolved_v1'];

const NOTED_OF_KECAMATAN = [
  ...['KelurahanGainedKim', 'KelurahanGainedKim', 'KelurahanGainedKim', 'KelurahanLostKim'],
  'KecamatanTrained',
];

describe('What follows a Bimtek, over the message broker and the log', () => {
  let broker: OwnNats;
  let nats: Nats;
  let spec: ThrowAwayDatabase;
  let store: EventStoreDb;
  let service: ChildProcess | undefined;

  beforeEach(async () => {
    broker = await ownNats();
    nats = new Nats({ url: broker.url, name: 'registry' });
    await nats.whenConnected();
    spec = await throwAwayDatabase();
    store = new EventStoreDb({ url: EVENTSTORE_URL, recordedBy: 'spec@0' });
  });
  afterEach(async () => {
    service?.kill('SIGKILL');
    store.onApplicationShutdown();
    await nats.onApplicationShutdown();
    await spec.drop();
    await broker.stop();
  });

  /** One life of the service, as a process; without a death it lives on. */
  const live = (kelurahan: readonly string[], death?: Death): ChildProcess => {
    const env = {
      ...{ PATH: process.env['PATH'], DATABASE_URL: spec.url, NATS_URL: broker.url, EVENTSTORE_URL },
      KELURAHAN: kelurahan.join(' '),
      ...(death && { DEATH: JSON.stringify(death) }),
    };
    return spawn(process.execPath, [PROCESS], { env, stdio: 'inherit' });
  };

  /** What it had in hand is delivered again at once, and so is all before: else the broker waits for half a minute. */
  const deliverAgain = async (): Promise<void> => {
    const jetstream = await nats.connection().jetstreamManager();
    for (const name of CONSUMERS) await jetstream.consumers.delete('KIM_EVENTS', name).catch(() => undefined);
  };

  /** Whoever killed it knows that no event is to blame. */
  const clearOfSuspicion = () =>
    spec.database.query(`do $$ begin if to_regclass('attempt') is not null then delete from attempt; end if; end $$`);

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
      'although its process is killed right before and right after each of its appends',
      [
        { at: 1, when: 'before' },
        { at: 1, when: 'after' },
      ],
    ],
  ])('is the same with all news three times in any order, %s', async (_how, deaths) => {
    const { kecamatan, one, other } = newCity();
    const [bimtekId, lostKimId] = [randomUUID(), randomUUID()];
    const news = [
      established(one, '2023-11-20'),
      established(other, '2023-12-01'),
      established(other, '2023-09-01', lostKimId),
      dissolved(lostKimId, '2023-10-01'),
    ];
    const counted = async () => ({
      days: await board(bimtekId).catch(() => []),
      ofOne: await typesIn(`followUp-${one}`),
      ofOther: await typesIn(`followUp-${other}`),
      ofKecamatan: await typesIn(`kecamatanReadiness-${kecamatan}`),
    });
    const isDone = async () => {
      const { days, ofKecamatan } = await counted();
      return days.length === 2 && NOTED_OF_KECAMATAN.every((type) => ofKecamatan.includes(type));
    };
    await new JetStreamPublisher(nats, new KimEvents(nats)).publishAll(publications(news, 20_231_018));
    await closeBimtek(bimtekId, kecamatan, [one, other]);

    let kills = 0;
    for (let done = false; !done; kills++) {
      const life = (service = live([one, other], deaths[kills % deaths.length]));
      const hasEnded = () => life.exitCode !== null || life.signalCode !== null;
      await waitUntil('the service died, or did everything', async () => hasEnded() || (done = await isDone()));
      expect([kills, life.exitCode, life.signalCode]).toEqual([kills, null, done ? life.signalCode : 'SIGKILL']);
      if (!done) await Promise.all([deliverAgain(), clearOfSuspicion()]);
    }
    if (deaths.length > 0) expect(kills).toBeGreaterThan(20);

    const { days, ofOne, ofOther, ofKecamatan } = await counted();
    expect(days).toEqual([
      { kelurahan: one, days: 33 },
      { kelurahan: other, days: 44 },
    ]);
    // The calendars of other specs, for which it is later, may have called it overdue in between.
    const said = (types: readonly string[]) => types.filter((type) => !['CommitmentFellOverdue'].includes(type));
    const once = ['BimtekAttended', 'CommitmentFulfilled', 'CommitmentMade'];
    expect(said(ofOne)).toEqual([...once, 'KimNoted']);
    expect(said(ofOther)).toEqual(expect.arrayContaining([...once, 'KimLost', 'KimNoted', 'KimNoted']));
    expect(ofKecamatan.filter((type) => type.startsWith('Kelurahan'))).toEqual(NOTED_OF_KECAMATAN.slice(0, -1));
  });
});
