import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Capacity, REVOCATION_REASONS } from '@app/contracts';
import { amending, establishing, extending, revoking, superseding, WORDING } from './sk-printing.fixtures';
import { readSkTexts } from './sk-texts';
import { wordSk } from './word-sk';

const METRO_FOLDER = join(__dirname, '../../../../deploy/city/metro');
const FIRST = { number: '17 Tahun 2023', decreedOn: '2023-11-20', amendments: [] };

const word = (decree = establishing(3), wording = WORDING) => wordSk(decree, wording);

describe('The wording of an SK', () => {
  it.each([
    [
      establishing(3),
      'PEMBENTUKAN KELOMPOK INFORMASI MASYARAKAT REJOMULYO INFORMATIF KELURAHAN REJOMULYO KECAMATAN METRO SELATAN',
    ],
    [
      superseding,
      'PEMBENTUKAN KOMUNITAS INFORMASI MASYARAKAT REJOMULYO INFORMATIF KELURAHAN REJOMULYO KECAMATAN METRO SELATAN',
    ],
    [
      amending,
      'PERUBAHAN ATAS KEPUTUSAN LURAH REJOMULYO NOMOR 17 TAHUN 2023 MENGENAI KOMUNITAS INFORMASI MASYARAKAT REJOMULYO INFORMATIF',
    ],
    [
      extending,
      'PERPANJANGAN MASA BAKTI KOMUNITAS INFORMASI MASYARAKAT REJOMULYO INFORMATIF KELURAHAN REJOMULYO KECAMATAN METRO SELATAN',
    ],
    [
      revoking,
      'PENCABUTAN KEPUTUSAN LURAH REJOMULYO NOMOR 17 TAHUN 2023 MENGENAI KOMUNITAS INFORMASI MASYARAKAT REJOMULYO INFORMATIF',
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

  it.each(REVOCATION_REASONS)('revokes an SK for the reason that was given: %s', (reason) => {
    const { considerations } = word({ ...revoking, reason });
    expect(considerations[1]).toBe(
      `${WORDING.texts.revocationReasons[reason].replace('{kim}', 'Komunitas Informasi Masyarakat Rejomulyo Informatif')};`,
    );
    expect(considerations.at(-1)).toMatch(/^bahwa berdasarkan .* huruf a dan huruf b, perlu menetapkan .*\.$/);
    expect(new Set(Object.values(WORDING.texts.revocationReasons)).size).toBe(REVOCATION_REASONS.length);
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

  it('calls a KIM what the law of that day calls it', () => {
    expect(word({ ...establishing(3), decreedOn: '2024-09-04' }).subject).toContain('KELOMPOK INFORMASI MASYARAKAT');
    const { subject, decisions } = word({ ...establishing(3), decreedOn: '2024-09-05' });
    expect(subject).toContain('KOMUNITAS INFORMASI MASYARAKAT');
    expect(decisions.join()).not.toContain('Kelompok Informasi Masyarakat');
  });

  it.each([
    ['17 Tahun 2023', '17 TAHUN 2023'],
    ['400.10.4.3/Kep.07/PPM/2025', '400.10.4.3/Kep.07/PPM/2025'],
  ])('has the number %s in headings as %s, and as it is in sentences', (number, heading) => {
    expect(word({ ...establishing(3), number }).number).toBe(heading);
    expect(word({ ...establishing(3), number }).title).toBe(`Keputusan Lurah Rejomulyo Nomor ${number}`);
    const { subject, considerations } = word({ ...amending, earlier: { ...FIRST, number } });
    expect(subject).toContain(`KEPUTUSAN LURAH REJOMULYO NOMOR ${heading} MENGENAI`);
    expect(considerations[0]).toContain(`Keputusan Lurah Rejomulyo Nomor ${number} tanggal`);
  });

  it.each([
    [
      1,
      'PERUBAHAN KEDUA ATAS KEPUTUSAN',
      'sebagaimana telah diubah dengan Keputusan Lurah Rejomulyo Nomor 1 Tahun 2024',
    ],
    [
      2,
      'PERUBAHAN KETIGA ATAS KEPUTUSAN',
      'sebagaimana telah beberapa kali diubah, terakhir dengan Keputusan Lurah Rejomulyo Nomor 2 Tahun 2024',
    ],
    [5, 'PERUBAHAN KE-6 ATAS KEPUTUSAN', 'terakhir dengan Keputusan Lurah Rejomulyo Nomor 5 Tahun 2024'],
  ])('counts the amendments of an SK, of which there were %i, and quotes the last', (count, subject, quoted) => {
    const amendments = Array.from({ length: count }, (_, n) => ({
      number: `${n + 1} Tahun 2024`,
      decreedOn: `2024-02-0${n + 1}`,
    }));
    const { subject: heading, decisions } = word({ ...amending, earlier: { ...FIRST, amendments } });
    expect(heading).toMatch(new RegExp(`^${subject}`));
    expect(decisions[1]).toContain(`tanggal 20 November 2023 ${quoted}`.replace(/.*(?=terakhir)/, ''));
    expect(decisions[1]).toContain(
      `Nomor ${count} Tahun 2024 tanggal ${count} Februari 2024 dinyatakan tetap berlaku`,
    );
  });

  it('has no Lampiran of which it does not speak, and speaks of none that it has not', () => {
    for (const decree of [
      establishing(3),
      superseding,
      amending,
      extending,
      { ...extending, roster: [] },
      revoking,
    ]) {
      const { decisions, roster } = word(decree);
      expect(decisions.join().includes('tercantum dalam Lampiran yang')).toBe(roster !== undefined);
    }
  });

  it('leaves out what is decided of a term where the SK states none', () => {
    const { termStart: _start, termEnd: _end, ...endless } = establishing(3);
    expect(word().decisions).toHaveLength(4);
    expect(word(endless).decisions).toHaveLength(3);
    expect(word(endless).decisions.join()).not.toContain('Masa bakti');
  });

  it('lists officers first, then the members bidang by bidang, then those of a seksi, then the others', () => {
    const [ketua, sekretaris, bendahara, ...others] = establishing(8).roster;
    const places = [
      { seksi: 'Fotografi' },
      {},
      { bidang: 'PENYEBARAN' },
      { bidang: 'PENGUMPULAN', seksi: 'seksi Warta' },
    ];
    const members = places.map((place, index) => ({
      ...{ personId: others[index]?.personId ?? '', unsur: 'KWT' as const },
      ...(place as object),
    }));
    const roster = [...members, bendahara, sekretaris, ketua].flatMap((member) => member ?? []);
    expect(word({ ...establishing(8), roster }).roster?.lines.map(({ post }) => post)).toEqual([
      'Ketua',
      'Sekretaris',
      'Bendahara',
      'Anggota Bidang Pengumpulan Informasi, seksi Warta',
      'Anggota Bidang Penyebaran Informasi',
      'Anggota Seksi Fotografi',
      'Anggota',
    ]);
  });
});

describe('The texts of a city', () => {
  const texts = (change: (texts: Record<string, unknown>) => void): string => {
    const folder = mkdtempSync(join(tmpdir(), 'kim-city-'));
    const own = JSON.parse(readFileSync(join(METRO_FOLDER, 'sk-document.json'), 'utf8')) as Record<string, unknown>;
    change(own);
    writeFileSync(join(folder, 'sk-document.json'), JSON.stringify(own));
    try {
      readSkTexts(folder);
      return 'accepted';
    } catch (error) {
      return String(error);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it('are refused at start when they name in braces what no decree knows', () => {
    expect(texts(() => undefined)).toBe('accepted');
    const reason = texts((own) => (own['inForce'] = 'Keputusan ini berlaku bila {walikota} setuju.'));
    expect(reason).toMatch(
      /sk-document\.json is not right\. inForce may name in braces only kim, .*keputusan terdahulu/,
    );
    expect(texts((own) => (own['inForce'] = 'Keputusan {kepala ini mulai berlaku.'))).toContain('inForce');
  });
});
