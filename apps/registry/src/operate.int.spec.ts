import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Logger } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { EventStore } from '@app/event-sourcing';
import { EventStoreDbModule } from '@app/eventstore-db';
import { KeysDatabase, SubjectKeys } from '@app/personal-data';
import { parkedStreams, ReadModelsModule } from '@app/read-models';
import { RECORDED } from '@app/read-models/testing';
import { type OwnNats, ownNats } from '../../../test/support/own-nats';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../test/support/throw-away-database';
import { waitUntil } from '../../../test/support/wait-until';
import { whenPersonErasedThenDestroyKeys } from './automations/when-person-erased-then-destroy-keys';
import { coverage } from './coverage/coverage.projection';
import { personErased } from './person/person.fixtures';
import { streamOf } from './person/persons';

/** The program as `npm run build` makes it. */
const OPERATE = join(__dirname, '../../../dist/apps/registry/src/operate.js');
const EVENTSTORE_URL = process.env['TEST_EVENTSTORE_URL'] ?? '';

jest.setTimeout(120_000);

describe('Who operates the registry', () => {
  let spec: ThrowAwayDatabase;
  let nats: OwnNats;
  let service: TestingModule;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    spec = await throwAwayDatabase();
    nats = await ownNats();
    const readModels = { url: spec.url, applicationName: 'spec', projections: [coverage], automations: [] };
    service = await Test.createTestingModule({
      imports: [
        EventStoreDbModule.forRoot({ url: EVENTSTORE_URL, recordedBy: 'spec@0' }),
        ReadModelsModule.forRoot(readModels),
      ],
    }).compile();
    await service.init();
    await waitUntil('it follows', () => rows().catch(() => undefined));
  });
  afterAll(async () => {
    await service.close();
    await spec.drop();
    await nats.stop();
  });

  const operate = async (...args: string[]) => {
    const env = {
      PATH: process.env['PATH'],
      EVENTSTORE_URL,
      NATS_URL: nats.url,
      DATABASE_URL: spec.url,
      KEYS_URL: spec.url,
      KEYS_MASTER_KEY_FILE: '/nowhere',
      SK_SIGNING_KEY_FILE: '/nowhere',
      PUBLIC_URL: 'https://kim.example',
      CITY_DIR: '/nowhere',
    };
    const child = spawn(process.execPath, [OPERATE, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const [said, complained, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'exit') as Promise<[number]>,
    ]);
    return { code, said, complained };
  };
  const rows = () => spec.database.query<{ wilayah: string }>(`select * from coverage_v2`);
  const wilayahOf = async (kimId: string) =>
    (await spec.database.query(`select wilayah from coverage_v2 where kim_id = $1`, [kimId]))[0];

  /** Something that stands in the way of an event until an operator removes it. */
  const poisoned = async (): Promise<string> => {
    const kimId = randomUUID();
    await spec.database.query(`insert into coverage_v2 values ($1, $1, 'in the way')`, [kimId]);
    const data = { kimId, skId: kimId, issuingOffice: { title: 'LURAH', wilayah: '18.72.05.1001' } };
    const event = { id: randomUUID(), type: 'SkIssued', data, metadata: RECORDED };
    await service.get(EventStore).append(`kim-${kimId}`, [event], 'no_stream');
    await waitUntil('it is parked', async () => {
      const parked = await parkedStreams(spec.database, coverage.name, `kim-${kimId}`);
      return parked.length === 1;
    });
    return kimId;
  };

  it('sees how far each read model is, and what it passes over', async () => {
    const kimId = await poisoned();
    const { code, said } = await operate('projections', 'list');
    expect(said).toMatch(/^The log ends at \d+$/m);
    expect(said).toMatch(/^coverage_v2 +at \d+, \d+ behind, \d+ parked$/m);
    expect(said).toMatch(new RegExp(`^  kim-${kimId}@0 \\(SkIssued at \\d+\\) since .*: duplicate key value`, 'm'));
    expect(said).toMatch(/^kim_detail_v3 +never ran$/m);
    expect(code).toBe(0);
  });

  it('tries again what was parked, and is told what still fails', async () => {
    const kimId = await poisoned();
    const failed = await operate('projections', 'retry', coverage.name);
    expect(failed.said).toContain(`coverage_v2 kim-${kimId} stays parked: duplicate key value`);
    expect(failed.code).toBe(1);
    await spec.database.query(`delete from coverage_v2 where wilayah = 'in the way'`);
    const { code, said } = await operate('projections', 'retry');
    expect(said).toContain(`coverage_v2 kim-${kimId} is followed again`);
    expect(said).toMatch(/^\d+ followed again, 0 still parked$/m);
    expect(code).toBe(0);
    expect(await wilayahOf(kimId)).toEqual({ wilayah: '18.72.05.1001' });
  });

  it('has an erasure tried again that the destruction of keys passed over', async () => {
    const keys = new KeysDatabase({ url: spec.url, applicationName: 'spec' });
    await new SubjectKeys(keys, Buffer.alloc(32, 1)).onModuleInit();
    const personId = randomUUID();
    const [id, stream] = [randomUUID(), streamOf(personId)];
    const erased = { id, type: 'PersonErased', data: { ...personErased.data, personId }, metadata: RECORDED };
    const { position } = await service.get(EventStore).append(stream, [erased], 'no_stream');
    const { name } = whenPersonErasedThenDestroyKeys;
    await keys.query(`insert into checkpoint (subscriber, position, caught_up) values ($1, $2, true)`, [
      name,
      position.toString(),
    ]);
    await keys.query(
      `insert into parked (subscriber, stream, revision, position, event_id, event_type, reason)
       values ($1, $2, 0, $3, $4, 'PersonErased', 'the disk was full')`,
      [name, stream, position.toString(), id],
    );

    expect((await operate('projections', 'list')).said).toContain(`${stream}@0 (PersonErased at`);
    const { code, said } = await operate('projections', 'retry', name);
    expect(said).toContain(`${name} ${stream} is followed again`);
    expect(code).toBe(0);
    expect(await keys.query(`select subject from destroyed_subject`)).toEqual([{ subject: personId }]);
    await keys.close();
  });

  it('rebuilds a read model while it serves', async () => {
    const kimId = await poisoned();
    const { code, said } = await operate('rebuild', coverage.name);
    expect(said).toContain('100 %');
    expect(said).toContain('coverage_v2 was rebuilt, and the new one serves; 0 parked');
    expect(code).toBe(0);
    expect(await wilayahOf(kimId)).toEqual({ wilayah: '18.72.05.1001' });
  });

  it('need not begin a rebuild again that meets an outage', async () => {
    const kimId = await poisoned();
    const sessions = (state: string) =>
      spec.database.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and application_name = 'registry operate' and ${state}`,
      );
    const rebuilt = await spec.database.transaction(async (sql) => {
      await sql.query(`lock table coverage_v2 in access share mode`); // so that the switch has to wait
      const operated = operate('rebuild', coverage.name);
      await waitUntil('it wants to switch', async () => {
        const ended = await sessions(`wait_event_type = 'Lock'`);
        return ended.length > 0;
      });
      return () => operated;
    });
    const { code, said } = await rebuilt();
    expect(said).toMatch(/The database cannot be reached.*; it begins again until it succeeds/);
    expect(said).toContain('coverage_v2 was rebuilt, and the new one serves; 0 parked');
    expect(code).toBe(0);
    expect(await wilayahOf(kimId)).toEqual({ wilayah: '18.72.05.1001' });
  });

  it('is told what there is when the name is none', async () => {
    for (const args of [
      ['rebuild', 'kims_v1'],
      ['projections', 'retry', 'kims_v1'],
    ]) {
      const { code, complained } = await operate(...args);
      expect(complained).toContain('There is no kims_v1; there are kim_directory_v2, kim_detail_v3');
      expect(code).toBe(1);
    }
  });

  it('empties the stream of events and lets everything be published again', async () => {
    const { code, said } = await operate('events', 'rebuild');
    expect(said).toContain('kim_publication_v1 publishes everything again');
    expect(code).toBe(0);
    const [row] = await spec.database.query(
      `select position from checkpoint where subscriber = 'kim_publication_v1'`,
    );
    expect(row).toEqual({ position: '-1' });
  });

  it('sees that there are no dead letters', async () => {
    expect(await operate('dead-letters', 'list')).toMatchObject({ code: 0, said: 'There are no dead letters\n' });
  });
});
