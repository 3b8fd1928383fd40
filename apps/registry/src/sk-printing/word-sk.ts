import type { City } from '@app/city';
import { BIDANG, type Bidang, type Capacity, type Post, type Unsur, verificationToken } from '@app/contracts';
import { longDate } from '@app/documents';
import type { Decree, DecreeReference, RosterMember } from '../sk-document/decree';
import { letters } from './indonesian';
import type { PrintedPerson } from './printed-people';
import type { PrintedRoster, PrintedSignatory, PrintedSk } from './printed-sk';
import type { SkPaper } from './sk-paper';
import { PLACEHOLDER, type SkTexts } from './sk-texts';

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
const POST_ORDER: readonly Post[] = ['KETUA', 'SEKRETARIS', 'BENDAHARA'];

/** Puts a decree into the words of a Keputusan. Throws `RangeError` when it leaves out what its kind needs. */
export const wordSk = (decree: Decree, wording: Wording): PrintedSk => {
  const { texts, publicUrl } = wording;
  const words = wordsOf(decree, wording);
  const fill = (text: string) => filledIn(text, words);
  const { subject, considerations: reasons, decisions } = texts.decrees[decree.kind];
  const filled = (items: readonly string[]) => items.filter((text) => isKnownAll(text, words)).map(fill);
  const title = fill(subject);
  const reason = decree.reason ? [texts.revocationReasons[decree.reason]] : [];
  const considerations = filled([...reasons, ...reason]);
  return {
    title: `Keputusan ${words['kepala']} Nomor ${decree.number}`,
    office: words['KEPALA'] ?? '',
    letterhead: texts.letterhead[decree.level].map(fill),
    number: inHeading(decree.number),
    subject: filledIn(subject.toUpperCase(), words),
    considerations: punctuated([
      ...considerations,
      `bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam ${letters(considerations.length)}, perlu menetapkan ` +
        `Keputusan ${words['kepala']} tentang ${title}`,
    ]),
    legalBases: punctuated(heldOn(texts.legalBases, decree.decreedOn).map(({ text }) => text)),
    decisions: filled([...decisions, texts.inForce]),
    place: texts.place,
    decreedOn: decree.decreedOn,
    signatory: signatoryOf(decree, wording),
    roster: rosterOf(decree, wording, words),
    copies: texts.copies[decree.level].map(fill),
    verifyUrl: `${publicUrl.replace(/\/$/, '')}/verify/sk/${verificationToken(decree.skId)}`,
  };
};

type Words = Readonly<Record<string, string>>;

/** What stands for the names in braces, which `sk-texts.ts` lists. In capitals where so written. */
const wordsOf = (decree: Decree, { texts, regions }: Wording): Words => {
  const nameOf = (code: string) => regions.get(code)?.name ?? code;
  const kecamatan = nameOf(decree.wilayah.slice(0, 8));
  const seat = nameOf(decree.wilayah);
  const head = decree.level === 'KELURAHAN' ? 'Lurah' : 'Camat';
  const region = decree.level === 'KELURAHAN' ? `Kelurahan ${seat} Kecamatan ${kecamatan}` : `Kecamatan ${seat}`;
  const kim = heldOn(texts.kim, decree.decreedOn).map(({ text }) => `${text} ${decree.kimName}`);
  const words: Words = {
    ...{ kelurahan: seat, kecamatan, kepala: `${head} ${seat}`, kawasan: region },
    ...(kim[0] && { kim: kim[0] }),
    ...ownWords(decree),
    ...earlierWords(decree, `${head} ${seat}`),
  };
  const capitals = Object.entries(words).map(([name, text]) => [name.toUpperCase(), text.toUpperCase()]);
  const { earlier } = decree;
  const number = earlier && { 'NOMOR TERDAHULU': inHeading(earlier.number) };
  return { ...words, ...(Object.fromEntries(capitals) as Words), ...number };
};

const ownWords = (decree: Decree): Words => {
  const term = termOf(decree);
  return { ...(term && { 'masa bakti': term }), ...(decree.roster.length > 0 && { lampiran: ATTACHED }) };
};

const CHANGES = ['Perubahan', 'Perubahan Kedua', 'Perubahan Ketiga', 'Perubahan Keempat', 'Perubahan Kelima'];

/** An SK that was amended is quoted with the last of its amendments, and the next one counts them. */
const earlierWords = ({ earlier }: Decree, head: string): Words => {
  if (!earlier) return {};
  const quoted = ({ number, decreedOn }: DecreeReference) =>
    `Keputusan ${head} Nomor ${number} tanggal ${longDate(decreedOn)}`;
  const last = earlier.amendments.at(-1);
  const changed = earlier.amendments.length === 1 ? 'telah diubah' : 'telah beberapa kali diubah, terakhir';
  return {
    'keputusan terdahulu': quoted(earlier) + (last ? ` sebagaimana ${changed} dengan ${quoted(last)}` : ''),
    'nomor terdahulu': earlier.number,
    perubahan: CHANGES[earlier.amendments.length] ?? `Perubahan Ke-${earlier.amendments.length + 1}`,
  };
};

const filledIn = (text: string, words: Words): string =>
  text.replaceAll(PLACEHOLDER, (_, name: string) => {
    const word = words[name];
    if (word === undefined) throw new RangeError(`Nothing is known for {${name}} of sk-document.json`);
    return word;
  });

/** Not every SK states a term, nor has every decree a roster. */
const isKnownAll = (text: string, words: Words): boolean =>
  [...text.matchAll(PLACEHOLDER)].every(([, name = '']) => name in words);

const heldOn = (laws: SkTexts['legalBases'], day: string): SkTexts['legalBases'] =>
  laws.filter(({ from = '', until = '9999' }) => from <= day && day <= until);

/** A number is a code, of which a heading has only the words in capitals: `17 TAHUN 2023`, but `400/Kep.07/2025`. */
const inHeading = (number: string): string => number.replaceAll(/(?<![^ ])tahun(?![^ ])/gi, 'TAHUN');

/** Items of a list end with a semicolon, the last with a full stop. */
const punctuated = (items: readonly string[]): string[] =>
  items.map((item, index) => `${item}${index === items.length - 1 ? '.' : ';'}`);

const ATTACHED = 'sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini';

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
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map((member) => ({
      name: withTitles(personIn(people, member.personId)),
      post: placeOf(member),
      unsur: UNSUR_NAMES[member.unsur],
    }));
  return { title: filledIn('SUSUNAN KEANGGOTAAN\n{KIM}\n{KAWASAN}', words), lines };
};

/** Officers, then bidang by bidang, then who works in a seksi only, then all others. */
const rankOf = ({ post, bidang, seksi }: RosterMember): number => {
  if (post) return POST_ORDER.indexOf(post);
  if (bidang) return POST_ORDER.length + BIDANG.indexOf(bidang);
  return POST_ORDER.length + BIDANG.length + (seksi === undefined ? 1 : 0);
};

const placeOf = ({ post, bidang, seksi }: RosterMember): string => {
  const fields = [...(bidang ? [BIDANG_NAMES[bidang]] : []), ...(seksi ? [seksiName(seksi)] : [])];
  if (post) return [POST_NAMES[post], ...fields].join(', ');
  return ['Anggota', fields.join(', ')].filter(Boolean).join(' ');
};

/** `Seksi Fotografi`, whether the KIM wrote the first word or not. */
const seksiName = (name: string): string => (/^seksi /i.test(name) ? name : `Seksi ${name}`);
