import { METRO } from '@app/city/testing';
import type { FindSksRequest, SkRegister } from '@app/contracts';
import { ReadModels } from '@app/read-models';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import type { KimEvent } from '../kim/kim.events';
import {
  AMENDMENT_ID,
  AUDITOR,
  established,
  EXTENSION_ID,
  KIM_ID,
  OTHER_SK_ID,
  REVOCATION_ID,
  SIGNATORY,
  SK_ID,
  skFacts,
  skIssued,
} from '../kim/kim.fixtures';
import { kimDirectory } from '../kim-directory/kim-directory.projection';
import { kimId, KimLog, skId } from '../kim-history/kim-log.fixtures';
import { skRegister } from './sk-register.projection';
import { FindSks, FindSksHandler, GetSk, GetSkHandler } from './sk-register.queries';

const AT = '2024-03-01T03:00:00.000Z';

describe('The register of SK', () => {
  let spec: ThrowAwayDatabase;
  let log: KimLog;
  beforeEach(async () => {
    spec = await throwAwayDatabase();
    log = new KimLog();
  });
  afterEach(() => spec.drop());

  const given = async (...facts: KimEvent[]) => {
    await log.record(...facts);
    await log.build(spec.database, kimDirectory, skRegister);
  };
  const context = (at: string) => ({ at, by: AUDITOR.by as never });
  const parts = () => [spec.database, new ReadModels(spec.database, []), METRO] as const;
  const find = (data: FindSksRequest = {}, at = AT): Promise<SkRegister> =>
    new FindSksHandler(...parts()).execute(new FindSks(data, context(at)));
  const get = (id: string, at = AT) => new GetSkHandler(...parts()).execute(new GetSk({ skId: id }, context(at)));
  const numbers = async (data: FindSksRequest, at?: string) =>
    (await find(data, at)).decrees.map(({ number }) => number);

  /** A further KIM of another office with its SK. */
  const other = (
    n: number,
    number: string,
    decreedOn: string,
    termEnd?: string,
    wilayah = '18.72.05',
  ): KimEvent[] => [
    { type: 'KimProposed', data: { kimId: kimId(n), name: `KIM ${n}`, wilayah, level: 'KECAMATAN' } },
    {
      type: 'SkIssued',
      data: {
        ...{ kimId: kimId(n), skId: skId(n), number, decreedOn },
        issuingOffice: { title: 'CAMAT', wilayah },
        ...(termEnd !== undefined && { termEnd }),
      },
    },
  ];

  const entry = {
    skId: SK_ID,
    onSkId: SK_ID,
    kind: 'ESTABLISH',
    kimId: KIM_ID,
    kimName: 'Rejomulyo Informatif',
    number: '17 Tahun 2023',
    decreedOn: '2023-11-20',
    issuingOffice: 'LURAH 18.72.05.1001',
    signatory: SIGNATORY,
    termStart: '2023-11-20',
    termEnd: '2028-11-19',
    status: 'VALID',
    needsAmendment: false,
  };

  it('has an SK with its KIM, its office and its term', async () => {
    await given(...established);
    expect(await find()).toEqual({ decrees: [entry] });
    expect(await get(SK_ID)).toEqual({ ...entry, related: [] });
  });

  it('has the hash of its document, and none of what it does not know', async () => {
    const document = {
      sha256: 'a'.repeat(64),
      bytes: 4,
      signature: { algorithm: 'Ed25519', keyId: 'k', value: 'v' },
    } as const;
    const { termStart: _start, termEnd: _end, signatory: _signatory, ...data } = skIssued.data;
    await given(...established.slice(0, -2), { type: 'SkIssued', data: { ...data, document } });
    const [decree] = (await find()).decrees;
    expect(decree).toMatchObject({ documentSha256: 'a'.repeat(64), status: 'VALID' });
    expect(Object.keys(decree ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/term|signatory|reason/)]),
    );
  });

  it('has the decrees on an SK, which share its term and its fate', async () => {
    await given(...established, skFacts.amendmentNeeded);
    expect((await get(SK_ID)).needsAmendment).toBe(true);
    await given(skFacts.amended, skFacts.extended);
    expect(await get(SK_ID)).toMatchObject({
      termEnd: '2030-11-19',
      needsAmendment: false,
      related: [
        { skId: AMENDMENT_ID, kind: 'AMEND', number: '2 Tahun 2024', decreedOn: '2024-02-01', signatory: SIGNATORY },
        { skId: EXTENSION_ID, kind: 'EXTEND' },
      ],
    });
    expect(await get(AMENDMENT_ID)).toMatchObject({
      ...{ onSkId: SK_ID, termStart: '2023-11-20', termEnd: '2030-11-19', status: 'VALID' },
      related: [{ skId: SK_ID }, { skId: EXTENSION_ID }],
    });
    expect(await get(EXTENSION_ID, '2030-11-20T03:00:00.000Z')).toMatchObject({ status: 'EXPIRED' });
  });

  it('says what became of an SK: revoked, by a decree that holds', async () => {
    await given(...established, skFacts.amended, skFacts.revoked);
    expect(await get(SK_ID)).toMatchObject({ status: 'REVOKED' });
    expect(await get(AMENDMENT_ID)).toMatchObject({ status: 'REVOKED' });
    expect(await get(REVOCATION_ID, '2099-01-01T03:00:00.000Z')).toMatchObject({
      ...{ kind: 'REVOKE', status: 'VALID', reason: 'TIDAK_AKTIF' },
      related: [{ skId: SK_ID }, { skId: AMENDMENT_ID }],
    });
  });

  it('says what became of an SK: superseded', async () => {
    await given(...established, skFacts.amendmentNeeded, skFacts.superseding, skFacts.superseded);
    expect(await get(SK_ID)).toMatchObject({
      ...{ status: 'SUPERSEDED', supersededBy: OTHER_SK_ID, needsAmendment: false },
    });
    expect(await get(OTHER_SK_ID)).toMatchObject({ kind: 'SUPERSEDE', status: 'VALID' });
  });

  it('says what became of an SK: expired, by the event or by the day', async () => {
    await given(...established);
    expect(await get(SK_ID, '2028-11-19T03:00:00.000Z')).toMatchObject({ status: 'VALID' });
    expect(await get(SK_ID, '2028-11-20T03:00:00.000Z')).toMatchObject({ status: 'EXPIRED' });
    await given(skFacts.expired);
    expect(await get(SK_ID)).toMatchObject({ status: 'EXPIRED' });
  });

  it('knows no SK that was not issued', async () => {
    await given(...established);
    await expect(get(OTHER_SK_ID)).rejects.toMatchObject({ code: 'sk_not_found' });
  });

  describe('is searched', () => {
    beforeEach(() =>
      given(
        ...[...established, skFacts.amended],
        ...other(2, '800/31/KEC-MS/2023', '2023-12-01', '2024-03-31'),
        ...other(3, '1002/SKPTS/BBL/II/2023', '2023-02-01'),
        ...other(4, '18 Tahun 2023', '2023-03-01', '2024-02-29'),
      ),
    );

    it.each<[string, FindSksRequest, string[]]>([
      ['by its office', { office: 'LURAH' }, ['17 Tahun 2023', '2 Tahun 2024']],
      ['by its region', { wilayah: '18.72.05.1001' }, ['17 Tahun 2023', '2 Tahun 2024']],
      ['by a region above', { wilayah: '18.72', kind: 'AMEND' }, ['2 Tahun 2024']],
      ['by its KIM', { kimId: kimId(2) }, ['800/31/KEC-MS/2023']],
      ['by what became of it', { status: 'EXPIRED' }, ['18 Tahun 2023']],
      ['by a part of the number', { number: 'kec-ms' }, ['800/31/KEC-MS/2023']],
      ['by a number with other blanks', { number: '17tahun  2023' }, ['17 Tahun 2023']],
      ['by no pattern', { number: '%' }, []],
      ['by its end', { expiringWithinDays: 30 }, ['800/31/KEC-MS/2023']],
      ['by its end, today', { expiringWithinDays: 0 }, []],
      [
        'by its end, far away, without the decrees on it',
        { expiringWithinDays: 3_650, office: 'LURAH' },
        ['17 Tahun 2023'],
      ],
    ])('%s', async (_how, data, expected) => {
      expect(await numbers(data)).toEqual(expected);
    });

    it('until the last day, and not after it', async () => {
      expect(await numbers({ expiringWithinDays: 0 }, '2024-03-31T03:00:00.000Z')).toEqual(['800/31/KEC-MS/2023']);
      expect(await numbers({ expiringWithinDays: 7 }, '2024-04-01T03:00:00.000Z')).toEqual([]);
    });

    it.each([
      ['decreedOn', 'asc', ['1002/SKPTS/BBL/II/2023', '18 Tahun 2023', '17 Tahun 2023', '800/31/KEC-MS/2023']],
      ['termEnd', 'desc', ['17 Tahun 2023', '800/31/KEC-MS/2023', '18 Tahun 2023', '1002/SKPTS/BBL/II/2023']],
    ] as const)('page by page, by %s, %s', async (sort, order, expected) => {
      const question: FindSksRequest = { sort, order, limit: 3, kind: 'ESTABLISH' };
      const first = await find(question);
      const second = await find({ ...question, cursor: first.next ?? '' });
      expect([...first.decrees, ...second.decrees].map(({ number }) => number)).toEqual(expected);
      expect(second).not.toHaveProperty('next');
    });
  });
});
