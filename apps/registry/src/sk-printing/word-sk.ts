import type { City } from '@app/city';
import { type Bidang, type Capacity, type DecreeKind, type Unsur, verificationToken } from '@app/contracts';
import { longDate } from '@app/documents';
import type { Decree, RosterMember } from '../sk-document/decree';
import { letters } from './indonesian';
import type { PrintedPerson } from './printed-people';
import type { PrintedRoster, PrintedSignatory, PrintedSk } from './printed-sk';
import type { SkPaper } from './sk-paper';

/** What a decree is worded from, beside itself. */
export interface Wording extends SkPaper {
  readonly regions: City['regions'];
  /** By person id: everybody whom the decree names. */
  readonly people: ReadonlyMap<string, PrintedPerson>;
}

export const CAPACITY_PREFIX: Readonly<Record<Capacity, string>> = {
  DEFINITIF: '',
  PLT: 'Plt. ',
  PLH: 'Plh. ',
  PJ: 'Pj. ',
};

const UNSUR_NAMES: Readonly<Record<Unsur, string>> = {
  KWT: 'Kelompok Wanita Tani',
  KARANG_TARUNA: 'Karang Taruna',
  KADER_POSYANDU: 'Kader Posyandu',
  SENI_BUDAYA: 'Kelompok Seni Budaya',
  UMKM: 'UMKM',
  LAINNYA: 'Masyarakat',
};

const BIDANG_NAMES: Readonly<Record<Bidang, string>> = {
  PENGUMPULAN: 'Bidang Pengumpulan Informasi',
  PENGOLAHAN: 'Bidang Pengolahan Informasi',
  PENYEBARAN: 'Bidang Penyebaran Informasi',
};

const POST_NAMES = { KETUA: 'Ketua', SEKRETARIS: 'Sekretaris', BENDAHARA: 'Bendahara' } as const;
const POST_ORDER = ['KETUA', 'SEKRETARIS', 'BENDAHARA', undefined];

/** Puts a decree into the words of a Keputusan. Throws `RangeError` when it leaves out what its kind needs. */
export const wordSk = (decree: Decree, wording: Wording): PrintedSk => {
  const { texts, publicUrl } = wording;
  const words = wordsOf(decree, wording);
  const fill = (text: string) => filledIn(text, words);
  const considerations = [...texts.considerations[decree.kind].map(fill), ...reasonOf(decree)];
  return {
    office: words['KEPALA'] ?? '',
    letterhead: texts.letterhead[decree.level].map(fill),
    number: decree.number,
    subject: SUBJECTS[decree.kind](words),
    considerations: punctuated([
      ...considerations,
      `bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam ${letters(considerations.length)}, perlu menetapkan ` +
        `Keputusan ${words['kepala']} tentang ${TITLES[decree.kind](words)}`,
    ]),
    legalBases: punctuated(
      texts.legalBases
        .filter(({ from = '', until = '9999' }) => from <= decree.decreedOn && decree.decreedOn <= until)
        .map(({ text }) => text),
    ),
    decisions: decisionsOf(decree, words),
    place: texts.place,
    decreedOn: decree.decreedOn,
    signatory: signatoryOf(decree, wording),
    roster: rosterOf(decree, wording, words),
    copies: texts.copies[decree.level].map(fill),
    verifyUrl: `${publicUrl.replace(/\/$/, '')}/verify/sk/${verificationToken(decree.skId)}`,
  };
};

type Words = Readonly<Record<string, string>>;

/** What stands for the names in braces: the region, its head, the KIM, the earlier decree. In capitals where so written. */
const wordsOf = (decree: Decree, { texts, regions }: Wording): Words => {
  const nameOf = (code: string) => regions.get(code)?.name ?? code;
  const kecamatan = nameOf(decree.wilayah.slice(0, 8));
  const seat = nameOf(decree.wilayah);
  const head = decree.level === 'KELURAHAN' ? 'Lurah' : 'Camat';
  const region = decree.level === 'KELURAHAN' ? `Kelurahan ${seat} Kecamatan ${kecamatan}` : `Kecamatan ${seat}`;
  const words = {
    ...{ kelurahan: seat, kecamatan, kepala: `${head} ${seat}`, kawasan: region },
    kim: `${texts.kim} ${decree.kimName}`,
  };
  const capitals = Object.entries(words).map(([name, text]) => [name.toUpperCase(), text.toUpperCase()]);
  return { ...words, ...(Object.fromEntries(capitals) as Words), ...earlierWords(decree, words.kepala) };
};

const earlierWords = ({ earlier }: Decree, head: string): Words =>
  earlier
    ? {
        'keputusan terdahulu': `Keputusan ${head} Nomor ${earlier.number} tanggal ${longDate(earlier.decreedOn)}`,
        'NOMOR TERDAHULU': earlier.number.toUpperCase(),
        'nomor terdahulu': earlier.number,
      }
    : {};

const filledIn = (text: string, words: Words): string =>
  text.replaceAll(/\{([^}]+)\}/g, (_, name: string) => {
    const word = words[name];
    if (word === undefined) throw new RangeError(`Nothing is known for {${name}} in sk-document.json`);
    return word;
  });

/** What a decree is about, as it stands in a sentence. */
const TITLES: Readonly<Record<DecreeKind, (words: Words) => string>> = {
  ESTABLISH: (words) => filledIn('Pembentukan {kim} {kawasan}', words),
  SUPERSEDE: (words) => filledIn('Pembentukan {kim} {kawasan}', words),
  AMEND: (words) => filledIn('Perubahan atas Keputusan {kepala} Nomor {nomor terdahulu} mengenai {kim}', words),
  EXTEND: (words) => filledIn('Perpanjangan Masa Bakti {kim} {kawasan}', words),
  REVOKE: (words) => filledIn('Pencabutan Keputusan {kepala} Nomor {nomor terdahulu} mengenai {kim}', words),
};

