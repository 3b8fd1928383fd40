import { METRO } from '@app/city/testing';
import { InMemoryEventStore } from '@app/event-sourcing/testing';
import { ReadModels } from '@app/read-models';
import { project } from '@app/read-models/testing';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import { BreakGlassGrants } from '../break-glass/break-glass-grants';
import { Sight } from '../break-glass/sight';
import type { KimEvent } from '../kim/kim.events';
import {
  AMENDMENT_ID,
  EXTENSION_ID,
  established,
  KIM_ID,
  kimProposed,
  memberJoined,
  musyawarahHeld,
  officerAppointed,
  officers,
  OTHER_LURAH,
  OTHER_SK_ID,
  personId,
  REVOCATION_ID,
  SIGNATORY,
  SK_ID,
  skFacts,
} from '../kim/kim.fixtures';
import { everything } from '../kim-history/kim-log.fixtures';
import { Offices } from '../office/offices';
import type { PeopleReader } from '../personal-data-access/people-reader';
import { personRecord } from '../person-record/person-record.projection';
import { kimDetail } from './kim-detail.projection';
import { GetKim, GetKimHandler } from './kim-detail.queries';

/** Whoever asks here may see no names, so nothing is opened. */
const NOTHING_TO_OPEN = {} as PeopleReader;

const LOG = new InMemoryEventStore();
const SIGHT = new Sight(new BreakGlassGrants(LOG, METRO), new Offices(LOG));

const REQUEST = { requestId: SK_ID, correlationId: SK_ID, receivedAt: new Date('2024-03-01T03:00:00.000Z') };

