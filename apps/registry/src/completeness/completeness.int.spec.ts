import { METRO } from '@app/city/testing';
import { BOOKS, CHECKLIST, type ChecklistItem } from '@app/contracts';
import { ReadModels } from '@app/read-models';
import { project, RECORDED } from '@app/read-models/testing';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import type { KimEvent } from '../kim/kim.events';
import {
  AUDITOR,
  established,
  KIM_ID,
  kimProposed,
  musyawarahHeld,
  officerAppointed,
  officers,
  ready,
  skFacts,
  skIssued,
} from '../kim/kim.fixtures';
import { kimDirectory } from '../kim-directory/kim-directory.projection';
import { completeness } from './completeness.projection';
import { GetKimCompleteness, GetKimCompletenessHandler } from './completeness.queries';

const registered: KimEvent = {
  type: 'KimRegistered',
  data: { kimId: KIM_ID, registeredOn: '2023-12-01', registrationNumber: 'KIM/17/2023' },
};
const numbered: KimEvent = {
  type: 'NationalNumberAssigned',
  data: { kimId: KIM_ID, nationalNumber: '1872-0001', webAddress: 'rejomulyo.kim.id', assignedOn: '2024-01-10' },
};
const statutes: KimEvent = { type: 'StatutesRecorded', data: { kimId: KIM_ID, adoptedOn: '2024-01-10' } };
const secretariat: KimEvent = { type: 'SecretariatRecorded', data: { kimId: KIM_ID, address: 'Balai Kelurahan' } };
const books = (...kept: (typeof BOOKS)[number][]): KimEvent => ({
  type: 'BooksRecorded',
  data: { kimId: KIM_ID, books: kept },
});
const online = (website: string | undefined, accounts: number): KimEvent => ({
  type: 'OnlinePresenceRecorded',
  data: {
    kimId: KIM_ID,
    ...(website !== undefined && { website }),
    socialAccounts: Array.from({ length: accounts }, () => ({ platform: 'X', url: 'https://example.org/kim' })),
  },
});
const relieved: KimEvent = {
  type: 'OfficerRelieved',
  data: { kimId: KIM_ID, post: 'KETUA', personId: officers[0]?.data.personId ?? '', until: '2024-02-01' },
};

describe('The checklist of a KIM', () => {
  let spec: ThrowAwayDatabase;
  beforeEach(async () => (spec = await throwAwayDatabase()));
  afterEach(() => spec.drop());

  const after = async (facts: KimEvent[], at = '2024-03-01T03:00:00.000Z') => {
    for (const projection of [kimDirectory, completeness])
      await project(spec.database, projection, `kim-${KIM_ID}`, facts);
    return new GetKimCompletenessHandler(spec.database, new ReadModels(spec.database, []), METRO).execute(
      new GetKimCompleteness({ kimId: KIM_ID }, { at, by: AUDITOR.by as never }),
    );
  };
  const itemAfter = async (item: ChecklistItem, facts: KimEvent[], at?: string) =>
    (await after(facts, at)).items.find((each) => each.item === item);

  it('has everything missing in the beginning', async () => {
    expect(await after([kimProposed])).toEqual({
      complete: false,
      items: CHECKLIST.map((item) => ({ item, done: false })),
    });
  });

  it('is complete when nothing is missing, and says since when and by which event', async () => {
    const all = [registered, numbered, statutes, secretariat, books(...BOOKS), online('https://rejomulyo.kim.id', 1)];
    const { complete, items } = await after([...established, ...all]);
    expect(complete).toBe(true);
    expect(items.map(({ item, since, by }) => [item, since, by?.type])).toEqual([
      ['MUSYAWARAH', '2023-10-25', 'MusyawarahHeld'],
      ['OFFICERS', '2023-10-25', 'OfficerAppointed'],
      ['SK', '2023-11-20', 'SkIssued'],
      ['STATUTES', '2024-01-10', 'StatutesRecorded'],
      ['REGISTRATION', '2023-12-01', 'KimRegistered'],
      ['NATIONAL_NUMBER', '2024-01-10', 'NationalNumberAssigned'],
      ['SECRETARIAT', '2023-11-20', 'SecretariatRecorded'],
      ['BOOKS', '2023-11-20', 'BooksRecorded'],
      ['WEBSITE', '2023-11-20', 'OnlinePresenceRecorded'],
      ['SOCIAL_ACCOUNTS', '2023-11-20', 'OnlinePresenceRecorded'],
    ]);
    expect(items.map(({ by }) => by?.at)).toEqual(CHECKLIST.map(() => RECORDED.at));
  });

  it('names the event that made it so, not those that say it again', async () => {
    const once = await itemAfter('SECRETARIAT', [kimProposed, secretariat]);
    expect(once?.done).toBe(true);
    await spec.drop();
    spec = await throwAwayDatabase();
    expect(await itemAfter('SECRETARIAT', [kimProposed, secretariat, secretariat])).toEqual(once);
  });

  it.each<[string, ChecklistItem, boolean, KimEvent[]]>([
    ['one of the posts is vacant', 'OFFICERS', false, [...ready, relieved]],
    ['a vacant post is taken again', 'OFFICERS', true, [...ready, relieved, officerAppointed('KETUA', 1)]],
    ['one of the books is not kept', 'BOOKS', false, [kimProposed, books(...BOOKS), books('TAMU')]],
    [
      'the site is no longer there',
      'WEBSITE',
      false,
      [kimProposed, online('https://a.kim.id', 1), online(undefined, 1)],
    ],
    [
      'an account goes on',
      'SOCIAL_ACCOUNTS',
      true,
      [kimProposed, online('https://a.kim.id', 1), online(undefined, 1)],
    ],
    ['no account goes on', 'SOCIAL_ACCOUNTS', false, [kimProposed, online(undefined, 1), online(undefined, 0)]],
    ['the SK was revoked', 'SK', false, [...established, skFacts.revoked]],
    ['the SK has expired', 'SK', false, [...established, skFacts.expired]],
    ['a further SK was issued', 'SK', true, [...established, skFacts.revoked, skFacts.superseding]],
    ['the SK was superseded', 'SK', true, [...established, skFacts.superseding, skFacts.superseded]],
    ['the musyawarah was held', 'MUSYAWARAH', true, [kimProposed, musyawarahHeld]],
  ])('is told anew when %s', async (_what, item, done, facts) => {
    expect(await itemAfter(item, facts)).toMatchObject({ item, done });
  });

  it('has an SK to the last day of its term or extension', async () => {
    expect(await itemAfter('SK', established, '2028-11-19T03:00:00.000Z')).toMatchObject({ done: true });
    expect(await itemAfter('SK', established, '2028-11-20T03:00:00.000Z')).toEqual({ item: 'SK', done: false });
  });

  it('has an SK without a break when it was extended or superseded in time', async () => {
    const facts = [...established, skFacts.extended, skFacts.superseding, skFacts.superseded];
    expect(await itemAfter('SK', facts, '2029-01-31T03:00:00.000Z')).toMatchObject({ since: '2023-11-20' });
  });

  it('has an SK since the further one when the term of the first had passed', async () => {
    const { termEnd: _termEnd, ...data } = skIssued.data;
    const short: KimEvent = { type: 'SkIssued', data: { ...data, termEnd: '2024-01-01' } };
    expect(await itemAfter('SK', [...ready, short, skFacts.superseding])).toMatchObject({ since: '2024-02-01' });
  });

  it('is of a KIM that there is', async () => {
    await expect(after([])).rejects.toMatchObject({ code: 'kim_not_found' });
  });
});
