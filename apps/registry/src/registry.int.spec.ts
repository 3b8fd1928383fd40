import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import * as contracts from '@app/contracts';
import {
  appointOfficer,
  type Caller,
  findKims,
  getCoverage,
  getKim,
  getKimHistory,
  getPerson,
  holdMusyawarah,
  issueSk,
  joinMember,
  KIM_ESTABLISHED,
  KIM_EVENTS,
  kimEstablishedSchema,
  leaveMember,
  type Post,
  proposeKim,
  registerPerson,
  relieveOfficer,
  type Rpc,
  type Written,
  eventSubject,
} from '@app/contracts';
import { EventStore, Problem } from '@app/event-sourcing';
import { Nats, RpcClient, RpcServer } from '@app/messaging';
import { ownNats } from '../../../test/support/own-nats';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../test/support/throw-away-database';
import { waitUntil } from '../../../test/support/wait-until';
import { ClaimSkNumber } from './sk-number/sk-number.commands';
import { skNumberId } from './sk-number/sk-number-id';
import { SkNumbers } from './sk-number/sk-numbers';
import { registryConfig } from './registry.config';
import { RegistryModule } from './registry.module';

const KELURAHAN = '18.72.05.1001';
const LURAH: Caller = { subject: 'lurah-rejomulyo', role: 'lurah', jurisdiction: KELURAHAN };
const OTHER_LURAH: Caller = { subject: 'lurah-margorejo', role: 'lurah', jurisdiction: '18.72.05.1002' };
const AUDITOR: Caller = { subject: 'inspektorat', role: 'auditor', jurisdiction: '18.72' };
const POSTS: readonly Post[] = ['KETUA', 'SEKRETARIS', 'BENDAHARA'];

/** Searched for in everything that is stored. */
const CANARY = { name: 'Contoh Kenari', nik: '1872059999999999', phone: '+628999999999', address: 'Jalan Kenari 9' };

