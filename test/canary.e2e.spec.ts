import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BimtekDetail, CertificateRegister, KimDetail, Written } from '@app/contracts';
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
  /^training public\.participant_record_v1$/,
  /\/logs\/registry\.log$/,
  /\/logs\/training\.log$/,
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
  let diskominfo: ApiClient;
  let personId: string;
  let kimId: string;
  let bimtekId: string;
  let certificateId: string;

  const connect = async () => {
    const token = (role: string, jurisdiction: string) => issueToken(dataDir, { role, jurisdiction });
    lurah = new ApiClient(stack.url, await token('lurah', KELURAHAN));
    auditor = lurah.as(await token('auditor', '18.72'));
    diskominfo = lurah.as(await token('admin_diskominfo', '18.72'));
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

  /** Comes to a Bimtek of yesterday, where nobody knows the person yet, and passes: training has all the data in hand once. */
  const attendBimtek = async (): Promise<void> => {
    const day = new Date(Date.now() - 24 * 3_600_000).toISOString().slice(0, 10);
    const sessions = [{ start: `${day}T08:00:00Z`, end: `${day}T12:00:00Z` }];
    const plan = { organiser: 'Dinas Kominfo', kecamatan: '18.72.05', mode: 'LURING', sessions, capacity: 1 };
    const planned = { ...plan, venue: 'Aula Kenari', theme: 'Pemberdayaan KIM' };
    bimtekId = (await diskominfo.post<Written>('/v1/bimteks', planned)).body.id;
    const does = async (what: string, body: object): Promise<void> => {
      const { status } = await diskominfo.post(`/v1/bimteks/${bimtekId}/${what}`, body, '*');
      expect([what, status]).toEqual([what, 200]);
    };
    await does('topics', { code: 'ETIKA', title: 'Etika', jp: 2 });
    const person = { wilayah: KELURAHAN, ...CANARY };
    await does('participants', { person, kelurahan: KELURAHAN, role: 'CALON_ANGGOTA' });
    const { body } = await diskominfo.get<BimtekDetail>(`/v1/bimteks/${bimtekId}`);
    personId = body.participants[0]?.personId ?? '';
    await does('open', {});
    await does('attendance', { personId, session: 1, at: `${day}T08:00:00Z` });
    await does('test-results', { personId, test: 'POST', score: 90 });
    await does('close', { minutes: { number: '1/BA', signedOn: day, summary: 'Selesai' } });
    const { body: certificates } = await diskominfo.get<CertificateRegister>(`/v1/certificates?personId=${personId}`);
    certificateId = certificates.certificates[0]?.certificateId ?? '';
  };

  /** Of the documents of training that name the person: the certificate, and the attendance list. */
  const statusOfDocuments = async (): Promise<number[]> => {
    const authorization = `Bearer ${await issueToken(dataDir, { role: 'admin_diskominfo', jurisdiction: '18.72' })}`;
    const documents = [`certificates/${certificateId}/document`, `bimteks/${bimtekId}/attendance-list`];
    const ask = (path: string) => fetch(`${stack.url}/v1/${path}`, { headers: { authorization } });
    return (await Promise.all(documents.map(ask))).map(({ status }) => status);
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
    await diskominfo.get(`/v1/bimteks/${bimtekId}`),
    await diskominfo.get(`/v1/training-records/${personId}`),
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
    await attendBimtek();
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
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 200, 200, 200, 400]);
    expect(await statusOfDocuments()).toEqual([200, 200]);
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
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 200, 404, 200, 200, 200, 200, 400]);
    expect(await statusOfDocuments()).toEqual([422, 200]); // the list keeps the place, without the name
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
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 200, 404, 200, 200, 200, 200, 400]);
    expect(await statusOfDocuments()).toEqual([422, 200]); // the list keeps the place, without the name
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
