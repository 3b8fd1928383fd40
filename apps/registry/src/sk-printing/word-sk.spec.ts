import type { Capacity } from '@app/contracts';
import { amending, establishing, extending, PEOPLE, revoking, superseding, WORDING } from './sk-printing.fixtures';
import { wordSk } from './word-sk';

const word = (decree = establishing(3), wording = WORDING) => wordSk(decree, wording);

describe('The wording of an SK', () => {
  it.each([
    [
      establishing(3),
      'PEMBENTUKAN KELOMPOK INFORMASI MASYARAKAT REJOMULYO INFORMATIF KELURAHAN REJOMULYO KECAMATAN METRO SELATAN',
    ],
    [
      superseding,
      'PEMBENTUKAN KELOMPOK INFORMASI MASYARAKAT REJOMULYO INFORMATIF KELURAHAN REJOMULYO KECAMATAN METRO SELATAN',
    ],
    [
      amending,
      'PERUBAHAN ATAS KEPUTUSAN LURAH REJOMULYO NOMOR 17 TAHUN 2023 MENGENAI KELOMPOK INFORMASI MASYARAKAT REJOMULYO INFORMATIF',
    ],
    [
      extending,
      'PERPANJANGAN MASA BAKTI KELOMPOK INFORMASI MASYARAKAT REJOMULYO INFORMATIF KELURAHAN REJOMULYO KECAMATAN METRO SELATAN',
    ],
    [
      revoking,
      'PENCABUTAN KEPUTUSAN LURAH REJOMULYO NOMOR 17 TAHUN 2023 MENGENAI KELOMPOK INFORMASI MASYARAKAT REJOMULYO INFORMATIF',
    ],
  ])('says what the decree is about (%#)', (decree, subject) => {
    expect(word(decree).subject).toBe(subject);
  });

  it('is that of the Camat for a kecamatan, under a letterhead of two lines', () => {
    const { office, letterhead, subject, copies } = word({
      ...establishing(3),
      level: 'KECAMATAN',
      wilayah: '18.72.05',
    });
    expect(office).toBe('CAMAT METRO SELATAN');
    expect(letterhead).toEqual(['PEMERINTAH KOTA METRO', 'KECAMATAN METRO SELATAN']);
    expect(subject).toMatch(/REJOMULYO INFORMATIF KECAMATAN METRO SELATAN$/);
    expect(copies).toContain('Lurah se-Kecamatan Metro Selatan');
  });

  it('gives the reason among the considerations, and counts them in the last', () => {
    const { considerations } = word(amending);
    expect(considerations[1]).toBe(
      'bahwa seorang anggota mengundurkan diri dan seorang anggota baru telah dipilih melalui musyawarah;',
    );
    expect(considerations.at(-1)).toMatch(/^bahwa berdasarkan .* huruf a dan huruf b, perlu menetapkan .*\.$/);
  });

  it('rests on no law that was not made yet, or that was not in force any more', () => {
    const laws = (decreedOn: string) => word({ ...establishing(3), decreedOn }).legalBases.join('\n');
    expect(laws('2021-05-01')).not.toContain('Nomor 27 Tahun 2022');
    expect(laws('2023-11-20')).toContain('Nomor 27 Tahun 2022');
    expect(laws('2023-11-20')).not.toContain('Nomor 4 Tahun 2024');
    expect(laws('2025-01-01')).toContain('Nomor 4 Tahun 2024');
  });

  it('decides what its kind of decree decides', () => {
    expect(word().decisions[2]).toBe(
      'Masa bakti keanggotaan terhitung sejak tanggal 20 November 2023 sampai dengan tanggal 19 November 2026.',
    );
    expect(word(superseding).decisions.join(' ')).toContain('Nomor 17 Tahun 2023 tanggal 20 November 2023 dicabut');
    expect(word(amending).decisions[0]).toMatch(/^Mengubah susunan keanggotaan/);
    expect(word(extending).decisions[0]).toMatch(
      /^Memperpanjang masa bakti .* sampai dengan tanggal 19 November 2029\.$/,
    );
    expect(word(revoking).decisions).toEqual([
      'Mencabut Keputusan Lurah Rejomulyo Nomor 17 Tahun 2023 tanggal 20 November 2023 dan menyatakannya tidak berlaku.',
      expect.stringMatching(/^Keputusan ini mulai berlaku/),
    ]);
  });

  it('lists nobody in a revocation', () => {
    expect(word(revoking).roster).toBeUndefined();
  });

  it.each<[Capacity]>([['DEFINITIF'], ['PLT'], ['PLH'], ['PJ']])('says that a %s signs', (capacity) => {
    const { signatory } = word({ ...establishing(3), signatory: { ...establishing(3).signatory, capacity } });
    expect(signatory.capacity).toBe(capacity);
  });

  it('prints of who signs what the city decided', () => {
    expect(word().signatory).toMatchObject({
      name: 'CONTOH LURAH',
      below: ['Penata Tk. I (III/d)', 'NIP 199001012015011001'],
    });
    const { texts } = WORDING;
    const plain = { ...texts, signatory: { ...texts.signatory, titles: true, rank: false, nip: false } };
    expect(word(establishing(3), { ...WORDING, texts: plain }).signatory).toMatchObject({
      name: 'Drs. Contoh Lurah, M.M.',
      below: [],
    });
  });

  it('leads to the page of this very decree', () => {
    expect(word().verifyUrl).toMatch(/^https:\/\/kim\.example\/verify\/sk\/[\w-]{22}$/);
    expect(word(establishing(3), { ...WORDING, publicUrl: 'https://kim.example/' }).verifyUrl).toBe(word().verifyUrl);
  });

  it('says what a text asks for that nobody knows', () => {
    const considerations = { ...WORDING.texts.considerations, REVOKE: ['bahwa {walikota} setuju'] };
    const texts = { ...WORDING.texts, considerations };
    expect(() => word(revoking, { ...WORDING, texts, people: PEOPLE })).toThrow('Nothing is known for {walikota}');
  });
});