describe('The registry', () => {
  let nats: Awaited<ReturnType<typeof ownNats>>;
  let readModels: ThrowAwayDatabase;
  let keys: ThrowAwayDatabase;
  let secrets: string;
  let app: NestFastifyApplication;
  let client: RpcClient;

  beforeAll(async () => {
    nats = await ownNats();
    [readModels, keys] = [await throwAwayDatabase(), await throwAwayDatabase()];
    secrets = mkdtempSync(join(tmpdir(), 'kim-secrets-'));
    writeFileSync(join(secrets, 'master.key'), randomBytes(32).toString('base64'));
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(join(secrets, 'signing.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const config = registryConfig({
      EVENTSTORE_URL: process.env['TEST_EVENTSTORE_URL'],
      NATS_URL: nats.url,
      DATABASE_URL: readModels.url,
      KEYS_URL: keys.url,
      KEYS_MASTER_KEY_FILE: join(secrets, 'master.key'),
      SK_SIGNING_KEY_FILE: join(secrets, 'signing.pem'),
      PUBLIC_URL: 'https://kim.example',
      CITY_DIR: join(__dirname, '../../../deploy/city/metro'),
      LOG_LEVEL: 'silent',
    });
    const compiled = await Test.createTestingModule({ imports: [RegistryModule.forRoot(config)] }).compile();
    app = compiled.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    app.connectMicroservice({ strategy: app.get(RpcServer) }, { inheritAppConfig: true });
    await app.startAllMicroservices();
    await app.init();
    client = app.get(RpcClient);
    signatory = await person('Contoh Lurah');
  });

  afterAll(async () => {
    await app.close();
    await Promise.all([readModels.drop(), keys.drop()]);
    await nats.stop();
    rmSync(secrets, { recursive: true });
  });

  let signatory: string;

  const stamp = (by: Caller, commandId: string = randomUUID()) => ({
    at: '2023-11-20T03:00:00.000Z',
    by,
    commandId,
    correlationId: randomUUID(),
  });

  const person = async (name = 'Contoh Anggota'): Promise<string> => {
    const personId = randomUUID();
    await client.command(registerPerson, { personId, wilayah: KELURAHAN, name }, stamp(LURAH));
    return personId;
  };

  /** A KIM with its musyawarah, three members and officers: the next step is the SK. */
  const readyKim = async (members: readonly string[]): Promise<string> => {
    const kimId = randomUUID();
    await client.command(proposeKim, { kimId, name: `KIM ${kimId}`, wilayah: KELURAHAN }, stamp(LURAH));
    await client.command(holdMusyawarah, { kimId, heldOn: '2023-10-25', participants: 40 }, stamp(LURAH));
    for (const [index, post] of POSTS.entries()) {
      const personId = members[index] ?? '';
      const joined = { kimId, personId, unsur: 'KWT', occupation: 'PETANI', joinedOn: '2023-10-25' } as const;
      await client.command(joinMember, joined, stamp(LURAH));
      await client.command(appointOfficer, { kimId, personId, post, since: '2023-10-25' }, stamp(LURAH));
    }
    return kimId;
  };

  const threePeople = (): Promise<string[]> => Promise.all([person(), person(), person()]);

  const sk = (kimId: string, number: string) => ({
    ...{ kimId, skId: randomUUID(), number, decreedOn: '2023-11-20' },
    signatory: { personId: signatory, capacity: 'DEFINITIF' as const },
  });

  const codeOf = (refusal: unknown): string => (refusal instanceof Problem ? refusal.code : String(refusal));

  it('serves every subject of its contract, each with one handler', () => {
    const isRpc = (value: unknown): value is Rpc<object, object> =>
      typeof value === 'object' && value !== null && 'subject' in value;
    const subjects = Object.values<unknown>(contracts)
      .filter(isRpc)
      .map(({ subject }) => subject);
    const served = [...app.get(RpcServer).getHandlers().keys()];
    expect(served.sort()).toEqual(subjects.filter((subject) => subject.startsWith('kim.registry.')).sort());
  });

  it('follows the life of a KIM, and shows each step to whoever wrote it', async () => {
    const [ketua = '', sekretaris = '', relieved = ''] = await threePeople();
    const kimId = await readyKim([ketua, sekretaris, relieved]);
    const newcomer = await person();
    const ketuaCaller: Caller = { subject: ketua, role: 'ketua', jurisdiction: kimId };
    await client.command(
      joinMember,
      { kimId, personId: newcomer, unsur: 'UMKM', occupation: 'PEDAGANG', joinedOn: '2023-10-30' },
      stamp(ketuaCaller),
    );
    await client.command(relieveOfficer, { kimId, post: 'BENDAHARA', until: '2023-10-31' }, stamp(ketuaCaller));
    await client.command(
      appointOfficer,
      { kimId, post: 'BENDAHARA', personId: newcomer, since: '2023-10-31' },
      stamp(ketuaCaller),
    );
    await client.command(
      leaveMember,
      { kimId, personId: relieved, leftOn: '2023-11-01', reason: 'PINDAH' },
      stamp(ketuaCaller),
    );
    const { position: atLeast } = await client.command(issueSk, sk(kimId, `1/${kimId}`), stamp(LURAH));

    const context = { by: LURAH, atLeast };
    const kim = await client.query(getKim, { kimId }, context);
    expect(kim).toMatchObject({ status: 'ESTABLISHED', members: 3, sk: { number: `1/${kimId}` } });
    expect(kim.roster.map(({ personId }) => personId)).not.toContain(relieved);
    expect(kim.roster.find(({ personId }) => personId === newcomer)).toMatchObject({ post: 'BENDAHARA' });
    const { kims } = await client.query(findKims, { wilayah: '18.72.05', status: 'ESTABLISHED' }, context);
    expect(kims).toContainEqual(expect.objectContaining({ kimId, members: 3 }));
    const { entries } = await client.query(getKimHistory, { kimId }, context);
    expect(entries.map(({ revision }) => revision)).toEqual(entries.map((_, index) => index.toString()));
    expect(entries.at(-1)).toMatchObject({ type: 'KimEstablished', actor: LURAH, revision: kim.revision });
    const { regions } = await client.query(getCoverage, {}, context);
    expect(regions.find(({ wilayah }) => wilayah === KELURAHAN)?.establishedKims).toBeGreaterThan(0);
  });

  it('answers a repeated command as before and stores nothing twice', async () => {
    const kimId = randomUUID();
    const once = stamp(LURAH);
    const data = { kimId, name: 'Diulang', wilayah: KELURAHAN };
    const answers = await Promise.all(Array.from({ length: 10 }, () => client.command(proposeKim, data, once)));
    await client.command(holdMusyawarah, { kimId, heldOn: '2023-10-25', participants: 4 }, stamp(LURAH));
    answers.push(await client.command(proposeKim, data, once));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('takes nobody in who was never registered', async () => {
    const kimId = await readyKim(await threePeople());
    const stranger = { kimId, personId: randomUUID(), unsur: 'KWT', occupation: 'PETANI', joinedOn: '2023-11-01' };
    const joining = client.command(joinMember, stranger as never, stamp(LURAH));
    await expect(joining.catch(codeOf)).resolves.toBe('person_not_found');
  });

  describe('lets an office use an SK number once', () => {
    it('though fifty KIM ask for it at the same time', async () => {
      const members = await threePeople();
      const kimIds: string[] = [];
      while (kimIds.length < 50) kimIds.push(...(await Promise.all([readyKim(members), readyKim(members)])));
      const number = `2/${randomUUID()}`;
      const outcomes = await Promise.all(
        kimIds.map((kimId) => client.command(issueSk, sk(kimId, number), stamp(LURAH)).then(() => 'issued', codeOf)),
      );
      expect(outcomes.filter((outcome) => outcome === 'issued')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'sk_number_taken')).toHaveLength(49);
    });

    it('and again, when the SK that claimed it was never issued', async () => {
      const members = await threePeople();
      const [crashed, next] = [await readyKim(members), await readyKim(members)];
      const number = `3/${randomUUID()}`;
      const office = { title: 'LURAH', wilayah: KELURAHAN } as const;
      const lost = sk(crashed, number);
      const claim = new ClaimSkNumber(
        { issuingOffice: office, number, kimId: crashed, skId: lost.skId },
        stamp(LURAH),
      );
      await app.get(SkNumbers).handle(skNumberId(office, number), claim);

      await client.command(issueSk, sk(next, number), stamp(LURAH));
      await expect(client.command(issueSk, lost, stamp(LURAH)).catch(codeOf)).resolves.toBe('sk_number_taken');
    });

    it('and again, when the SK that claimed it was issued under another in the end', async () => {
      const members = await threePeople();
      const [corrected, next] = [await readyKim(members), await readyKim(members)];
      const [mistaken, right] = [`6/${randomUUID()}`, `7/${randomUUID()}`];
      const office = { title: 'LURAH', wilayah: KELURAHAN } as const;
      const issued = sk(corrected, right);
      const claim = { issuingOffice: office, number: mistaken, kimId: corrected, skId: issued.skId };
      await app.get(SkNumbers).handle(skNumberId(office, mistaken), new ClaimSkNumber(claim, stamp(LURAH)));
      await client.command(issueSk, issued, stamp(LURAH));

      await expect(client.command(issueSk, sk(next, right), stamp(LURAH)).catch(codeOf)).resolves.toBe(
        'sk_number_taken',
      );
      await expect(client.command(issueSk, sk(next, mistaken), stamp(LURAH))).resolves.toMatchObject({ id: next });
    });

    it('and completes the SK whose claim went through before a crash', async () => {
      const kimId = await readyKim(await threePeople());
      const number = `4/${randomUUID()}`;
      const office = { title: 'LURAH', wilayah: KELURAHAN } as const;
      const issued = sk(kimId, number);
      const claim = new ClaimSkNumber({ issuingOffice: office, number, kimId, skId: issued.skId }, stamp(LURAH));
      await app.get(SkNumbers).handle(skNumberId(office, number), claim);
      await expect(client.command(issueSk, issued, stamp(LURAH))).resolves.toMatchObject({ id: kimId });
    });
  });

  describe('keeps personal data', () => {
    let canary: string;
    let written: Written;

    beforeAll(async () => {
      canary = randomUUID();
      written = await client.command(
        registerPerson,
        { personId: canary, wilayah: KELURAHAN, birthDate: '1990-01-01', ...CANARY },
        stamp(LURAH),
      );
    });

    it('for those who keep the records, and auditors', async () => {
      for (const by of [LURAH, AUDITOR])
        await expect(
          client.query(getPerson, { personId: canary }, { by, atLeast: written.position }),
        ).resolves.toMatchObject(CANARY);
      const refused = client.query(getPerson, { personId: canary }, { by: OTHER_LURAH });
      await expect(refused.catch(codeOf)).resolves.toBe('forbidden');
    });

    it('out of rosters, but for them and the officers of the KIM', async () => {
      const [ketua = '', second = ''] = await threePeople();
      const kimId = await readyKim([ketua, second, canary]);
      const namesFor = async (by: Caller): Promise<(string | undefined)[]> =>
        (await client.query(getKim, { kimId }, { by })).roster.map(({ name }) => name);
      await waitUntil('the roster is complete', async () => (await namesFor(LURAH)).length === 3);
      const ketuaOf = (id: string): Caller => ({ subject: id, role: 'ketua', jurisdiction: kimId });
      for (const by of [LURAH, AUDITOR, ketuaOf(ketua)]) expect(await namesFor(by)).toContain(CANARY.name);
      for (const by of [OTHER_LURAH, ketuaOf(second)]) expect(await namesFor(by)).not.toContain(CANARY.name);
    });

    it('encrypted wherever it is stored', async () => {
      const tables = await readModels.database.query<{ name: string }>(
        `select table_name as name from information_schema.tables where table_schema = 'public'`,
      );
      const stored: string[] = [];
      for (const { name } of tables)
        stored.push(JSON.stringify(await readModels.database.query(`select to_jsonb(row) from ${name} row`)));
      for await (const { data } of app.get(EventStore).read(`person-${canary}`)) stored.push(JSON.stringify(data));
      const everything = stored.join('\n');
      expect(everything).toContain(canary);
      for (const secret of [...Object.values(CANARY), '1990-01-01']) expect(everything).not.toContain(secret);
    });
  });

  it('publishes that a KIM was established, as its contract says', async () => {
    const kimId = await readyKim(await threePeople());
    const issued = sk(kimId, `5/${kimId}`);
    await client.command(issueSk, issued, stamp(LURAH));
    const { streams } = await app.get(Nats).connection().jetstreamManager();
    const published = await waitUntil('the event is in JetStream', async () => {
      const message = await streams
        .getMessage(KIM_EVENTS, { last_by_subj: eventSubject(KIM_ESTABLISHED) })
        .catch(() => undefined);
      const event = message?.json<{ subject: string; data: object }>();
      return event?.subject === kimId ? event : undefined;
    });
    expect(published).toMatchObject({ specversion: '1.0', type: KIM_ESTABLISHED, source: '/kim/registry' });
    expect(published.data).toMatchObject({ kimId, skId: issued.skId, skNumber: issued.number, wilayah: KELURAHAN });
    const isValid = addFormats(new Ajv2020()).compile(kimEstablishedSchema);
    expect(isValid(published.data)).toBe(true);
  });
});
