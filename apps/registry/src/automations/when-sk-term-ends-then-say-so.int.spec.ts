import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import { City } from '@app/city';
import { Clock, readCity } from '@app/event-service';
import { EventStore } from '@app/event-sourcing';
import { EventStoreDbModule } from '@app/eventstore-db';
import { ReadModels, ReadModelsModule } from '@app/read-models';
import { RECORDED } from '@app/read-models/testing';
import { StandingClock } from '../../../../test/support/standing-clock';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import { waitUntil } from '../../../../test/support/wait-until';
import type { KimEvent } from '../kim/kim.events';
import { established, KIM_ID, SK_ID } from '../kim/kim.fixtures';
import { Kims } from '../kim/kims';
import { skTerms } from '../sk-terms/sk-terms.projection';
import { FindSkTermsHandler } from '../sk-terms/sk-terms.queries';
import { WhenSkTermEndsThenSaySo } from './when-sk-term-ends-then-say-so';

describe('The calendar', () => {
  let spec: ThrowAwayDatabase;
  let clock: StandingClock;
  const running: TestingModule[] = [];

  beforeEach(async () => {
    spec = await throwAwayDatabase();
    clock = new StandingClock('2006-01-01T00:00:00Z');
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((each) => each.close()));
    await spec.drop();
  });

  const start = async (time: StandingClock = clock): Promise<TestingModule> => {
    const service = await Test.createTestingModule({
      imports: [
        CqrsModule.forRoot(),
        EventStoreDbModule.forRoot({ url: process.env['TEST_EVENTSTORE_URL'] ?? '', recordedBy: 'spec@0' }),
        ReadModelsModule.forRoot({ url: spec.url, applicationName: 'spec', projections: [skTerms], automations: [] }),
      ],
      providers: [
        { provide: City, useFactory: () => readCity(join(__dirname, '../../../../deploy/city/metro')) },
        { provide: Clock, useValue: time },
        Kims,
        FindSkTermsHandler,
        WhenSkTermEndsThenSaySo,
      ],
    }).compile();
    Logger.overrideLogger(false);
    running.push(service);
    await service.init();
    await waitUntil('the calendar was looked at', () => time.rounds > 0);
    return service;
  };

  /** A KIM whose SK ends on 19 November 2006, before those of all other specs, and what was said of that since. */
  const kim = async (service: TestingModule) => {
    const [kimId, skId] = [randomUUID(), randomUUID()];
    const store = service.get(EventStore);
    const facts = JSON.parse(
      JSON.stringify(established).replaceAll(KIM_ID, kimId).replaceAll(SK_ID, skId).replaceAll('2028-', '2006-'),
    ) as KimEvent[];
    const events = facts.map((fact) => ({ ...fact, id: randomUUID(), metadata: RECORDED }));
    const { position } = await store.append(`kim-${kimId}`, events, 'no_stream');
    await service.get(ReadModels).reached(skTerms, position.toString());
    const said = async () => {
      const later: string[] = [];
      for await (const { type, data } of store.read(`kim-${kimId}`, BigInt(events.length)))
        later.push([type, 'daysBefore' in data ? [data.daysBefore] : []].flat().join(' '));
      return later;
    };
    return { kimId, said };
  };

  it('announces the end 90, 30 and 7 days ahead, then records it, each once', async () => {
    const service = await start();
    const { said } = await kim(service);
    const days = ['2006-08-20', '2006-08-21', '2006-08-22', '2006-10-20', '2006-11-12', '2006-11-19', '2006-11-20'];
    for (const day of [...days, '2006-11-21']) await clock.moveTo(`${day}T03:00:00Z`);
    const expected = ['SkExpiryAnnounced 90', 'SkExpiryAnnounced 30', 'SkExpiryAnnounced 7', 'SkExpired'];
    expect(await said()).toEqual(expected);
  });

  it('turns a day when the city does', async () => {
    const service = await start();
    const { said } = await kim(service);
    await clock.moveTo('2006-11-19T16:59:59Z');
    expect(await said()).toEqual(['SkExpiryAnnounced 7']);
    await clock.moveTo('2006-11-19T17:00:00Z');
    expect(await said()).toEqual(['SkExpiryAnnounced 7', 'SkExpired']);
  });

  it('makes up for the nearest reminder that it missed, and for no other', async () => {
    const service = await start();
    const { said } = await kim(service);
    await clock.moveTo('2006-11-01T03:00:00Z');
    expect(await said()).toEqual(['SkExpiryAnnounced 30']);
  });

  it('says everything once, however many instances look', async () => {
    const clocks = [clock, new StandingClock('2006-01-01T00:00:00Z'), new StandingClock('2006-01-01T00:00:00Z')];
    const [service] = await Promise.all(clocks.map((each) => start(each)));
    if (!service) throw new Error('There is one');
    const { said } = await kim(service);
    await Promise.all(clocks.map((each) => each.moveTo('2006-11-12T03:00:00Z')));
    await Promise.all(clocks.map((each) => each.moveTo('2006-11-20T03:00:00Z')));
    expect(await said()).toEqual(['SkExpiryAnnounced 7', 'SkExpired']);
  });

  it('passes over an SK that it cannot speak of, and goes on with the others', async () => {
    const service = await start();
    const broken = await kim(service);
    const stranger = { id: randomUUID(), type: 'NobodyKnowsThis', data: {}, metadata: RECORDED };
    await service.get(EventStore).append(`kim-${broken.kimId}`, [stranger], BigInt(established.length - 1));
    const { said } = await kim(service);
    await clock.moveTo('2006-11-20T03:00:00Z');
    expect(await broken.said()).toEqual(['NobodyKnowsThis']);
    expect(await said()).toEqual(['SkExpired']);
  });
});
