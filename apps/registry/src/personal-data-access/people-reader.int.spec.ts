import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { Unavailable } from '@app/event-sourcing';
import { InMemoryEventStore } from '@app/event-sourcing/testing';
import { type Fields, KeysDatabase, PersonalData, SubjectKeys } from '@app/personal-data';
import { retryParked } from '@app/read-models';
import { RECORDED } from '@app/read-models/testing';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import { waitUntil } from '../../../../test/support/wait-until';
import { whenPersonErasedThenDestroyKeys } from '../automations/when-person-erased-then-destroy-keys';
import { PERSON_ID, personErased } from '../person/person.fixtures';
import { KeyErasure } from '../person-erasure/key-erasure';
import { PeopleReader, type Reading } from './people-reader';

const STREAM = `person-${PERSON_ID}`;
const NAME = 'Contoh Satu';

/** A log that takes nothing more, as one does whose disk is full. */
class FullEventStore extends InMemoryEventStore {
  override append(): Promise<never> {
    return Promise.reject<never>(new Unavailable('store_unavailable', 'The disk is full'));
  }
}

describe('The door to personal data', () => {
  let spec: ThrowAwayDatabase;
  let database: KeysDatabase;
  let personalData: PersonalData;
  let sealed: Fields;
  const running: KeyErasure[] = [];

  beforeAll(() => {
    Logger.overrideLogger(false);
  });
  beforeEach(async () => {
    spec = await throwAwayDatabase();
    database = new KeysDatabase({ url: spec.url, applicationName: 'spec' });
    const keys = new SubjectKeys(database, Buffer.alloc(32, 1));
    await keys.onModuleInit();
    personalData = new PersonalData(keys);
    sealed = await personalData.seal(PERSON_ID, STREAM, { name: NAME });
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((erasure) => erasure.beforeApplicationShutdown()));
    await database.close();
    await spec.drop();
  });

  const start = (log: InMemoryEventStore): PeopleReader => {
    const erasure = new KeyErasure(log, database);
    erasure.onApplicationBootstrap();
    running.push(erasure);
    return new PeopleReader(log, personalData, erasure);
  };
  const stop = () => running.pop()?.beforeApplicationShutdown();

  const reading = (): Reading => ({
    by: RECORDED.actor,
    purpose: 'PENGAWASAN',
    occasion: 'PERSON',
    request: { requestId: randomUUID(), correlationId: randomUUID(), receivedAt: new Date(RECORDED.at) },
  });
  const person = (restricted = false) => ({ personId: PERSON_ID, stream: STREAM, fields: sealed, restricted });
  const erase = (log: InMemoryEventStore) =>
    log.append(STREAM, [{ ...personErased, id: randomUUID(), metadata: RECORDED }], 'no_stream');
  const keys = () => database.query(`select from subject_key where subject = $1`, [PERSON_ID]);

  it('records who is shown what, and then shows it', async () => {
    const log = new InMemoryEventStore();
    const asked = reading();
    expect(await start(log).open([person()], asked)).toEqual([{ name: NAME }]);
    expect(log.log).toMatchObject([
      {
        type: 'PersonalDataRead',
        data: { personIds: [PERSON_ID], fields: ['name'], purpose: 'PENGAWASAN', occasion: 'PERSON' },
        metadata: { actor: asked.by, at: RECORDED.at, $correlationId: asked.request.correlationId },
      },
    ]);
    expect(JSON.stringify(log.log, (_, value: unknown) => (typeof value === 'bigint' ? '' : value))).not.toContain(
      NAME,
    );
  });

  it('records each read by itself', async () => {
    const log = new InMemoryEventStore();
    const people = start(log);
    await Promise.all([people.open([person()], reading()), people.open([person()], reading())]);
    expect(new Set(log.log.map(({ stream }) => stream)).size).toBe(2);
  });

  it('shows nothing when that cannot be recorded', async () => {
    await expect(start(new FullEventStore()).open([person()], reading())).rejects.toThrow(Unavailable);
  });

  it('shows nobody who is restricted, and records nothing of it, unless the purpose is one of the law', async () => {
    const log = new InMemoryEventStore();
    const people = start(log);
    expect(await people.open([person(true)], { ...reading(), purpose: 'PEMBINAAN_KIM' })).toEqual([{}]);
    expect(log.log).toEqual([]);
    expect(await people.open([person(true)], reading())).toEqual([{ name: NAME }]);
  });

  it('shows nobody who was erased, also after an older backup of the keys was restored', async () => {
    const log = new InMemoryEventStore();
    expect(await start(log).open([person()], reading())).toEqual([{ name: NAME }]);
    for (const table of ['subject_key', 'destroyed_subject', 'checkpoint'])
      await database.query(`create table backup_${table} as select * from ${table}`);

    await erase(log);
    await waitUntil('the key is destroyed', async () => (await keys()).length === 0);
    await stop();
    for (const table of ['subject_key', 'destroyed_subject', 'checkpoint']) {
      await database.query(`delete from ${table}`);
      await database.query(`insert into ${table} select * from backup_${table}`);
    }
    expect(await keys()).toHaveLength(1);

    const restarted = new PeopleReader(log, personalData, new KeyErasure(log, database));
    await expect(restarted.open([person()], reading())).rejects.toThrow(Unavailable);
    expect(await start(log).open([person()], reading())).toEqual([{}]);
    expect(await keys()).toEqual([]);
  });

  it('shows nobody whose erasure could not be carried out, until an operator had it tried again', async () => {
    const log = new InMemoryEventStore();
    const people = start(log);
    await database.query(`
      create function fail() returns trigger language plpgsql as $$ begin raise 'not today'; end $$;
      create trigger fails before insert on destroyed_subject execute function fail();`);
    await erase(log);
    const { name } = whenPersonErasedThenDestroyKeys;
    await waitUntil('the erasure is parked', async () => (await running[0]?.report())?.[name]?.parked === 1);
    await expect(people.open([person()], reading())).rejects.toThrow(Unavailable);
    const somebodyElse = { ...person(), personId: randomUUID(), fields: {} };
    expect(await people.open([somebodyElse], reading())).toEqual([{}]);

    await database.query(`drop trigger fails on destroyed_subject`);
    for await (const { reason } of retryParked(database, log, whenPersonErasedThenDestroyKeys))
      expect(reason).toBeUndefined();
    expect(await people.open([person()], reading())).toEqual([{}]);
  });

  it('shows nobody who was erased when the backup was restored while it was open', async () => {
    const log = new InMemoryEventStore();
    const people = start(log);
    await people.open([person()], reading());
    await database.query(`create table backup_subject_key as select * from subject_key`);
    await erase(log);
    await waitUntil('the key is destroyed', async () => (await keys()).length === 0);
    expect(await people.open([person()], reading())).toEqual([{}]);
    await stop(); // nobody carries the erasure out again meanwhile
    await database.query(`delete from destroyed_subject`);
    await database.query(`update checkpoint set position = 0`);
    await database.query(`insert into subject_key select * from backup_subject_key`);
    await expect(people.open([person()], reading())).rejects.toThrow(Unavailable);
  });
});
