import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCity } from './read-city';

const POLICY = JSON.stringify({ members: { minimum: 3, maximum: 30, source: 'a decision of the city' } });
const WILAYAH = 'code,level,parent_code,name,aliases\n18.72,KOTA,18,Kota Metro,\n';

describe("A city's folder", () => {
  let folder: string;

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kim-city-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const cityWith = (policy: string, wilayah: string) => {
    writeFileSync(join(folder, 'policy.json'), policy);
    writeFileSync(join(folder, 'wilayah.csv'), wilayah);
    return readCity(folder);
  };

  it('of Metro has 5 kecamatan and 22 kelurahan, and KIM of 3 to 30 members', () => {
    const metro = readCity(join(__dirname, '../../../../deploy/city/metro'));
    const levels = [...metro.regions.values()].map(({ level }) => level);
    expect(levels.filter((level) => level === 'KECAMATAN')).toHaveLength(5);
    expect(levels.filter((level) => level === 'KELURAHAN')).toHaveLength(22);
    expect(metro.members).toMatchObject({ minimum: 3, maximum: 30 });
  });

  it('says in which file what is wrong', () => {
    expect(() => cityWith('{"members":{"minimum":"three","maximum":30,"source":"x"}}', WILAYAH)).toThrow(
      /policy\.json.*members\.minimum/,
    );
    expect(() => cityWith(POLICY, `${WILAYAH}18-72,KOTA,18,Kota Metro,\n`)).toThrow(/wilayah\.csv, line 3.*code/);
  });
});
