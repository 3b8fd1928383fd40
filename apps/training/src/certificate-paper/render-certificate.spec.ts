import { verificationToken } from '@app/contracts';
import { UnprintableText } from '@app/documents';
import { readPdf } from '@app/documents/testing';
import { CERTIFICATE_ID, personId } from '../bimtek/bimtek.fixtures';
import { printed } from './certificate.fixtures';
import { renderCertificate } from './render-certificate';

const flowing = (text = '') => text.replaceAll(/\s+/g, ' ');
const pagesOf = async (certificate = printed()) => readPdf(await renderCertificate(certificate)).pages.map(flowing);

describe('A certificate', () => {
  it('says on the front whose it is, for what, and how to check it', async () => {
    const [front = ''] = await pagesOf();
    const parts = [
      ...['PEMERINTAH KOTA METRO', 'DINAS KOMUNIKASI DAN INFORMATIKA', 'SERTIFIKAT', 'Nomor: 800/17/BA/2023/001'],
      ...['diberikan kepada', 'Contoh Satu', '“Pemberdayaan Komunitas Informasi Masyarakat'],
      ...['pada tanggal 18 Oktober 2023 sampai dengan 19 Oktober 2023, sebanyak 14 jam pelajaran (JP).'],
      ...['Hadir pada 2 dari 2 sesi, nilai tes akhir 80,25.'],
    ];
    const places = parts.map((part) => front.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(front).toContain(`https://kim.example/verify/certificate/${verificationToken(CERTIFICATE_ID)}`);
    expect(front).toMatch(/Metro, 19 Oktober 2023 .*Kepala Dinas Komunikasi dan Informatika Kota Metro,/);
  });

  it('lists on the back what was taught, with its hours', async () => {
    const [, back = '', ...more] = await pagesOf();
    expect(back).toMatch(/MATERI BIMBINGAN TEKNIS .*1\. Teknik penulisan berita 5W\+1H 2 .*JUMLAH 14/);
    expect(more).toEqual([]);
  });

  it('lies on its side, with all that it needs in it', async () => {
    const { source } = readPdf(await renderCertificate(printed()));
    expect(source).toMatch(/\/MediaBox \[0 0 841\.89 595\.28\]/);
    expect(source).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(source).toContain('/Lang (id-ID)');
  });

  it('has the titles of its participant around the name', async () => {
    const [front = ''] = await pagesOf(
      printed({ personId: personId(1), name: 'Contoh Satu', titlesBefore: 'Dr.', titlesAfter: 'S.Kom.' }),
    );
    expect(front).toContain('Dr. Contoh Satu, S.Kom.');
  });

  it('keeps its front on one page, however long the name and the theme', async () => {
    const long = printed({ personId: personId(1), name: 'Contoh '.repeat(17).trim() });
    expect(await pagesOf({ ...long, theme: 'Pemberdayaan '.repeat(15).trim() })).toHaveLength(2);
  });

  it('has the same bytes whenever it is printed', async () => {
    const [one, other] = [await renderCertificate(printed()), await renderCertificate(printed())];
    expect(one.equals(other)).toBe(true);
  });

  it('goes on with its topics on further pages', async () => {
    const pages = await pagesOf(
      printed(
        undefined,
        Array.from({ length: 40 }, (_, index) => `Materi ${index + 1}`),
      ),
    );
    expect(pages).toHaveLength(4);
    expect(pages.at(-1)).toContain('JUMLAH');
  });

  it('is not printed with letters that it cannot show', async () => {
    await expect(renderCertificate(printed(undefined, ['信息']))).rejects.toThrow(UnprintableText);
  });
});
