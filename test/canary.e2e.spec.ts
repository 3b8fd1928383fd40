import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { KimDetail, Written } from '@app/contracts';
import { Database } from '@app/postgres';
import { removeDataFolder, temporaryDataFolder } from '../deploy/embedded/data-folder';
import { type Stack, startStack } from '../deploy/embedded/stack';
import { type Answer, ApiClient } from '../deploy/embedded/story/api-client';
import { issueToken } from '../deploy/embedded/tokens';
import { waitUntil } from './support/wait-until';

const KELURAHAN = '18.72.05.1001';

/** An invented person, searched for in everything that the system writes and says. */
const CANARY = {
  name: 'Contoh Kenari',
  nik: '1872059999999999',
  phone: '+628999999999',
  address: 'Jalan Kenari 9',
  birthDate: '1990-12-31',
  titlesAfter: 'S.Kenari',
  nip: '199012319999999999',
};
const SECRETS = Object.values(CANARY);

/** Among much else. */
const SEARCHED = [
  /^eventstore public\.event$/,
  /^registry public\.person_record_v2$/,
  /\/logs\/registry\.log$/,
  /\/nats\/.+\.blk$/,
];

/** As it may lie on a disk: in letters, in hexadecimal digits, in base64. */
const formsOf = (secret: string): string[] => {
  const bytes = Buffer.from(secret);
  return [secret, bytes.toString('hex'), bytes.toString('base64').slice(0, -4)];
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { encoding: 'utf8', recursive: true })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile());

/** Everything in a database, row by row; bytes as the letters that they may be. */
const dump = async (url: string): Promise<Record<string, string[]>> => {
  const database = new Database({ url, applicationName: 'spec', maxConnections: 1 });
  try {
    const tables = await database.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const rows: Record<string, string[]> = {};
    for (const { name } of tables) rows[name] = (await database.query(`select * from ${name}`)).map(lineOf).sort();
    return rows;
  } finally {
    await database.close();
  }
};

const lineOf = (row: object): string =>
  Object.entries(row)
    .map(([field, value]) => `${field}=${Buffer.isBuffer(value) ? value.toString('latin1') : JSON.stringify(value)}`)
    .join(' ');

