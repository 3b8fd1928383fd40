import { project } from '@app/read-models/testing';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import type { KimEvent } from '../kim/kim.events';
import { established, KIM_ID, ready } from '../kim/kim.fixtures';
import { coverage } from './coverage.projection';

describe('Coverage', () => {
  let spec: ThrowAwayDatabase;
  beforeEach(async () => (spec = await throwAwayDatabase()));
  afterEach(() => spec.drop());

  const rowsAfter = async (facts: KimEvent[]) => {
    await project(spec.database, coverage, `kim-${KIM_ID}`, facts);
    return spec.database.query('select * from coverage_v1');
  };

  it('counts a KIM from its SK on, and not before', async () => {
    expect(await rowsAfter(ready)).toEqual([]);
  });

  it('counts it where it is seated', async () => {
    expect(await rowsAfter(established)).toEqual([{ kim_id: KIM_ID, wilayah: '18.72.05.1001' }]);
  });
});
