import { randomInt, randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import { City } from '@app/city';
import { METRO } from '@app/city/testing';
import { Clock } from '@app/event-service';
import { EventStore } from '@app/event-sourcing';
import { InMemoryEventStore } from '@app/event-sourcing/testing';
import { ReadModels, ReadModelsModule } from '@app/read-models';
import { RECORDED } from '@app/read-models/testing';
import { StandingClock } from '../../../../test/support/standing-clock';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import { waitUntil } from '../../../../test/support/wait-until';
import { NoteBimtek, NoteKim } from '../follow-up/follow-up.commands';
import { ITSELF } from '../follow-up/follow-up.fixtures';
import { FollowUps } from '../follow-up/follow-ups';
import { followUpBoard } from '../follow-up-board/follow-up-board.projection';
import { followUpBoardQueries } from '../follow-up-board/follow-up-board.queries';
import { WhenCommitmentFallsDueThenSaySo } from './when-commitment-falls-due-then-say-so';

class Log {}

describe('The calendar of commitments', () => {
  let spec: ThrowAwayDatabase;
  let clock: StandingClock;
  /** Of its own: the calendars of other specs, for which it is later, look at the log that all share. */
  let log: EventStore;
  const running: TestingModule[] = [];

  beforeEach(async () => {
    spec = await throwAwayDatabase();
    log = new InMemoryEventStore();
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
        { module: Log, global: true, providers: [{ provide: EventStore, useValue: log }], exports: [EventStore] },
        ReadModelsModule.forRoot({
          ...{ url: spec.url, applicationName: 'spec', projections: [followUpBoard], automations: [] },
        }),
      ],
      providers: [
        { provide: City, useValue: METRO },
        { provide: Clock, useValue: time },
        FollowUps,
        ...followUpBoardQueries,
        WhenCommitmentFallsDueThenSaySo,
      ],
    }).compile();
    Logger.overrideLogger(false);
    running.push(service);
    await service.init();
    await waitUntil('the calendar was looked at', () => time.rounds > 0);
    return service;
  };

  /** A commitment due on 6 March 2006, and what was said of it since. */
  const commitment = async (service: TestingModule) => {
    const kelurahan = `18.${randomInt(10, 99)}.${randomInt(10, 99)}.${randomInt(1_000, 9_999)}`;
    const stamp = () => ({ ...ITSELF, commandId: randomUUID() });
    const followUps = service.get(FollowUps);
    const bimtek = { kelurahan, bimtekId: randomUUID(), heldOn: '2006-01-05', dueOn: '2006-03-06' };
    const { position } = await followUps.handle(kelurahan, new NoteBimtek(bimtek, stamp()));
    await service.get(ReadModels).reached(followUpBoard, position);
    const form = async (establishedOn: string) => {
      const kim = { kelurahan, kimId: randomUUID(), establishedOn };
      const formed = await followUps.handle(kelurahan, new NoteKim(kim, stamp()));
      await service.get(ReadModels).reached(followUpBoard, formed.position);
    };
    const said = async () => {
      const types: string[] = [];
      for await (const { type, data } of service.get(EventStore).read(`followUp-${kelurahan}`, 2n))
        types.push([type, 'daysBefore' in data ? [data.daysBefore] : []].flat().join(' '));
      return types;
    };
    return { kelurahan, said, form };
  };

  it('reminds 14 and 3 days ahead, then records that it is overdue, each once', async () => {
    const { said } = await commitment(await start());
    for (const day of ['02-19', '02-20', '02-21', '03-03', '03-06', '03-07', '03-08'])
      await clock.moveTo(`2006-${day}T03:00:00Z`);
    expect(await said()).toEqual(['CommitmentReminded 14', 'CommitmentReminded 3', 'CommitmentFellOverdue']);
  });

  it('turns a day when the city does', async () => {
    const { said } = await commitment(await start());
    await clock.moveTo('2006-03-06T16:59:59Z');
    expect(await said()).toEqual(['CommitmentReminded 3']);
    await clock.moveTo('2006-03-06T17:00:00Z');
    expect(await said()).toEqual(['CommitmentReminded 3', 'CommitmentFellOverdue']);
  });

  it('says nothing of a commitment that is fulfilled', async () => {
    const { said, form } = await commitment(await start());
    await clock.moveTo('2006-02-20T03:00:00Z');
    await form('2006-02-28');
    await clock.moveTo('2006-03-07T03:00:00Z');
    expect(await said()).toEqual(['CommitmentReminded 14', 'KimNoted', 'CommitmentFulfilled']);
  });

  it('says everything once, however many instances look', async () => {
    const clocks = [clock, new StandingClock('2006-01-01T00:00:00Z')];
    const [service] = await Promise.all(clocks.map((each) => start(each)));
    if (!service) throw new Error('There is one');
    const { said } = await commitment(service);
    await Promise.all(clocks.map((each) => each.moveTo('2006-03-03T03:00:00Z')));
    await Promise.all(clocks.map((each) => each.moveTo('2006-03-07T03:00:00Z')));
    expect(await said()).toEqual(['CommitmentReminded 3', 'CommitmentFellOverdue']);
  });

  it('passes over a commitment that it cannot speak of, and goes on with the others', async () => {
    const service = await start();
    const broken = await commitment(service);
    const stranger = { id: randomUUID(), type: 'NobodyKnowsThis', data: {}, metadata: RECORDED };
    await service.get(EventStore).append(`followUp-${broken.kelurahan}`, [stranger], 1n);
    const { said } = await commitment(service);
    await clock.moveTo('2006-03-07T03:00:00Z');
    expect(await broken.said()).toEqual(['NobodyKnowsThis']);
    expect(await said()).toEqual(['CommitmentFellOverdue']);
  });
});