describe('A person of whom everything is searched', () => {
  const dataDir = temporaryDataFolder();
  const start = (services?: []) => {
    const env = { PATH: process.env['PATH'], LOG_LEVEL: 'trace' };
    return startStack({ dataDir, env, ...(services && { services }) });
  };
  let stack: Stack;
  let lurah: ApiClient;
  let auditor: ApiClient;
  let personId: string;
  let kimId: string;

  const connect = async () => {
    const token = (role: string, jurisdiction: string) => issueToken(dataDir, { role, jurisdiction });
    lurah = new ApiClient(stack.url, await token('lurah', KELURAHAN));
    auditor = lurah.as(await token('auditor', '18.72'));
  };
  const register = async (fields: object): Promise<string> =>
    (await lurah.post<Written>('/v1/persons', { wilayah: KELURAHAN, ...fields })).body.id;

  /** So that there is something to publish. No SK names the person, who could not be erased then. */
  const establishAnother = async (): Promise<void> => {
    const proposal = { name: 'Kicau Kedua', wilayah: KELURAHAN };
    const { id } = (await lurah.post<Written>('/v1/kims', proposal)).body;
    await lurah.post(`/v1/kims/${id}/musyawarah`, { heldOn: '2023-10-25', participants: 12 }, '*');
    for (const post of ['KETUA', 'SEKRETARIS', 'BENDAHARA']) {
      const member = { personId: await register({ name: 'Contoh Anggota' }), joinedOn: '2023-10-25' };
      await lurah.post(`/v1/kims/${id}/members`, { ...member, unsur: 'KWT', occupation: 'PETANI' }, '*');
      await lurah.post(`/v1/kims/${id}/officers`, { personId: member.personId, post, since: '2023-10-25' }, '*');
    }
    const signatory = { personId: await register({ name: 'Contoh Lurah' }), capacity: 'DEFINITIF' };
    const sk = { number: '1', decreedOn: '2023-11-20', signatory };
    expect(await lurah.post(`/v1/kims/${id}/sk`, sk, '*')).toMatchObject({ status: 200 });
    await waitUntil('it is published', () => filesIn(join(dataDir, 'nats')).some((file) => file.endsWith('.blk')));
  };

  /** All that can be asked about the person. */
  const ask = async (): Promise<Answer<unknown>[]> => [
    await lurah.get(`/v1/persons/${personId}`),
    await auditor.get(`/v1/persons/${personId}`),
    await lurah.get(`/v1/persons/${personId}/export`),
    await auditor.get(`/v1/persons/${personId}/access-log`),
    await lurah.post('/v1/persons/search', { nik: CANARY.nik }),
    await lurah.get(`/v1/kims/${kimId}`),
    await lurah.get(`/v1/kims/${kimId}/history`),
    await lurah.post('/v1/persons', { wilayah: KELURAHAN, name: CANARY.name, nik: `${CANARY.nik}x` }),
  ];

  /** Databases, the event log among them, and every file: of PostgreSQL, of JetStream, and logs. */
  const everywhere = async (): Promise<Record<string, string>> => {
    const places: Record<string, string> = {};
    for (const [name, url] of Object.entries({ ...stack.databases }))
      for (const [table, rows] of Object.entries(await dump(url))) places[`${name} ${table}`] = rows.join('\n');
    for (const file of filesIn(dataDir)) places[file] = readFileSync(file, 'latin1');
    return places;
  };
  const placesOf = (words: readonly string[], places: Record<string, string>): string[] =>
    Object.entries(places).flatMap(([place, text]) =>
      words
        .filter((word) => text.includes(Buffer.from(word).toString('latin1')))
        .map((word) => `${word} in ${place}`),
    );
  const secretsIn = (text: string): string[] => SECRETS.filter((secret) => text.includes(secret));

  beforeAll(async () => {
    stack = await start();
    await connect();
    personId = await register(CANARY);
    await lurah.post('/v1/persons', { wilayah: KELURAHAN, ...CANARY });
    await lurah.post(`/v1/persons/${personId}/corrections`, { address: CANARY.address, reason: 'SALAH_CATAT' }, '*');
    kimId = (await lurah.post<Written>('/v1/kims', { name: 'Kicau', wilayah: KELURAHAN })).body.id;
    const member = { personId, unsur: 'KWT', occupation: 'PETANI', joinedOn: '2023-10-25' };
    await lurah.post(`/v1/kims/${kimId}/members`, member, '*');
    await establishAnother();
  }, 120_000);

  afterAll(async () => {
    await stack.stop();
    removeDataFolder(dataDir);
  }, 120_000);

  it('is shown to those who may see it, and is nowhere in clear', async () => {
    const answers = await ask();
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 200, 400]);
    expect(secretsIn(JSON.stringify(answers)).sort()).toEqual([...SECRETS].sort());
    const places = await everywhere();
    for (const place of SEARCHED) expect(Object.keys(places)).toContainEqual(expect.stringMatching(place));
    expect(placesOf([personId], places).length).toBeGreaterThan(5); // or nothing would be found
    expect(placesOf(SECRETS.flatMap(formsOf), places)).toEqual([]);
  }, 60_000);

  it('is not to be had in any way once it was erased', async () => {
    await withDatabase(stack.databases.keys, (keys) => keys.query(BACK_UP_KEYS));
    const { status } = await lurah.post(`/v1/persons/${personId}/erasure`, { reason: 'PERMINTAAN_SUBJEK' }, '*');
    expect(status).toBe(200);
    const answers = await ask();
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 200, 404, 200, 200, 400]);
    expect(secretsIn(JSON.stringify(answers))).toEqual([]);
    expect((answers[5]?.body as KimDetail).roster).toMatchObject([{ personId }]);
    expect(placesOf(SECRETS.flatMap(formsOf), await everywhere())).toEqual([]);
  }, 60_000);

  it('stays erased when the read models are built again and an older backup of the keys is restored', async () => {
    const about = async () => {
      const rows = await dump(stack.databases.registry);
      return Object.fromEntries(Object.entries(rows).filter(([table]) => table.startsWith('public.person_')));
    };
    const before = await about();
    await stack.stop();
    stack = await start([]);
    await withDatabase(stack.databaseUrl, (server) => server.query('drop database kim_registry'));
    await withDatabase(stack.databases.keys, (keys) => keys.query(RESTORE_KEYS));
    expect(await keyOf(personId)).toHaveLength(1);
    await stack.stop();
    stack = await start();
    await connect();
    await waitUntil('the erasure was carried out again', async () => (await keyOf(personId)).length === 0);
    const answers = await ask();
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 200, 404, 200, 200, 400]);
    expect(secretsIn(JSON.stringify(answers))).toEqual([]);
    expect(await about()).toEqual(before);
  }, 120_000);

  const keyOf = (subject: string) =>
    withDatabase(stack.databases.keys, (keys) =>
      keys.query(`select subject from subject_key where subject = $1`, [subject]),
    );
});

const withDatabase = async <T>(url: string, work: (database: Database) => Promise<T>): Promise<T> => {
  const database = new Database({ url, applicationName: 'spec', maxConnections: 1 });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
};

const KEY_TABLES = ['subject_key', 'destroyed_subject', 'tied_subject', 'checkpoint'];

const BACK_UP_KEYS = `create schema backup; ${KEY_TABLES.map(
  (table) => `create table backup.${table} as select * from public.${table}`,
).join('; ')}`;

const RESTORE_KEYS = KEY_TABLES.map(
  (table) => `delete from public.${table}; insert into public.${table} select * from backup.${table}`,
).join('; ');
