import type { Coverage, FollowUpBoard, KimDetail, Role, Written } from '@app/contracts';
import { accepted, ApiClient, refused } from './api-client';
import { followedUp, holdBimtek } from './bimtek-of-metro-selatan';
import { FormingKim, type Office } from './forming-kim';
import { importKims } from './importing-kims';
import type { Scene } from './scene';

// What the source article tells and plans for Kecamatan Metro Selatan: the Bimtek of 18 October 2023, then the four
// kelurahan form a KIM each, then the kecamatan. The other kelurahan of the city had theirs before, and come from a file. The
// regions are real. The people are invented: "Contoh" (sample) stands in their names.

export interface StoryOptions {
  /** The gateway's base URL. */
  readonly url: string;
  readonly tokenFor: (role: Role, jurisdiction: string, subject?: string) => Promise<string>;
  /** Path of a file with the KIM of the other 18 kelurahan. */
  readonly importFile: string;
  readonly tell: (scene: Scene) => void;
}

/** What the story leaves behind, to look at. */
export interface StoryEnd {
  /** A KIM of a kelurahan, and the person who leads it. */
  readonly kimId: string;
  readonly ketuaId: string;
  readonly bimtekId: string;
  /** The decree that established it. */
  readonly skId: string;
  readonly coverage: Coverage;
  /** Of what the kelurahan took on at the Bimtek. */
  readonly followUp: FollowUpBoard;
}

const REJOMULYO = { code: '18.72.05.1001', name: 'Rejomulyo' };
const MARGOREJO = { code: '18.72.05.1002', name: 'Margorejo' };
const SUMBERSARI = { code: '18.72.05.1003', name: 'Sumbersari Bantul' };
const MARGODADI = { code: '18.72.05.1004', name: 'Margodadi' };
const METRO = '18.72';
const METRO_SELATAN = { code: '18.72.05', name: 'Metro Selatan' };

const SK_OF_REJOMULYO = '400.10/1/Kep/2023';

