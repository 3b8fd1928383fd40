import { Invalid } from '@app/event-sourcing';
import { readImportFile } from './import-file';

const HEADER = 'kim_name,wilayah,no,name,unsur,occupation,joined_on';
const SATU = 'Suara,Rejomulyo,1,Contoh Satu,KWT,PETANI,2023-10-25';
const CELLS = {
  ...{ kim_name: 'Suara', wilayah: 'Rejomulyo', no: '1', name: 'Contoh Satu' },
  ...{ unsur: 'KWT', occupation: 'PETANI', joined_on: '2023-10-25' },
};

const read = (text: string) => readImportFile('kims.csv', Buffer.from(text));
const complaint = (bytes: Uint8Array): string => {
  try {
    readImportFile('kims.csv', bytes);
  } catch (error) {
    if (error instanceof Invalid) return error.fields.map(({ message }) => message).join();
  }
  return 'none';
};

describe('A file of KIM', () => {
  it.each([
    ['commas', `${HEADER}\n${SATU}\n`],
    ['semicolons', `${HEADER}\n${SATU}\n`.replaceAll(',', ';')],
    ['tabs', `${HEADER}\n${SATU}\n`.replaceAll(',', '\t')],
    ['the line ends of an old Macintosh', `${HEADER}\r${SATU}\r`],
    ['a byte order mark and CRLF', `\ufeff${HEADER}\r\n${SATU}\r\n`],
    [
      'quotes, spaces and empty rows',
      `"kim_name", Wilayah ,NO,name,unsur,occupation,joined on\n\n"Suara",${SATU.slice(6)}\n,,,,,,\n`,
    ],
  ])('may have %s', (_what, text) => {
    const { kims, rows, refused } = read(text);
    expect(kims.map(({ rows: ofKim }) => ofKim.map(({ cells }) => cells))).toEqual([[CELLS]]);
    expect({ rows, refused }).toEqual({ rows: 1, refused: [] });
  });

  it('counts lines as an editor does', () => {
    const text = `${HEADER}\n"Su\nara",Rejomulyo,1,Contoh Satu,KWT,PETANI,2023-10-25\n\n${SATU}\n`;
    expect(read(text).kims.map(({ line }) => line)).toEqual([2, 5]);
  });

  it('has the rows of a KIM one below the other, which need not name it again', () => {
    const dua = ',,2,Contoh Dua,KWT,PETANI,2023-10-25';
    const other = SATU.replace('Suara', 'Gema');
    const text = [HEADER, SATU, dua, other, SATU].join('\n');
    expect(read(text).kims.map(({ rows }) => rows.map(({ line }) => line))).toEqual([[2, 3], [4], [5]]);
  });

  it('holds text, whatever it looks like', () => {
    const text = `${HEADER}\n${SATU.replace('Contoh Satu', '=HYPERLINK("x")').replace('=HYPERLINK("x")', '"=HYPERLINK(""x"")"')}`;
    expect(read(text).kims[0]?.rows[0]?.cells.name).toBe('=HYPERLINK("x")');
  });

  it('is told where a row is too wide, and the other rows are read', () => {
    const { kims, refused } = read(`${HEADER}\n${SATU},more\n${SATU}`);
    expect(kims).toHaveLength(1);
    expect(refused).toMatchObject([{ line: 2, code: 'row_malformed' }]);
  });

  it('is told where a KIM has more rows than any can have', () => {
    const { kims, refused } = read([HEADER, ...Array<string>(101).fill(SATU)].join('\n'));
    expect(kims).toEqual([]);
    expect(refused).toMatchObject([{ line: 2, code: 'too_many_rows' }]);
  });

  it.each([
    ['an Excel file', Buffer.from('PK\u0003\u0004rest'), 'spreadsheet'],
    ['an old Excel file', Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'spreadsheet'],
    ['Latin-1', Buffer.from(`${HEADER}\nCaf\u00e9`, 'latin1'), 'Latin-1'],
    ['UTF-16', Buffer.from(`\ufeff${HEADER}`, 'utf16le'), 'not UTF-8'],
    ['nothing', Buffer.from(''), 'is empty'],
    ['an open quote', Buffer.from(`${HEADER}\n"Suara`), 'line 2: quotes must come in pairs'],
    [
      'a quote that is open to the end',
      Buffer.from(`${HEADER}\n${SATU}\n"${SATU}\n${SATU}\n`),
      'line 3: quotes must',
    ],
    ['a quote within a cell', Buffer.from(`${HEADER}\n${SATU}\nSu"ara,${SATU}\n`), 'line 3: quotes must'],
    ['a header and nothing else', Buffer.from(`${HEADER}\n`), 'has no row below its header'],
    ['an unknown column', Buffer.from(`${HEADER},Contoh Rahasia\n`), 'line 1: column 8 has none of the names'],
    ['a column twice', Buffer.from(`${HEADER},name\n`), 'line 1: column 8 has the name of one before it'],
    ['a column too few', Buffer.from(HEADER.replace(',no', '')), 'line 1: there must be the columns no'],
  ])('is refused as %s, in a sentence that says what would be right', (_what, bytes, sentence) => {
    expect(complaint(bytes)).toContain(sentence);
    expect(complaint(bytes)).not.toContain('Rahasia');
  });
});
