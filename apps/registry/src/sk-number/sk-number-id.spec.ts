import { skNumberId } from './sk-number-id';

const LURAH = { title: 'LURAH', wilayah: '18.72.05.1001' } as const;

describe('The id of an SK number', () => {
  it('is the same for spellings that differ in spaces and letter case only', () => {
    expect(skNumberId(LURAH, '17 Tahun 2023')).toBe(skNumberId(LURAH, ' 17  TAHUN 2023'));
    expect(skNumberId(LURAH, '17 Tahun 2023')).not.toBe(skNumberId(LURAH, '18 Tahun 2023'));
  });

  it('differs from office to office', () => {
    expect(skNumberId(LURAH, '1')).not.toBe(skNumberId({ ...LURAH, wilayah: '18.72.05.1002' }, '1'));
    expect(skNumberId(LURAH, '1')).not.toBe(skNumberId({ ...LURAH, title: 'CAMAT' }, '1'));
  });

  it('fits into a stream name and does not show the number', () => {
    expect(skNumberId(LURAH, '489/07/401.403.6/2014')).toMatch(/^[0-9a-f]{64}$/);
  });
});