describe('The detail of a KIM', () => {
  let spec: ThrowAwayDatabase;
  beforeEach(async () => (spec = await throwAwayDatabase()));
  afterEach(() => spec.drop());

  const get = (at = '2024-03-01T03:00:00.000Z') =>
    new GetKimHandler(spec.database, new ReadModels(spec.database, []), NOTHING_TO_OPEN, METRO, SIGHT).execute(
      new GetKim({ kimId: KIM_ID }, { at, by: OTHER_LURAH.by as never }, REQUEST),
    );
  const after = async (facts: readonly KimEvent[], at?: string) => {
    await project(spec.database, personRecord, 'person-1', []);
    await project(spec.database, kimDetail, `kim-${KIM_ID}`, facts);
    return get(at);
  };

  const sk = {
    ...{ skId: SK_ID, kind: 'ESTABLISH', number: '17 Tahun 2023', decreedOn: '2023-11-20', signatory: SIGNATORY },
    ...{ issuingOffice: 'LURAH 18.72.05.1001', termStart: '2023-11-20', termEnd: '2028-11-19' },
    ...{ status: 'VALID', needsAmendment: false, decrees: [] },
  };
  const decree = { decreedOn: '2024-02-01', signatory: SIGNATORY };

  it('is at the revision of its last event, whatever that was', async () => {
    const first = everything.findIndex(({ type }) => type === 'KimProposed');
    for (let revision = first; revision < everything.length; revision++)
      expect(await after(everything.slice(0, revision + 1))).toMatchObject({ revision: `${revision}` });
  });

  it('is of a KIM that was proposed', async () => {
    const abandoned = everything.slice(0, 1);
    await expect(after(abandoned)).rejects.toMatchObject({ code: 'kim_not_found' });
  });

  it('is little in the beginning', async () => {
    expect(await after([kimProposed])).toEqual({
      ...{ kimId: KIM_ID, name: 'Rejomulyo Informatif', wilayah: '18.72.05.1001', level: 'KELURAHAN' },
      ...{ status: 'PROPOSED', members: 0, roster: [], earlierSks: [], revision: '0' },
    });
  });

  it('tells of all that was recorded of it', async () => {
    const { roster: _roster, sk: _sk, earlierSks: _earlier, ...kim } = await after(everything);
    expect(kim).toEqual({
      ...{ kimId: KIM_ID, name: 'Rejomulyo Maju', wilayah: '18.72.05.1001', level: 'KELURAHAN' },
      ...{ status: 'DISSOLVED', members: 0, revision: `${everything.length - 1}` },
      ...{ musyawarahHeldOn: '2023-10-25', musyawarahParticipants: 42, address: 'Balai Kelurahan Rejomulyo' },
      ictProfile: {
        ...{ surveyedOn: '2024-01-11', devices: [{ device: 'PONSEL', count: 12 }], connectivity: 'SELULER_4G' },
        channels: ['GRUP_WHATSAPP'],
      },
      onlinePresence: {
        website: 'https://rejomulyo.kim.id',
        socialAccounts: [{ platform: 'INSTAGRAM', url: 'https://example.org/kim' }],
      },
      books: ['ANGGOTA', 'TAMU'],
      statutes: { adoptedOn: '2024-01-10' },
      registration: { registeredOn: '2023-12-01', registrationNumber: 'KIM/17/2023' },
      nationalRegistration: {
        ...{ nationalNumber: '1872-0001', webAddress: 'rejomulyo.kim.id', assignedOn: '2024-01-10' },
      },
      dissolution: { dissolvedOn: '2024-03-01', reason: 'TIDAK_AKTIF' },
    });
  });

  describe('has a roster', () => {
    const line = (n: number) => ({
      ...{ personId: personId(n), unsur: 'KWT', occupation: 'PETANI', joinedOn: '2023-10-25' },
    });
    const rosterAfter = async (...facts: KimEvent[]) => (await after([kimProposed, ...facts])).roster;
    const assigned = (bidang?: 'PENGOLAHAN', seksi?: string): KimEvent => ({
      type: 'MemberAssigned',
      data: { kimId: KIM_ID, personId: personId(1), ...(bidang && { bidang }), ...(seksi && { seksi }) },
    });

    it('of the present members, without names for those who may not see them', async () => {
      const left: KimEvent = {
        type: 'MemberLeft',
        data: { kimId: KIM_ID, personId: personId(2), leftOn: '2024-02-01', reason: 'PINDAH' },
      };
      expect(await rosterAfter(memberJoined(3), memberJoined(2), memberJoined(1), left)).toEqual([line(1), line(3)]);
    });

    it('with bands, where the record of a person tells', async () => {
      const { data } = memberJoined(1);
      expect(
        await rosterAfter({ type: 'MemberJoined', data: { ...data, ageBand: 'PEMUDA', sex: 'PEREMPUAN' } }),
      ).toEqual([{ ...line(1), ageBand: 'PEMUDA', sex: 'PEREMPUAN' }]);
    });

    it('with the posts that are held', async () => {
      const relieved: KimEvent = {
        type: 'OfficerRelieved',
        data: { kimId: KIM_ID, post: 'KETUA', personId: personId(1), until: '2024-02-01' },
      };
      const joined = [memberJoined(1), memberJoined(2)];
      expect(await rosterAfter(...joined, ...officers.slice(0, 2), relieved)).toEqual([
        line(1),
        { ...line(2), post: 'SEKRETARIS', postSince: '2023-10-25' },
      ]);
    });

    it('with one bidang or seksi for each', async () => {
      expect(await rosterAfter(memberJoined(1), assigned('PENGOLAHAN'))).toMatchObject([{ bidang: 'PENGOLAHAN' }]);
    });

    it('with the seksi that took the place of the bidang', async () => {
      expect(await rosterAfter(memberJoined(1), assigned('PENGOLAHAN'), assigned(undefined, 'Seksi Foto'))).toEqual([
        { ...line(1), seksi: 'Seksi Foto' },
      ]);
    });

    it('with neither, once a member works in none', async () => {
      const unassigned: KimEvent = { type: 'MemberUnassigned', data: { kimId: KIM_ID, personId: personId(1) } };
      expect(await rosterAfter(memberJoined(1), assigned('PENGOLAHAN'), unassigned)).toEqual([line(1)]);
    });

    it('in the order of joining, as it was corrected', async () => {
      const corrected: KimEvent = {
        type: 'MembershipCorrected',
        data: { kimId: KIM_ID, personId: personId(2), joinedOn: '2023-10-01', unsur: 'UMKM', reason: 'SALAH_KETIK' },
      };
      const joined = [memberJoined(1), memberJoined(2), officerAppointed('KETUA', 2)];
      expect(await rosterAfter(...joined, corrected)).toEqual([
        { ...line(2), unsur: 'UMKM', joinedOn: '2023-10-01', post: 'KETUA', postSince: '2023-10-25' },
        line(1),
      ]);
    });
  });

  describe('has its SK', () => {
    const skAfter = async (facts: KimEvent[], at?: string) => {
      const { status, sk: last, earlierSks } = await after([...established, ...facts], at);
      return { status, sk: last, earlierSks };
    };
    const ESTABLISHED = { status: 'ESTABLISHED', earlierSks: [] };

    it('once it is established', async () => {
      expect((await after([kimProposed, musyawarahHeld])).sk).toBeUndefined();
    });

    it('with who signed, and until when', async () => {
      expect(await skAfter([])).toEqual({ ...ESTABLISHED, sk });
    });

    it('to the last day of its term, whether the end was recorded or not', async () => {
      expect((await skAfter([skFacts.amendmentNeeded], '2028-11-19T03:00:00.000Z')).sk).toMatchObject({
        ...{ status: 'VALID', needsAmendment: true },
      });
      expect((await get('2028-11-20T03:00:00.000Z')).sk).toMatchObject({ status: 'EXPIRED', needsAmendment: false });
    });

    it.each<[string, KimEvent[], object]>([
      ['in need of an amendment', [skFacts.amendmentNeeded], { needsAmendment: true }],
      [
        'amended and extended',
        [skFacts.amendmentNeeded, skFacts.amended, skFacts.extended],
        {
          termEnd: '2030-11-19',
          decrees: [
            { skId: AMENDMENT_ID, kind: 'AMEND', number: '2 Tahun 2024', ...decree },
            { skId: EXTENSION_ID, kind: 'EXTEND', number: '3 Tahun 2024', ...decree },
          ],
        },
      ],
      [
        'revoked',
        [skFacts.revoked],
        {
          status: 'REVOKED',
          decrees: [
            { skId: REVOCATION_ID, kind: 'REVOKE', number: '5 Tahun 2024', reason: 'TIDAK_AKTIF', ...decree },
          ],
        },
      ],
      ['expired', [skFacts.expired], { status: 'EXPIRED' }],
    ])('%s', async (_how, facts, expected) => {
      expect(await skAfter(facts)).toEqual({ ...ESTABLISHED, sk: { ...sk, ...expected } });
    });

    it('and those before it', async () => {
      expect(await skAfter([skFacts.superseding, skFacts.superseded])).toMatchObject({
        sk: { skId: OTHER_SK_ID, kind: 'SUPERSEDE', status: 'VALID', termEnd: '2029-01-31' },
        earlierSks: [{ ...sk, status: 'SUPERSEDED' }],
      });
    });

    it('and those before it, which had ended', async () => {
      expect(await skAfter([skFacts.revoked, skFacts.superseding])).toMatchObject({
        sk: { skId: OTHER_SK_ID, kind: 'ESTABLISH', status: 'VALID' },
        earlierSks: [{ skId: SK_ID, status: 'REVOKED' }],
      });
    });

    it('with the hash of its document', async () => {
      const document = {
        ...{ sha256: 'a'.repeat(64), bytes: 4 },
        signature: { algorithm: 'Ed25519', keyId: 'k', value: 'v' },
      } as const;
      const facts: KimEvent[] = [{ type: 'SkAmended', data: { ...skFacts.amended.data, document } }];
      expect((await skAfter(facts)).sk?.decrees[0]).toMatchObject({ documentSha256: 'a'.repeat(64) });
    });
  });
});
