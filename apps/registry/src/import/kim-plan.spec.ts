import { METRO } from '@app/city/testing';
import type { ImportRow } from '@app/contracts';
import { unknownKim } from '../kim/kim.state';
import { ADMIN, LURAH } from '../kim/kim.fixtures';
import { IMPORT_ID } from './import.fixtures';
import { planned } from './kim-plan';
import { rehearse, stepsLeft } from './kim-rehearsal';

const POSTS = ['Ketua', 'SEKRETARIS', 'Bendahara'] as const;

const member = (no: number, cells: ImportRow['cells'] = {}): ImportRow => ({
  line: no + 1,
  cells: {
    ...{ no: `${no}`, name: `Contoh ${no}x`, unsur: 'Karang Taruna', occupation: 'petani', joined_on: '2019-11-01' },
    ...(POSTS[no - 1] && { post: POSTS[no - 1] }),
    ...cells,
  },
});

const KIM: ImportRow['cells'] = {
  ...{ kim_name: 'Suara Contoh', wilayah: 'Kelurahan Rejomulyo' },
  ...{ sk_number: '17 Tahun 2019', decreed_on: '2019-11-20', term_end: '2024-11-19' },
};

const rows = (first: ImportRow['cells'] = {}, ...others: ImportRow[]): ImportRow[] => [
  member(1, { ...KIM, ...first }),
  ...(others.length > 0 ? others : [member(2), member(3)]),
];

const plan = (of: ImportRow[], stamp = ADMIN) =>
  planned({ importId: IMPORT_ID, file: 'kims.csv', apply: false, rows: of }, stamp, METRO);

/** Lines and columns with their codes, of the cells and of the rules. */
const found = (of: ImportRow[], stamp = ADMIN) => {
  const { plan: ofKim, findings } = plan(of, stamp);
  const refused = ofKim ? rehearse('kims.csv', ofKim.steps, unknownKim, METRO) : [];
  return [...findings, ...refused].map(({ line, column, code }) => `${line} ${column} ${code}`);
};

