import type { Session } from '@app/contracts';
import { UnprintableText } from '@app/documents';
import { readPdf } from '@app/documents/testing';
import { personId } from '../bimtek/bimtek.fixtures';
import { bimtek, closedBimtek, participant, people, worded } from './attendance-list.fixtures';
import { renderAttendanceList } from './render-attendance-list';

const flowing = (text = '') => text.replaceAll(/\s+/g, ' ');
const pagesOf = async (list = worded(closedBimtek())) => readPdf(await renderAttendanceList(list)).pages.map(flowing);

const participants = (count: number) => Array.from({ length: count }, (_, index) => participant(index + 1));
/** One on each day of October 2023, from the first on. */
const sessions = (count: number): Session[] =>
  Array.from({ length: count }, (_, index) => {
    const day = `2023-10-${(index + 1).toString().padStart(2, '0')}`;
    return { start: `${day}T08:00:00+07:00`, end: `${day}T12:00:00+07:00` };
  });

/** The numbers of the rows on a page. */
const numbersIn = (page: string): number[] => [...page.matchAll(/ (\d+)\. Contoh/g)].map(([, n]) => Number(n));

describe('An attendance list', () => {
  it('says what was attended, who was there and what the marks mean, and is signed', async () => {
    const attendance = [
      { session: 1, late: false },
      { session: 2, late: true },
    ];
    const pages = await pagesOf(worded(closedBimtek({ participants: [participant(1, { attendance })] })));
    expect(pages).toHaveLength(1);
    const [page = ''] = pages;
    const parts = [
      ...['PEMERINTAH KOTA METRO', 'DINAS KOMUNIKASI DAN INFORMATIKA', 'DAFTAR HADIR'],
      ...['BIMBINGAN TEKNIS', 'Tema : Pemberdayaan KIM', 'Kecamatan : Metro Selatan'],
      ...['Berita acara : Nomor 800/17/BA/2023', 'NO. NAMA', 'Sesi 1 18/10 Sesi 2 19/10', 'TANDA TANGAN'],
      ...['1. Contoh 1 Kelurahan Rejomulyo Calon anggota KIM H T', '1. ......'],
      ...['H = hadir; T = hadir terlambat; – = tidak hadir', 'Jumlah peserta: 1 orang.'],
      ...['Metro, 19 Oktober 2023', 'Ketua Panitia Penyelenggara,', 'halaman 1 dari 1'],
    ];
    const places = parts.map((part) => page.indexOf(part));
    expect(parts.filter((_, index) => places[index] === -1)).toEqual([]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('stands upright, with all that it needs in it', async () => {
    const { source } = readPdf(await renderAttendanceList(worded(bimtek())));
    expect(source).toMatch(/\/MediaBox \[0 0 595\.28 841\.89\]/);
    expect(source).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(source).toContain('/Lang (id-ID)');
  });

  it('goes on over pages with the head of its table on each, and everybody once', async () => {
    const pages = await pagesOf(worded(closedBimtek({ participants: participants(100) })));
    expect(pages.length).toBeGreaterThan(2);
    const withRows = pages.filter((page) => numbersIn(page).length > 0);
    expect(withRows.filter((page) => !page.includes('NO. NAMA'))).toEqual([]);
    expect(withRows.flatMap(numbersIn)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    expect(pages.filter((page) => page.includes('Keterangan:'))).toEqual(pages.slice(-1));
  });

  it('never breaks a row, however long the name', async () => {
    const named = people(40).map((person) => ({ ...person, name: `Contoh ${'Panjang '.repeat(40)}Akhir` }));
    const pages = await pagesOf(worded(closedBimtek({ participants: participants(40) }), named));
    const rows = (page: string, part: RegExp) => [...page.matchAll(part)].length;
    expect(pages.map((page) => rows(page, /Contoh/g))).toEqual(pages.map((page) => rows(page, /Akhir/g)));
  });

  it.each([15, 16, 17, 36, 37, 38])('is never signed on a page without anybody on it: %s people', async (count) => {
    const pages = await pagesOf(worded(closedBimtek({ participants: participants(count) })));
    expect(numbersIn(pages.at(-1) ?? '')).toContain(count);
    expect(pages.at(-1)).toContain('Ketua Panitia Penyelenggara,');
  });

  it('of more than four sessions is several lists, each with all participants and signed by itself', async () => {
    const pages = await pagesOf(worded(bimtek({ sessions: sessions(30), participants: participants(2) })));
    expect(pages).toHaveLength(8);
    expect(pages.map((page) => /Sesi (\d+) sampai dengan (\d+)/.exec(page)?.slice(1).map(Number))).toEqual([
      ...[1, 5, 9, 13, 17, 21, 25].map((first) => [first, first + 3]),
      [29, 30],
    ]);
    expect(pages.map(numbersIn)).toEqual(pages.map(() => [1, 2]));
    expect(pages.filter((page) => !page.includes('Ketua Panitia Penyelenggara,'))).toEqual([]);
    expect(pages.at(-1)).toContain('Sesi 29 29/10 Sesi 30 30/10 TANDA TANGAN');
  });

  it('has the same bytes whenever it is printed', async () => {
    const list = worded(closedBimtek({ participants: participants(3) }));
    const [one, other] = [await renderAttendanceList(list), await renderAttendanceList(list)];
    expect(one.equals(other)).toBe(true);
  });

  it('is not printed with letters that it cannot show', async () => {
    const list = worded(bimtek({ participants: [participant(1)] }), [{ personId: personId(1), name: '信息' }]);
    await expect(renderAttendanceList(list)).rejects.toThrow(UnprintableText);
  });
});
