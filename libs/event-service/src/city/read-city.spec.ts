import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCity } from './read-city';

const decided = { effectiveFrom: '2023-10-18', source: 'a decision of the city' };

const TRAINING = {
  ...{ attendanceShare: 0.75, postTestMinimum: 60, lateAfterMinutes: 15 },
  ...{ commitmentDays: 60, remindDaysBefore: [14, 3], smallestCell: 5 },
};

const policyWith = (members: object): string =>
  JSON.stringify({
    timeZone: 'Asia/Jakarta',
    members: [{ ...decided, ...members }],
    skTerm: [{ ...decided, years: 5 }],
    skReminders: [{ ...decided, daysBefore: [90, 30, 7] }],
    breakGlass: [{ ...decided, maximumMinutes: 60 }],
    erasureRefusal: [{ ...decided, legalBasis: 'Penyelenggaraan negara' }],
    training: [{ ...decided, ...TRAINING }],
  });

const POLICY = policyWith({ minimum: 3, maximum: 30 });
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
    expect(metro.policy.members).toMatchObject([{ minimum: 3, maximum: 30 }]);
    expect(metro.policy.training).toMatchObject([TRAINING]);
  });

  it('says in which file what is wrong', () => {
    expect(() => cityWith(policyWith({ minimum: 'three', maximum: 30 }), WILAYAH)).toThrow(
      /policy\.json.*members\.0\.minimum/,
    );
    expect(() => cityWith(policyWith({ minimum: 30, maximum: 3 }), WILAYAH)).toThrow(/policy\.json.*above maximum/);
    expect(() => cityWith(POLICY, `${WILAYAH}18-72,KOTA,18,Kota Metro,\n`)).toThrow(/wilayah\.csv, line 3.*code/);
  });
});