describe('The rows of a KIM', () => {
  it('ask for the same commands that everybody sends, in their order, each with its line', () => {
    const { plan: ofKim, findings } = plan(rows({ registered_on: '2019-12-02', registration_number: '1' }));
    expect(findings).toEqual([]);
    expect(ofKim?.steps.map(({ line, command }) => `${line} ${command.type}`)).toEqual([
      '2 ProposeKim',
      ...[2, 3, 4].flatMap((line) => [`${line} RegisterPerson`, `${line} JoinMember`, `${line} AppointOfficer`]),
      '2 IssueSk',
      '2 RegisterKim',
    ]);
    expect(ofKim?.steps.map(({ command }) => command.stamp.importedFrom)).toContain('kims.csv, line 3');
    expect(ofKim?.steps[0]?.command.data).toMatchObject({ name: 'Suara Contoh', wilayah: '18.72.05.1001' });
    expect(found(rows())).toEqual([]);
  });

  it('may say how old somebody is, and of which sex', () => {
    const told = { birth_date: '1990-12-31', sex: 'Laki-laki' };
    const { plan: ofKim, findings } = plan(rows(told));
    expect(findings).toEqual([]);
    expect(ofKim?.steps[1]?.command.data).toMatchObject({ birthDate: '1990-12-31', sex: 'LAKI_LAKI' });
  });

  it('are the same in another file and at another line, so that nothing is done twice', () => {
    const ids = (of: ImportRow[]) => plan(of).plan?.steps.map(({ command }) => command.stamp.commandId);
    const moved = rows({ wilayah: '18.72.05.1001', kim_name: 'KIM SUARA contoh' }).map((row) => ({
      ...row,
      line: row.line + 40,
    }));
    expect(ids(moved)).toEqual(ids(rows()));
    expect(new Set(ids(rows())).size).toBe(ids(rows())?.length);
  });

  it('make no id from personal data', () => {
    const of = (name: string, nik: string) => plan(rows({ name, nik })).plan?.steps[1]?.command.data;
    const [one, other] = [of('Contoh Satu', '1872050101900001'), of('Contoh Dua', '1872050101900002')];
    expect(one).toHaveProperty('personId');
    expect((one as { personId: string }).personId).toBe((other as { personId: string }).personId);
  });

  it.each([
    ['decreed_on', '20/11/2019'],
    ['decreed_on', '2019-02-30'],
    ['wilayah', 'Wonosobo'],
    ['kim_name', 'x'],
    ['nik', '1.87E+15'],
    ['phone', 'no'],
    ['birth_date', '31-12-90'],
    ['sex', 'wanita'],
    ['unsur', 'PKK'],
    ['occupation', 'x'],
    ['joined_on', ''],
    ['post', 'PEMBINA'],
    ['no', 'first'],
    ['no', '0'],
    ['musyawarah_on', 'x'],
    ['registered_on', 'x'],
    ['term_start', 'x'],
  ] as const)('are refused with the column %s as %j', (column, text) => {
    expect(found(rows({ [column]: text }))).toContain(`2 ${column} cell_malformed`);
    const messages = JSON.stringify(plan(rows({ [column]: text })).findings);
    if (text.length > 3) expect(messages).not.toContain(text);
  });

  it('are refused with all their errors at once', () => {
    const bad = found(
      rows({ decreed_on: 'x' }, member(2, { unsur: 'PKK' }), member(3, { joined_on: 'x', post: 'y' })),
    );
    expect(bad).toEqual(
      expect.arrayContaining(
        ['2 decreed_on', '3 unsur', '4 joined_on', '4 post'].map((at) => `${at} cell_malformed`),
      ),
    );
  });

  it('are told once of a cell, whatever it is asked for', () => {
    const wrong = found(rows({ joined_on: '25/10/2023' })); // of the membership, and of the post since then
    expect(wrong.filter((at) => at === '2 joined_on cell_malformed')).toHaveLength(1);
  });

  it('say the same of the KIM, or nothing', () => {
    expect(found(rows({}, member(2, KIM), member(3, { ...KIM, term_end: '2024-11-20' })))).toEqual([
      '4 term_end differs_within_kim',
    ]);
  });

  it('have a number and a person each', () => {
    const nik = '1872050101900001';
    expect(found(rows({ nik }, member(2, { no: '1', post: '' }), member(3, { nik })))).toEqual(
      expect.arrayContaining(['3 no number_twice', '4 nik person_twice']),
    );
  });

  it.each([
    ['2 no too_few_members', rows({}, member(2))],
    ['2 post officers_incomplete', rows({}, member(2), member(4))],
    ['3 post post_occupied', rows({}, member(2, { post: 'KETUA' }), member(3))],
    ['2 decreed_on date_in_future', rows({ decreed_on: '2099-01-01', term_end: '2104-01-01' })],
    ['2 decreed_on dates_out_of_order', rows({ term_end: '2019-11-19' })],
    ['3 joined_on date_in_future', rows({}, member(2, { joined_on: '2099-01-01' }), member(3))],
    ['2 wilayah wilayah_without_kim', rows({ wilayah: '18.72' })],
  ])('are refused by the rules that hold for every KIM: %s', (expected, of) => {
    expect(found(of)).toContain(expected);
  });

  it('are for the registrar of the region', () => {
    const elsewhere = { ...LURAH, by: { ...ADMIN.by, jurisdiction: '18.71' } };
    expect(found(rows(), elsewhere)).toEqual(['2 wilayah forbidden']);
  });

  it('leave nothing to do for what was done before', () => {
    const { plan: ofKim } = plan(rows());
    if (!ofKim) throw new Error('There is a plan');
    expect(stepsLeft(ofKim.skId, ofKim.steps, unknownKim)).toHaveLength(ofKim.steps.length);
  });
});
