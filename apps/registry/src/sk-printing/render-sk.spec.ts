import { UnprintableText } from '@app/documents';
import { readPdf } from '@app/documents/testing';
import type { Decree } from '../sk-document/decree';
import { renderSk } from './render-sk';
import { amending, establishing, extending, PEOPLE, revoking, superseding, WORDING } from './sk-printing.fixtures';
import { wordSk } from './word-sk';

const render = (decree: Decree, wording = WORDING) => renderSk(wordSk(decree, wording));
const read = async (decree: Decree) => readPdf(await render(decree));

/** As it is read: without the line breaks, which are where the width of the page has them. */
const flowing = (text = '') => text.replaceAll(/\s+/g, ' ');

describe('The document of an SK', () => {
  it('has the same bytes whenever and wherever it is rendered', async () => {
    const pdf = await render(establishing(30));
    expect((await render(establishing(30))).equals(pdf)).toBe(true);
    let fresh = { renderSk };
    jest.isolateModules(() => (fresh = jest.requireActual<typeof fresh>('./render-sk')));
    expect(fresh.renderSk).not.toBe(renderSk);
    const again = await fresh.renderSk(wordSk(establishing(30), WORDING));
    expect(again.equals(pdf)).toBe(true);
    expect((await render({ ...establishing(30), number: '18 Tahun 2023' })).equals(pdf)).toBe(false);
  });

  it('is a PDF/A-2b in Indonesian, with all that it needs in it', async () => {
    const { source } = await read(establishing(3));
    expect(source).toMatch(/^%PDF-1\.7\n/);
    expect(source).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(source).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(source).toContain('/Type /OutputIntent');
    expect(source).toContain('/Lang (id-ID)');
    const fonts = [...source.matchAll(/\/BaseFont \/(.+)/g)].map(([, name]) => name);
    expect(fonts.length).toBeGreaterThan(0);
    for (const name of fonts) expect(name).toMatch(/^[A-Z]{6}\+Tinos/);
    expect(source).not.toMatch(/\/(JavaScript|JS|AA|EmbeddedFile)\b/);
  });

  it('has the parts of a Keputusan in their order', async () => {
    const text = flowing((await read(establishing(3))).pages.join(' '));
    const parts = [
      ...['KELURAHAN REJOMULYO', 'KEPUTUSAN LURAH REJOMULYO', 'NOMOR 17 TAHUN 2023', 'TENTANG', 'Menimbang'],
      ...['Mengingat', 'MEMUTUSKAN:', 'Menetapkan', 'KESATU', 'KEDUA', 'KETIGA', 'KEEMPAT'],
    ];
    const places = parts.map((part) => text.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(text).toMatch(/Ditetapkan di Metro .*pada tanggal 20 November 2023 .*LURAH REJOMULYO, .*CONTOH LURAH/);
  });

  it('never leaves the signature on a page alone', async () => {
    for (const decree of [establishing(3), establishing(30), amending, extending, superseding, revoking])
      for (const text of (await read(decree)).pages.map(flowing))
        if (text.includes('Ditetapkan di')) expect(text).toMatch(/Keputusan ini mulai berlaku|NAMA/);
  });

  it('breaks no paragraph between pages', async () => {
    const starts = /^([a-z]\.|\d+\.|KE\w+|Menetapkan|MEMUTUSKAN:|LAMPIRAN|NO\.)\s/;
    for (const decree of [establishing(3), establishing(30), amending, extending, superseding, revoking])
      for (const text of (await read(decree)).pages.slice(1)) expect(text).toMatch(starts);
  });

  it.each([
    [3, 1],
    [30, 2],
  ])('lists %i members in a Lampiran of %i pages, each with the heading of the table', async (members, length) => {
    const { pages } = await read(establishing(members));
    const roster = pages.filter((text) => text.includes('KEDUDUKAN DALAM KIM'));
    expect(roster).toHaveLength(length);
    const numbers = [...roster.join('\n').matchAll(/^(\d+)\.$/gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: members }, (_, index) => index + 1));
    for (const [index, text] of pages.entries())
      expect(flowing(text)).toContain(`halaman ${index + 1} dari ${pages.length}`);
  });

  it('names officers first, with their titles', async () => {
    const shuffled = { ...establishing(5), roster: establishing(5).roster.toReversed() };
    const roster = flowing((await read(shuffled)).pages.at(-1));
    expect(roster).toMatch(/1\. Contoh Anggota Ke-1 Ketua .*2\. .* Sekretaris .*3\. .* Bendahara .*4\. .*Bidang/);
    expect(roster.replaceAll(' ', '')).toContain('Dra.ContohŠestýŁódź-ÇağrıĐo,M.Si.');
  });

  it('sets no letter that the typeface has not, and does not say of whom', async () => {
    const people = new Map([...PEOPLE, ['5f4dcc3b-0000-4000-8000-000000000001', { name: 'Contoh 株' }]]);
    const rendered = Promise.resolve().then(() => render(establishing(3), { ...WORDING, people }));
    await expect(rendered).rejects.toThrow(UnprintableText);
    await expect(rendered).rejects.toThrow('U+682A');
    await expect(rendered).rejects.not.toThrow('Contoh');
  });

  it('fits into an append many times over', async () => {
    expect((await render(establishing(30))).length).toBeLessThan(200_000);
  });
});