/** The same as a heading. */
const SUBJECTS: typeof TITLES = {
  ESTABLISH: (words) => TITLES.ESTABLISH(words).toUpperCase(),
  SUPERSEDE: (words) => TITLES.SUPERSEDE(words).toUpperCase(),
  AMEND: (words) => TITLES.AMEND(words).toUpperCase(),
  EXTEND: (words) => TITLES.EXTEND(words).toUpperCase(),
  REVOKE: (words) => TITLES.REVOKE(words).toUpperCase(),
};

const reasonOf = ({ reason }: Decree): string[] => {
  const clause = reason?.trim().replace(/[.;]+$/, '');
  if (!clause) return [];
  return [clause.startsWith('bahwa ') ? clause : `bahwa ${clause}`];
};

/** Items of a list end with a semicolon, the last with a full stop. */
const punctuated = (items: readonly string[]): string[] =>
  items.map((item, index) => `${item}${index === items.length - 1 ? '.' : ';'}`);

const ATTACHED = 'sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini';

const ADINDA =
  'akses informasi, diskusi, implementasi, jejaring (networking), diseminasi informasi, dan penyaluran aspirasi masyarakat';

const IN_FORCE =
  'Keputusan ini mulai berlaku pada tanggal ditetapkan, dengan ketentuan apabila di kemudian hari terdapat kekeliruan ' +
  'akan diadakan perbaikan sebagaimana mestinya.';

const decisionsOf = (decree: Decree, words: Words): string[] => {
  const term = termOf(decree);
  const formed = [
    `Membentuk {kim} {kawasan} dengan susunan keanggotaan ${ATTACHED}.`,
    `{kim} sebagaimana dimaksud dalam Diktum KESATU menyelenggarakan ${ADINDA}.`,
    ...(term ? [`Masa bakti keanggotaan ${term}.`] : []),
  ];
  const decided: Record<DecreeKind, () => string[]> = {
    ESTABLISH: () => formed,
    SUPERSEDE: () => [
      ...formed,
      'Pada saat Keputusan ini mulai berlaku, {keputusan terdahulu} dicabut dan dinyatakan tidak berlaku.',
    ],
    AMEND: () => [
      `Mengubah susunan keanggotaan dalam Lampiran {keputusan terdahulu} sehingga menjadi ${ATTACHED}.`,
      'Ketentuan lain dalam {keputusan terdahulu} dinyatakan tetap berlaku sepanjang tidak diubah dengan Keputusan ini.',
    ],
    EXTEND: () => [
      `Memperpanjang masa bakti {kim} yang ditetapkan dengan {keputusan terdahulu}${term ? `, ${term}` : ''}.`,
      ...(decree.roster.length > 0 ? [`Susunan keanggotaan {kim} adalah ${ATTACHED}.`] : []),
    ],
    REVOKE: () => ['Mencabut {keputusan terdahulu} dan menyatakannya tidak berlaku.'],
  };
  return [...decided[decree.kind]().map((text) => filledIn(text, words)), IN_FORCE];
};

const termOf = ({ termStart, termEnd }: Decree): string | undefined => {
  const start = termStart && `terhitung sejak tanggal ${longDate(termStart)}`;
  const end = termEnd && `sampai dengan tanggal ${longDate(termEnd)}`;
  return [start, end].filter(Boolean).join(' ') || undefined;
};

const personIn = (people: Wording['people'], personId: string): PrintedPerson => {
  const person = people.get(personId);
  if (!person) throw new RangeError('A decree is worded when everybody in it is known');
  return person;
};

/** In capitals without titles, since those are not written in capitals. */
const signatoryOf = ({ signatory }: Decree, { people, texts: { signatory: style } }: Wording): PrintedSignatory => {
  const person = personIn(people, signatory.personId);
  const name = style.titles ? withTitles(person) : person.name.toUpperCase();
  const below = [
    ...(style.rank && person.rank ? [person.rank] : []),
    ...(style.nip && person.nip ? [`NIP ${person.nip}`] : []),
  ];
  return { capacity: signatory.capacity, name, below };
};

const withTitles = ({ titlesBefore, name, titlesAfter }: PrintedPerson): string =>
  [titlesBefore, titlesAfter ? `${name}, ${titlesAfter}` : name].filter(Boolean).join(' ');

const rosterOf = ({ roster }: Decree, { people }: Wording, words: Words): PrintedRoster | undefined => {
  if (roster.length === 0) return undefined;
  const lines = roster
    .toSorted((a, b) => POST_ORDER.indexOf(a.post) - POST_ORDER.indexOf(b.post))
    .map((member) => ({
      name: withTitles(personIn(people, member.personId)),
      post: placeOf(member),
      unsur: UNSUR_NAMES[member.unsur],
    }));
  return { title: filledIn('SUSUNAN KEANGGOTAAN\n{KIM}\n{KAWASAN}', words), lines };
};

const placeOf = ({ post, bidang, seksi }: RosterMember): string => {
  const fields = [...(bidang ? [BIDANG_NAMES[bidang]] : []), ...(seksi ? [seksiName(seksi)] : [])];
  const place = [...(post ? [POST_NAMES[post]] : []), ...fields].join(', ');
  return place || 'Anggota';
};

/** `Seksi Fotografi`, whether the KIM wrote the first word or not. */
const seksiName = (name: string): string => (/^seksi /i.test(name) ? name : `Seksi ${name}`);
