import 'reflect-metadata';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { KimEstablished, kimEstablishedSchema } from './kim-established';

const ESTABLISHED = {
  kimId: '0b0f6b0c-5a55-4d8e-9c3e-2c1f0a6d7e11',
  name: 'KIM 1',
  level: 'KELURAHAN',
  wilayah: '18.72.05.1001',
  skId: '5d7e7c1a-6b0a-4f3c-8f0e-9a4b1c2d3e44',
  skNumber: '17 Tahun 2023',
  decreedOn: '2023-11-20',
};

describe('The published schema of KimEstablished', () => {
  const ajv = new Ajv();
  addFormats(ajv);
  const bySchema = ajv.compile(kimEstablishedSchema);
  const byClass = (data: object) => validateSync(plainToInstance(KimEstablished, data)).length === 0;

  it('takes what its class takes', () => {
    expect([bySchema(ESTABLISHED), byClass(ESTABLISHED)]).toEqual([true, true]);
    const seatedInKecamatan = { ...ESTABLISHED, level: 'KECAMATAN', wilayah: '18.72.05' };
    expect([bySchema(seatedInKecamatan), byClass(seatedInKecamatan)]).toEqual([true, true]);
  });

  it.each<[string, unknown]>([
    ...Object.keys(ESTABLISHED).flatMap((field): [string, unknown][] => [
      [field, undefined],
      [field, 7],
    ]),
    ['kimId', 'kim-1'],
    ['level', 'KOTA'],
    ['wilayah', '18.72'],
    ['skId', ''],
    ['decreedOn', '2023-02-30'],
  ])('refuses what its class refuses: %s %j', (field, value) => {
    const { [field as keyof typeof ESTABLISHED]: _, ...rest } = ESTABLISHED;
    const broken = value === undefined ? rest : { ...rest, [field]: value };
    expect([bySchema(broken), byClass(broken)]).toEqual([false, false]);
  });
});
