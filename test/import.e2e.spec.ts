import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { removeDataFolder, temporaryDataFolder } from '../deploy/embedded/data-folder';
import { type Stack, startStack } from '../deploy/embedded/stack';
import { issueToken } from '../deploy/embedded/tokens';
import { answered, type Api, apiOf, once as onlyOnce } from './support/api/client';
import { waitUntil } from './support/wait-until';

jest.setTimeout(300_000);

const IMPORT = join(__dirname, '../dist/deploy/embedded/import.js');
const SAMPLE = join(__dirname, '../docs/import/sample.csv');
const REMAINING = join(__dirname, '../docs/import/metro-remaining-18-kelurahan.csv');

describe('Importing KIM of the past', () => {
  const dataDir = temporaryDataFolder();
  let stack: Stack;
  let api: Api;

  beforeAll(async () => {
    stack = await startStack({ dataDir });
    api = apiOf(stack.url, await issueToken(dataDir, { role: 'admin_diskominfo', jurisdiction: '18.72' }));
  });
  afterAll(async () => {
    await stack.stop();
    removeDataFolder(dataDir);
  });

  const importing = (...args: string[]) => {
    const env = { PATH: process.env['PATH'], KIM_DATA_DIR: dataDir };
    const child = spawn(process.execPath, [IMPORT, ...args, '--url', stack.url], { env });
    const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]).then(
      ([said, complained, [code]]) => ({ said, complained, code: code as number | null }),
    );
    return { child, ended };
  };
  const run = (...args: string[]) => importing(...args).ended;

  const kimsOf = async (wilayah: string) =>
    (await answered(() => api.GET('/v1/kims', { params: { query: { wilayah } } }))).kims;
  const detailOf = (kimId: string) => answered(() => api.GET('/v1/kims/{kimId}', { params: { path: { kimId } } }));
  const historyOf = (kimId: string) =>
    answered(() => api.GET('/v1/kims/{kimId}/history', { params: { path: { kimId } } }));

  /** A file of one KIM and one member: name, NIK, phone, address, birth date. Joined on 1 November 2023. */
  const fileOf = (name: string, kim: string, person: string): string => {
    const file = join(dataDir, name);
    const [header = ''] = readFileSync(SAMPLE, 'utf8').split('\n');
    writeFileSync(file, `${header}\n${kim},,,,,,,,,1,${person},,KWT,PETANI,2023-11-01,,\n`);
    return file;
  };

  it('only checks, unless it is told to apply', async () => {
    const { said, complained, code } = await run(SAMPLE);
    expect({ complained, code }).toEqual({ complained: '', code: 0 });
    expect(said).toBe(
      '9 of 9 rows would be imported, 0 not; 0 refusals, 0 duplicates\nNothing was changed yet: --apply carries it out\n',
    );
    expect(await kimsOf('18.72')).toEqual([]);
  });

  it('brings KIM, members and SK with their own dates, and says of each fact where it stood', async () => {
    expect(await run(SAMPLE, '--apply')).toMatchObject({ code: 0, complained: '' });
    const [{ kimId = '' } = {}] = await kimsOf('18.72.05.1001');
    const kim = await detailOf(kimId);
    expect(kim).toMatchObject({ name: 'Contoh Satu Bersuara', members: 5, sk: { number: '17 Tahun 2019' } });
    expect(kim.roster.find(({ post }) => post === 'KETUA')).toMatchObject({
      ...{ joinedOn: '2019-11-01', ageBand: 'PEMUDA', sex: 'PEREMPUAN' },
    });
    const again = await run(SAMPLE, '--apply');
    expect(again).toMatchObject({ code: 0 });
    expect(again.said).toContain('9 of 9 rows are in the register, 0 not');
  });

  it('names every error of a file, and exits with 1', async () => {
    const file = join(dataDir, 'kims.csv');
    const [header = '', first = '', second = ''] = readFileSync(SAMPLE, 'utf8').split('\n');
    const broken = first.replace('Contoh Satu Bersuara,', 'Contoh Lain,').replace('2019-11-20', '20/11/2019');
    writeFileSync(file, [header, broken, second.replace('KARANG_TARUNA', 'PKK'), ''].join('\n'));
    const { said, code } = await run(file);
    expect(code).toBe(1);
    expect(said).toContain('kims.csv, line 2, column decreed_on: must be a day YYYY-MM-DD such as 2023-11-20');
    expect(said).not.toContain('20/11/2019');
  });

  it('takes whoever is in the register already for the same person', async () => {
    const nik = '1872050101900001'; // invented: region, birth date and serial number as a NIK has them
    const body = { wilayah: '18.72.05.1003', name: 'Contoh Terdaftar', nik };
    const { data: registered } = await api.POST('/v1/persons', { params: { header: onlyOnce() }, body });
    const file = fileOf('known.csv', 'Contoh Dikenal,Rejomulyo', `Contoh Terdaftar,${nik},,,`);
    expect(await run(file, '--apply')).toMatchObject({ code: 0, complained: '' });
    const { kimId = '' } = (await kimsOf('18.72.05.1001')).find(({ name }) => name === 'Contoh Dikenal') ?? {};
    expect((await detailOf(kimId)).roster).toMatchObject([{ personId: registered?.id }]);
  });

  it('says of a child without consent before anything is done', async () => {
    const file = fileOf('child.csv', 'Contoh Anak,Rejomulyo', 'Contoh Belia,,,,2012-05-17');
    const { said, code } = await run(file);
    expect(code).toBe(1);
    expect(said).toContain(
      'child.csv, line 2, column birth_date: Record the consent of a guardian of this minor first',
    );
  });

  it('goes on where it was killed, and doubles nothing', async () => {
    const { child, ended } = importing(REMAINING, '--apply');
    await waitUntil('some are there', async () => (await kimsOf('18.72')).length > 7);
    for (const pid of [child.pid, stack.pid('gateway'), stack.pid('registry')]) if (pid) process.kill(pid, 'SIGKILL');
    await ended;
    await stack.whenReady();
    const { said, code } = await run(REMAINING, '--apply');
    expect(said).toContain('90 of 90 rows are in the register, 0 not');
    expect(code).toBe(0);

    const kims = (await kimsOf('18.72')).filter(({ name }) => name.endsWith('Informatif'));
    expect(kims).toHaveLength(18);
    for (const { kimId, members } of kims) {
      const { entries } = await historyOf(kimId);
      const types = entries.map(({ type }) => type);
      const count = (type: string) => types.filter((each) => each === type).length;
      expect([
        kimId,
        members,
        ...['MemberJoined', 'OfficerAppointed', 'SkIssued', 'KimEstablished'].map(count),
      ]).toEqual([kimId, 5, 5, 3, 1, 1]);
    }
  });

  it('is for the Diskominfo', async () => {
    const lurah = await issueToken(dataDir, { role: 'lurah', jurisdiction: '18.72.05.1001' });
    expect(await run(SAMPLE, '--token', lurah)).toMatchObject({
      code: 1,
      complained: 'Refused as forbidden: KIM of the past are imported by the Diskominfo\n',
    });
  });
});
