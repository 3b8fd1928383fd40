import { project, RECORDED } from '@app/read-models/testing';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import { established, KIM_ID } from '../kim/kim.fixtures';
import { kimHistory } from './kim-history.projection';

describe('The history of a KIM', () => {
  let spec: ThrowAwayDatabase;
  beforeEach(async () => (spec = await throwAwayDatabase()));
  afterEach(() => spec.drop());

  it('holds every fact once, with who recorded it and when', async () => {
    await project(spec.database, kimHistory, `kim-${KIM_ID}`, established);
    const rows = await spec.database.query('select type, data, at, actor from kim_history_v1 order by revision');
    expect(rows).toEqual(
      established.map(({ type, data }) => ({ type, data, at: RECORDED.at, actor: RECORDED.actor })),
    );
  });
});
