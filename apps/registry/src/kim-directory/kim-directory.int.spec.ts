import { project } from '@app/read-models/testing';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import type { KimEvent } from '../kim/kim.events';
import { established, KIM_ID, kimProposed, memberJoined, personId } from '../kim/kim.fixtures';
import { kimDirectory } from './kim-directory.projection';

describe('The directory of KIM', () => {
  let spec: ThrowAwayDatabase;
  beforeEach(async () => (spec = await throwAwayDatabase()));
  afterEach(() => spec.drop());

  const rowsAfter = async (...facts: KimEvent[]) => {
    await project(spec.database, kimDirectory, `kim-${KIM_ID}`, facts);
    return spec.database.query('select * from kim_directory_v1');
  };

  const proposed = {
    kim_id: KIM_ID,
    name: 'Rejomulyo Informatif',
    wilayah: '18.72.05.1001',
    level: 'KELURAHAN',
    status: 'PROPOSED',
    members: 0,
  };

  it('shows a KIM from its proposal on', async () => {
    expect(await rowsAfter(kimProposed)).toEqual([proposed]);
  });

  it('counts the members that it has now', async () => {
    const left: KimEvent = {
      type: 'MemberLeft',
      data: { kimId: KIM_ID, personId: personId(1), leftOn: '2024-02-01', reason: 'PINDAH' },
    };
    expect(await rowsAfter(kimProposed, memberJoined(1), memberJoined(2), left)).toEqual([
      { ...proposed, members: 1 },
    ]);
  });

  it('says which are established', async () => {
    expect(await rowsAfter(...established)).toEqual([{ ...proposed, status: 'ESTABLISHED', members: 3 }]);
  });
});
