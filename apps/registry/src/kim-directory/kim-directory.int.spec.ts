import { METRO } from '@app/city/testing';
import type { FindKimsRequest, KimDirectory } from '@app/contracts';
import { Invalid } from '@app/event-sourcing';
import { ReadModels } from '@app/read-models';
import { project, RECORDED } from '@app/read-models/testing';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import { completeness } from '../completeness/completeness.projection';
import type { KimEvent } from '../kim/kim.events';
import { AUDITOR, established, KIM_ID, kimProposed, memberJoined, personId, skFacts } from '../kim/kim.fixtures';
import { everything, kimId, KimLog, skId } from '../kim-history/kim-log.fixtures';
import { kimDirectory } from './kim-directory.projection';
import { FindKims, FindKimsHandler } from './kim-directory.queries';

const AT = '2024-03-01T03:00:00.000Z';

describe('The directory of KIM', () => {
  let spec: ThrowAwayDatabase;
  let log: KimLog;
  beforeEach(async () => {
    spec = await throwAwayDatabase();
    log = new KimLog();
  });
  afterEach(() => spec.drop());

  const find = (data: FindKimsRequest = {}, at = AT): Promise<KimDirectory> =>
    new FindKimsHandler(spec.database, new ReadModels(spec.database, []), METRO).execute(
      new FindKims(data, { at, by: AUDITOR.by as never }),
    );
  const names = async (data: FindKimsRequest, at?: string) => (await find(data, at)).kims.map(({ name }) => name);

  /** The one KIM, after its facts were delivered twice. */
  const kimAfter = async (...facts: KimEvent[]) => {
    await project(spec.database, kimDirectory, `kim-${KIM_ID}`, facts);
    return (await find()).kims[0];
  };

  const proposed = (n: number, name: string, wilayah = '18.72.05.1001'): KimEvent => ({
    type: 'KimProposed',
    data: { kimId: kimId(n), name, wilayah, level: wilayah.length > 8 ? 'KELURAHAN' : 'KECAMATAN' },
  });
  const decreed = (n: number, decreedOn: string, termEnd = '2028-01-01'): KimEvent[] => [
    {
      type: 'SkIssued',
      data: {
        ...skFacts.superseding.data,
        kimId: kimId(n),
        ...{ skId: skId(n), number: `${n}`, decreedOn, termStart: decreedOn, termEnd },
      },
    },
    {
      type: 'KimEstablished',
      data: {
        ...{ kimId: kimId(n), name: 'x', level: 'KELURAHAN', wilayah: '18.72.05.1001', skId: skId(n) },
        ...{ skNumber: `${n}`, decreedOn },
      },
    },
  ];
  const given = async (...facts: KimEvent[]) => {
    await log.record(...facts);
    await log.build(spec.database, kimDirectory, completeness);
  };

  describe('shows a KIM', () => {
    const heading = {
      kimId: KIM_ID,
      name: 'Rejomulyo Informatif',
      wilayah: '18.72.05.1001',
      level: 'KELURAHAN',
      status: 'PROPOSED',
      members: 0,
      needsAmendment: false,
      updatedAt: RECORDED.at,
      position: '0',
    };

    it('from its proposal on', async () => {
      expect(await kimAfter(kimProposed)).toEqual(heading);
    });

    it('with the members that it has now', async () => {
      const left: KimEvent = {
        type: 'MemberLeft',
        data: { kimId: KIM_ID, personId: personId(1), leftOn: '2024-02-01', reason: 'PINDAH' },
      };
      expect(await kimAfter(kimProposed, memberJoined(1), memberJoined(2), left)).toMatchObject({ members: 1 });
    });

    it('with its SK, once it is established', async () => {
      expect(await kimAfter(...established)).toEqual({
        ...heading,
        status: 'ESTABLISHED',
        members: 3,
        establishedOn: '2023-11-20',
        skStatus: 'VALID',
        skTermEnd: '2028-11-19',
        position: `${established.length - 1}`,
      });
    });

    it.each([
      ['as one that needs an amendment', [skFacts.amendmentNeeded], { needsAmendment: true }],
      ['until that was made', [skFacts.amendmentNeeded, skFacts.amended], { needsAmendment: false }],
      ['with an extended term', [skFacts.extended], { skStatus: 'VALID', skTermEnd: '2030-11-19' }],
      ['with the SK that took the place', [skFacts.superseding, skFacts.superseded], { skTermEnd: '2029-01-31' }],
      ['with what was revoked', [skFacts.revoked], { skStatus: 'REVOKED', status: 'ESTABLISHED' }],
      ['with what has expired', [skFacts.expired], { skStatus: 'EXPIRED' }],
    ])('%s', async (_how, facts: KimEvent[], expected) => {
      expect(await kimAfter(...established, ...facts)).toMatchObject(expected);
    });

    it('to its end, by its last name, at the position of its last event', async () => {
      expect(await kimAfter(...everything)).toMatchObject({
        name: 'Rejomulyo Maju',
        status: 'DISSOLVED',
        position: `${everything.length - 1}`,
      });
    });

    it('at the position of every event, whatever that was', async () => {
      const first = everything.findIndex(({ type }) => type === 'KimProposed');
      for (let position = first; position < everything.length; position++)
        expect(await kimAfter(...everything.slice(0, position + 1))).toMatchObject({ position: `${position}` });
    });
  });

  describe('is searched', () => {
    beforeEach(() =>
      given(
        proposed(1, 'Suara Warga'),
        proposed(2, 'Pengumpulan Kabar', '18.72.05.1002'),
        proposed(3, 'Selatan Bersuara', '18.72.05'),
        { type: 'SecretariatRecorded', data: { kimId: kimId(1), address: 'Balai Kelurahan, Jalan Melati 3' } },
      ),
    );

    it.each([
      ['a word', 'warga', ['Suara Warga']],
      ['the beginning of words, in any order', 'WAR sua', ['Suara Warga']],
      ['another form of a word', 'mengumpulkan', ['Pengumpulan Kabar']],
      ['the beginning of a word, which is no form of it', 'pengumpula', ['Pengumpulan Kabar']],
      ['the address', 'melati', ['Suara Warga']],
      ['the region that it is seated in', 'margorejo', ['Pengumpulan Kabar']],
      ['a region above it', 'metro selatan', ['Selatan Bersuara', 'Suara Warga', 'Pengumpulan Kabar']],
      ['a region and a word', 'suara rejomulyo', ['Suara Warga']],
      ['what nobody has', 'warga melawi', []],
      ['what is no word', '!', []],
    ])('by %s', async (_what, q, expected) => {
      expect(await names({ q })).toEqual(expected);
    });

    it('by the words that it has now', async () => {
      await given(
        { type: 'KimRenamed', data: { kimId: kimId(1), name: 'Kabar Baru', formerName: 'Suara Warga' } },
        { type: 'SecretariatRecorded', data: { kimId: kimId(1), address: 'Jalan Mawar 3' } },
      );
      expect(await names({ q: 'warga' })).toEqual([]);
      expect(await names({ q: 'melati' })).toEqual([]);
      expect(await names({ q: 'baru mawar' })).toEqual(['Kabar Baru']);
    });
  });

  describe('is narrowed down', () => {
    it('to a region and all below it, and no other that begins like it', async () => {
      await given(
        proposed(1, 'Satu', '18.72.05'),
        proposed(2, 'Dua', '18.72.05.1001'),
        proposed(3, 'Tiga', '18.72.04.1001'),
      );
      expect(await names({ wilayah: '18.72.05' })).toEqual(['Satu', 'Dua']);
      expect(await names({ wilayah: '18.72.05.1001' })).toEqual(['Dua']);
      expect(await names({ wilayah: '18.72' })).toHaveLength(3);
      expect(await names({ wilayah: '18.7' })).toEqual([]);
      expect(await names({ level: 'KECAMATAN' })).toEqual(['Satu']);
    });

    it('to a standing, as of the day that is asked', async () => {
      await given(
        ...[proposed(1, 'Satu'), proposed(2, 'Dua'), proposed(3, 'Tiga')],
        ...[...decreed(1, '2023-11-20', '2024-03-01'), ...decreed(2, '2023-11-21', '2028-01-01')],
      );
      expect(await names({ status: 'PROPOSED' })).toEqual(['Tiga']);
      expect(await names({ skStatus: 'VALID' })).toEqual(['Dua', 'Satu']);
      expect(await names({ skStatus: 'EXPIRED' })).toEqual([]);
      const nextDay = '2024-03-01T17:00:00.000Z'; // midnight in Metro
      expect(await names({ skStatus: 'VALID' }, nextDay)).toEqual(['Dua']);
      expect(await names({ skStatus: 'EXPIRED' }, nextDay)).toEqual(['Satu']);
    });

    it('to those with a member of an unsur, and those that need an amendment', async () => {
      const joined = (n: number, person: number): KimEvent => ({
        type: 'MemberJoined',
        data: { ...memberJoined(person).data, kimId: kimId(n) },
      });
      await given(
        ...[proposed(1, 'Satu'), proposed(2, 'Dua'), ...decreed(2, '2023-11-21')],
        ...[joined(1, 1), joined(2, 2), joined(2, 3)],
      );
      expect(await names({ unsur: 'KWT' })).toEqual(['Dua', 'Satu']);
      expect(await names({ unsur: 'UMKM' })).toEqual([]);
      await given(
        {
          type: 'MembershipCorrected',
          data: { kimId: kimId(1), personId: personId(1), unsur: 'UMKM', reason: 'SALAH_KETIK' },
        },
        { type: 'SkAmendmentNeeded', data: { kimId: kimId(2), skId: skId(2) } },
      );
      expect(await names({ unsur: 'UMKM' })).toEqual(['Satu']);
      expect(await names({ needsAmendment: true })).toEqual(['Dua']);
      expect(await names({ needsAmendment: false })).toEqual(['Satu']);
    });

    it('to those without an item of the checklist', async () => {
      await given(proposed(1, 'Satu'), proposed(2, 'Dua'), {
        type: 'SecretariatRecorded',
        data: { kimId: kimId(1), address: 'Jalan Melati 3' },
      });
      expect(await names({ incomplete: 'SECRETARIAT' })).toEqual(['Dua']);
      expect(await names({ incomplete: 'OFFICERS' })).toEqual(['Dua', 'Satu']);
    });

    it('to what changed since an earlier answer, also when that was its end', async () => {
      await given(proposed(1, 'Satu'), proposed(2, 'Dua'));
      const { position } = await find({ limit: 1 });
      expect(await names({ updatedSince: position })).toEqual([]);
      await given(
        { type: 'KimDissolved', data: { kimId: kimId(2), dissolvedOn: '2024-02-01', reason: 'BATAL_DIBENTUK' } },
        proposed(3, 'Tiga'),
      );
      const changed = await find({ updatedSince: position, sort: 'updatedAt' });
      expect(changed.kims).toMatchObject([{ name: 'Dua', status: 'DISSOLVED' }, { name: 'Tiga' }]);
      expect(BigInt(changed.position)).toBeGreaterThan(BigInt(position));
    });
  });

  describe('is read page by page', () => {
    const LETTERS = ['A', 'b', 'C', 'd', 'E', 'f', 'G'];

    beforeEach(() =>
      given(
        ...LETTERS.map((letter, index) => proposed(index + 1, letter)),
        ...[...decreed(3, '2023-11-21'), ...decreed(1, '2023-11-22'), ...decreed(5, '2023-11-22')],
      ),
    );

    const pages = async (question: FindKimsRequest, between: () => Promise<void> = () => Promise.resolve()) => {
      const seen: string[][] = [];
      let cursor: string | undefined;
      do {
        const { kims, next } = await find({ ...question, ...(cursor !== undefined && { cursor }) });
        seen.push(kims.map(({ name }) => name));
        cursor = next;
        await between();
      } while (cursor !== undefined);
      return seen;
    };

    it.each([
      ['wilayah', 'asc', ['AbC', 'dEf', 'G']],
      ['name', 'asc', ['AbC', 'dEf', 'G']],
      ['name', 'desc', ['GfE', 'dCb', 'A']],
      ['establishedOn', 'asc', ['bdf', 'GCA', 'E']],
      ['establishedOn', 'desc', ['EAC', 'Gfd', 'b']],
      ['updatedAt', 'asc', ['bdf', 'GCA', 'E']],
      ['updatedAt', 'desc', ['EAC', 'Gfd', 'b']],
    ] as const)('by %s, %s', async (sort, order, expected) => {
      expect((await pages({ sort, order, limit: 3 })).map((page) => page.join(''))).toEqual(expected);
    });

    it('without a further page after the last, also when that is full', async () => {
      expect(await pages({ limit: 7 })).toHaveLength(1);
      expect((await pages({})).flat()).toHaveLength(7);
    });

    it('with the same filter on every page', async () => {
      expect(await pages({ status: 'PROPOSED', limit: 2 })).toEqual([
        ['b', 'd'],
        ['f', 'G'],
      ]);
    });

    it('with everyone once, whoever is added or renamed meanwhile', async () => {
      let next = 10;
      const seen = await pages({ sort: 'name', limit: 2 }, async () => {
        if (next < 14) await given(proposed(next, `aa ${next++}`), proposed(next, `Zz ${next++}`));
      });
      const names = seen.flat();
      expect(new Set(names).size).toBe(names.length);
      expect(names).toEqual(expect.arrayContaining(LETTERS));
    });

    it('by changes, until all that happened meanwhile was seen', async () => {
      let changes = 3;
      const seen = await pages({ sort: 'updatedAt', limit: 3 }, async () => {
        if (changes-- > 0)
          await given({ type: 'SecretariatRecorded', data: { kimId: kimId(2), address: `Jalan ${changes}` } });
      });
      expect(seen.flat().at(-1)).toBe('b');
      expect(new Set(seen.flat())).toEqual(new Set(LETTERS));
    });

    it('and not from the cursor of another question', async () => {
      const { next = '' } = await find({ limit: 3 });
      await expect(find({ sort: 'name', limit: 3, cursor: next })).rejects.toThrow(Invalid);
    });
  });
});
