import type { EventMetadata } from '@app/event-sourcing';
import { ReadModels } from '@app/read-models';
import { project, RECORDED } from '@app/read-models/testing';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import { AUDITOR, KIM_ID, OTHER_SK_ID } from '../kim/kim.fixtures';
import { everything, KimLog } from './kim-log.fixtures';
import { kimHistory } from './kim-history.projection';
import { GetKimHistory, GetKimHistoryHandler } from './kim-history.queries';

describe('The history of a KIM', () => {
  let spec: ThrowAwayDatabase;
  beforeEach(async () => (spec = await throwAwayDatabase()));
  afterEach(() => spec.drop());

  const get = (page: { limit?: number; cursor?: string } = {}, kimId = KIM_ID) =>
    new GetKimHistoryHandler(spec.database, new ReadModels(spec.database, [])).execute(
      new GetKimHistory({ kimId, ...page }, { at: RECORDED.at, by: AUDITOR.by as never }),
    );

  it('holds every fact once, with who recorded it and when', async () => {
    await project(spec.database, kimHistory, `kim-${KIM_ID}`, everything);
    const { entries } = await get({ limit: 200 });
    expect(entries.map(({ eventId: _eventId, ...entry }) => entry)).toEqual(
      everything.map(({ type, data }, revision) => ({
        ...{ revision: revision.toString(), type, data, at: RECORDED.at, actor: RECORDED.actor },
      })),
    );
  });

  it('says what a fact of earlier times was read from', async () => {
    const log = new KimLog();
    const metadata: EventMetadata = { ...RECORDED, importedFrom: 'kims.csv, line 7' };
    await log.record(...everything.slice(0, 2));
    await log.store.append(
      `kim-${KIM_ID}`,
      [
        {
          type: 'MusyawarahHeld',
          data: { kimId: KIM_ID, heldOn: '2019-01-01', participants: 4 },
          id: OTHER_SK_ID,
          metadata,
        },
      ],
      1n,
    );
    await log.build(spec.database, kimHistory);
    expect((await get()).entries.map(({ importedFrom }) => importedFrom)).toEqual([
      undefined,
      undefined,
      'kims.csv, line 7',
    ]);
  });

  it('is read page by page, however much is added meanwhile', async () => {
    const log = new KimLog();
    await log.record(...everything.slice(0, 5));
    await log.build(spec.database, kimHistory);
    const first = await get({ limit: 3 });
    await log.record(...everything.slice(5, 8));
    await log.build(spec.database, kimHistory);
    const second = await get({ limit: 5, cursor: first.next ?? '' });
    const all = [...first.entries, ...second.entries];
    expect(all.map(({ revision }) => revision)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
    expect(second).not.toHaveProperty('next');
  });

  it('is of a KIM that there is', async () => {
    await project(spec.database, kimHistory, `kim-${KIM_ID}`, everything);
    await expect(get({}, OTHER_SK_ID)).rejects.toMatchObject({ code: 'kim_not_found' });
  });
});