/** Tells it against a running system. Throws when the system answers otherwise than it should. */
export const tellStory = async ({ url, tokenFor, importFile, tell }: StoryOptions): Promise<StoryEnd> => {
  const api = new ApiClient(url);
  const office = async (title: string, wilayah: string, ...token: Parameters<typeof tokenFor>): Promise<Office> => ({
    title,
    wilayah,
    api: api.as(await tokenFor(...token)),
  });
  /** An office whose head signs decrees. */
  const issuing = async (role: 'lurah' | 'camat', { code, name }: typeof REJOMULYO): Promise<Office> => {
    const title = `${role === 'lurah' ? 'Lurah' : 'Camat'} ${name}`;
    const own = await office(title, code, role, code);
    const { body } = await own.api.post<Written>('/v1/persons', { wilayah: code, name: `Contoh ${title}` });
    return { ...own, signatory: body.id };
  };
  const lurah = (region: typeof REJOMULYO) => issuing('lurah', region);
  const lurahRejomulyo = await lurah(REJOMULYO);
  const lurahMargorejo = await lurah(MARGOREJO);
  const lurahSumbersari = await lurah(SUMBERSARI);
  const lurahMargodadi = await lurah(MARGODADI);
  const camat = await issuing('camat', METRO_SELATAN);

  const bimtekId = await holdBimtek({
    admin: api.as(await tokenFor('admin_diskominfo', METRO)),
    camat,
    lurah: [lurahRejomulyo, lurahMargorejo, lurahSumbersari, lurahMargodadi],
    tell,
  });

  const rejomulyo = await FormingKim.propose('Rejomulyo Informatif', lurahRejomulyo, '2023-10-20', tell);
  await rejomulyo.holdMusyawarah('2023-10-25', 42);
  await rejomulyo.recruit('2023-10-25', 2);
  await rejomulyo.issueSkRefused('2023-10-27', SK_OF_REJOMULYO, 'too_few_members');
  await rejomulyo.recruit('2023-10-28', 3);
  await rejomulyo.electOfficers('2023-10-28');
  await rejomulyo.by(lurahMargorejo).issueSkRefused('2023-10-30', SK_OF_REJOMULYO, 'forbidden');
  await rejomulyo.issueSk('2023-11-01', SK_OF_REJOMULYO);

  const margorejo = await FormingKim.propose('Margorejo Mandiri', lurahMargorejo, '2023-10-20', tell);
  await margorejo.holdMusyawarah('2023-10-26', 55);
  await margorejo.recruit('2023-10-26', 30);
  await margorejo.recruitRefused('2023-10-27', 'roster_full');
  await margorejo.electOfficers('2023-10-27');
  await margorejo.issueSk('2023-11-02', '141/12/MR/2023');

  const sumbersari = await FormingKim.propose('Suara Sumbersari', lurahSumbersari, '2023-10-23', tell);
  await sumbersari.holdMusyawarah('2023-10-27', 38);
  await sumbersari.recruit('2023-10-27', 5);
  await sumbersari.electOfficers('2023-10-27');
  const { kimId, ketuaId } = sumbersari;
  const ketua = await office('Ketua Suara Sumbersari', SUMBERSARI.code, 'ketua', kimId, ketuaId);
  await sumbersari.exchangeMember('2023-10-30', ketua);
  await sumbersari.issueSk('2023-11-03', '7 Tahun 2023');

  const margodadi = await FormingKim.propose('Margodadi Melek Media', lurahMargodadi, '2023-10-24', tell);
  await margodadi.holdMusyawarah('2023-10-28', 47);
  await margodadi.recruit('2023-10-28', 5);
  await margodadi.electOfficers('2023-10-28');
  await margodadi.issueSk('2023-11-06', '141/9/MD/2023');

  const remaja = await FormingKim.propose('Remaja Rejomulyo', lurahRejomulyo, '2023-11-08', tell);
  await remaja.holdMusyawarah('2023-11-10', 25);
  await remaja.recruit('2023-11-10', 3);
  await remaja.electOfficers('2023-11-10');
  await remaja.issueSkRefused('2023-11-13', SK_OF_REJOMULYO, 'sk_number_taken');

  const kecamatan = await FormingKim.propose('Metro Selatan Bersuara', camat, '2023-11-20', tell);
  await kecamatan.holdMusyawarah('2023-11-22', 60);
  await kecamatan.recruit('2023-11-22', 5);
  await kecamatan.electOfficers('2023-11-22');
  await kecamatan.issueSk('2023-12-01', '800/31/KEC-MS/2023');

  const movedAway = await sumbersari.exchangeMember('2024-02-10', ketua);
  await sumbersari.amendSk('2024-02-19', '3 Tahun 2024');
  await rejomulyo.extendSk('2024-03-04', '400.10/2/Kep/2024', '2029-10-31');

  const diskominfo = await office('Diskominfo', METRO, 'admin_diskominfo', METRO);
  const { rows, kims } = await importKims(diskominfo, importFile);
  const imported = `imports ${kims} KIM of the other kelurahan, with ${rows} members`;
  tell({ day: '2024-08-05', who: diskominfo.title, what: imported });

  const erase = (personId: string) =>
    lurahSumbersari.api.post<Written>(`/v1/persons/${personId}/erasure`, { reason: 'PERMINTAAN_SUBJEK' }, '*');
  const who = lurahSumbersari.title;
  const refusal = refused(await erase(ketuaId), 'erasure_refused');
  tell({ day: '2024-08-12', who, what: 'is asked by the Ketua to erase what is held of the Ketua', refusal });
  accepted(await erase(movedAway));
  tell({ day: '2024-08-13', who, what: 'erases what is held of the member who moved away' });

  const auditor = api.as(await tokenFor('auditor', METRO));
  const coverage = await auditor.get<Coverage>('/v1/coverage');
  const established = await auditor.get<KimDetail>(`/v1/kims/${rejomulyo.kimId}`);
  const skId = established.body.sk?.skId ?? '';
  return {
    ...{ kimId: rejomulyo.kimId, ketuaId: rejomulyo.ketuaId, skId, bimtekId },
    coverage: coverage.body,
    followUp: await followedUp(auditor),
  };
};
