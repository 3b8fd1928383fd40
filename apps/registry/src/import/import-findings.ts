import type { ImportColumn, ImportFinding } from '@app/contracts';

/** What would be right in each column. Nobody's cell is repeated in an error: it may be personal. */
const MUST_BE: Readonly<Record<ImportColumn, string>> = {
  kim_name: 'the name of the KIM, 3 to 100 characters',
  wilayah: 'a kelurahan or kecamatan of the city, by its code such as 18.72.05.1001 or by its name',
  musyawarah_on: 'a day YYYY-MM-DD such as 2023-10-25',
  musyawarah_participants: 'a whole number of people, such as 42',
  sk_number: 'the number as printed on the SK, such as 17 Tahun 2023, where decreed_on is given',
  decreed_on: 'a day YYYY-MM-DD such as 2023-11-20, where sk_number is given',
  term_start: 'a day YYYY-MM-DD such as 2023-11-20',
  term_end: 'a day YYYY-MM-DD such as 2028-11-19',
  registered_on: 'a day YYYY-MM-DD such as 2023-12-01, where registration_number is given',
  registration_number: 'the number in the register of the Diskominfo, where registered_on is given',
  no: 'the number of the member in the roster, a whole number from 1 to 999, once in each KIM',
  name: 'the name of the member, 2 to 120 characters',
  nik: '16 digits, in a column that is formatted as text',
  phone: '8 to 15 digits, with an optional leading +',
  address: '3 to 300 characters',
  birth_date: 'a day YYYY-MM-DD such as 1990-12-31',
  sex: 'LAKI_LAKI or PEREMPUAN, or empty',
  unsur: 'KWT, KARANG_TARUNA, KADER_POSYANDU, SENI_BUDAYA, UMKM or LAINNYA',
  occupation: 'PELAJAR, MAHASISWA, PEDAGANG, PETANI, NELAYAN or LAINNYA',
  joined_on: 'a day YYYY-MM-DD such as 2023-11-20',
  post: 'KETUA, SEKRETARIS or BENDAHARA, or empty',
  post_since: 'a day YYYY-MM-DD such as 2023-11-20',
};

/** `kims.csv, line 7, column decreed_on: must be a day YYYY-MM-DD such as 2023-11-20` */
export const finding = (
  file: string,
  line: number,
  column: ImportColumn,
  code: string,
  sentence: string,
): ImportFinding => ({ line, column, code, message: `${file}, line ${line}, column ${column}: ${sentence}` });

export const malformed = (file: string, line: number, column: ImportColumn): ImportFinding =>
  finding(file, line, column, 'cell_malformed', `must be ${MUST_BE[column]}`);
