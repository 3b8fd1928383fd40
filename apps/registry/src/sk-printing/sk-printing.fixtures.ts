import { join } from 'node:path';
import { METRO } from '@app/city/testing';
import { BIDANG } from '@app/contracts';
import { KIM_ID, personId, SK_ID } from '../kim/kim.fixtures';
import type { Decree, RosterMember } from '../sk-document/decree';
import type { PrintedPerson } from './printed-people';
import { readSkTexts } from './sk-texts';
import type { Wording } from './word-sk';

/** Who signs. No member is the head of the region. */
export const LURAH_PERSON = personId(99);

const POSTS = ['KETUA', 'SEKRETARIS', 'BENDAHARA'] as const;
const UNSUR = ['KWT', 'KARANG_TARUNA', 'KADER_POSYANDU', 'SENI_BUDAYA', 'UMKM', 'LAINNYA'] as const;

const member = (n: number): RosterMember => {
  const post = POSTS[n - 1];
  const bidang = BIDANG[n % BIDANG.length] ?? 'PENYEBARAN';
  return { personId: personId(n), unsur: UNSUR[n % UNSUR.length] ?? 'LAINNYA', ...(post ? { post } : { bidang }) };
};

/** Ketua, Sekretaris and Bendahara first. */
export const rosterOf = (count: number): RosterMember[] =>
  Array.from({ length: count }, (_, index) => member(index + 1));

export const establishing = (members: number): Decree => ({
  kind: 'ESTABLISH',
  kimId: KIM_ID,
  kimName: 'Rejomulyo Informatif',
  level: 'KELURAHAN',
  wilayah: '18.72.05.1001',
  skId: SK_ID,
  number: '17 Tahun 2023',
  decreedOn: '2023-11-20',
  termStart: '2023-11-20',
  termEnd: '2026-11-19',
  signatory: { personId: LURAH_PERSON, capacity: 'DEFINITIF' },
  roster: rosterOf(members),
});

const EARLIER = { number: '17 Tahun 2023', decreedOn: '2023-11-20', amendments: [] };

export const amending: Decree = {
  ...establishing(4),
  kind: 'AMEND',
  number: '5 Tahun 2024',
  decreedOn: '2024-10-01',
  earlier: EARLIER,
  signatory: { personId: LURAH_PERSON, capacity: 'PLT' },
};

export const extending: Decree = {
  ...establishing(3),
  kind: 'EXTEND',
  number: '400.10.4.3/Kep.07/PPM/2026',
  decreedOn: '2026-11-02',
  termStart: '2026-11-20',
  termEnd: '2029-11-19',
  earlier: EARLIER,
  signatory: { personId: LURAH_PERSON, capacity: 'PJ' },
};

export const superseding: Decree = {
  ...establishing(5),
  kind: 'SUPERSEDE',
  number: '9 Tahun 2025',
  decreedOn: '2025-01-06',
  earlier: EARLIER,
};

const { termStart: _start, termEnd: _end, ...endless } = establishing(0);

export const revoking: Decree = {
  ...endless,
  kind: 'REVOKE',
  reason: 'TIDAK_AKTIF',
  number: '21 Tahun 2025',
  decreedOn: '2025-06-02',
  earlier: EARLIER,
  signatory: { personId: LURAH_PERSON, capacity: 'PLH' },
};

const person = (n: number): [string, PrintedPerson] => [personId(n), { name: `Contoh Anggota Ke-${n}` }];

/** Invented people, some with long names and letters from beyond Latin-1. */
export const PEOPLE: ReadonlyMap<string, PrintedPerson> = new Map([
  ...Array.from({ length: 30 }, (_, index) => person(index + 1)),
  [personId(2), { titlesBefore: 'Dra.', name: 'Contoh Šestý Łódź-Çağrı Đo', titlesAfter: 'M.Si.' }],
  [
    personId(7),
    {
      name: 'Contoh Dengan Nama Yang Sangat Panjang Sekali Sehingga Tidak Muat Dalam Satu Baris',
      titlesAfter: 'S.Kom.',
    },
  ],
  [
    LURAH_PERSON,
    {
      ...{ titlesBefore: 'Drs.', name: 'Contoh Lurah', titlesAfter: 'M.M.', rank: 'Penata Tk. I (III/d)' },
      nip: '199001012015011001',
    },
  ],
]);

export const WORDING: Wording = {
  texts: readSkTexts(join(__dirname, '../../../../deploy/city/metro')),
  regions: METRO.regions,
  publicUrl: 'https://kim.example',
  people: PEOPLE,
};
