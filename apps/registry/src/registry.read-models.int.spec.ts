import { rebuild } from '@app/read-models';
import { project } from '@app/read-models/testing';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../test/support/throw-away-database';
import { kimCodec } from './kim/kim.codec';
import { KIM_ID } from './kim/kim.fixtures';
import { everything, KimLog } from './kim-history/kim-log.fixtures';
import { projections } from './registry.read-models';

const ofKims = projections.filter(({ codecs }) => codecs.includes(kimCodec));

describe('Every read model of KIM', () => {
  let spec: ThrowAwayDatabase;
  beforeEach(async () => (spec = await throwAwayDatabase()));
  afterEach(() => spec.drop());

  const rowsOf = async (name: string): Promise<string[]> => {
    const [model] = await spec.database.query<{ tables: string[] }>(`select tables from read_model where name = $1`, [
      name,
    ]);
    const rows: string[] = [];
    for (const table of model?.tables ?? [])
      for (const row of await spec.database.query(`select to_jsonb(row) as row from ${table} row order by row::text`))
        rows.push(`${table} ${JSON.stringify(row)}`);
    return rows;
  };

  it.each(ofKims.map((projection) => [projection.name, projection] as const))(
    '%s is the same when everything came twice as when it is rebuilt',
    async (name, projection) => {
      await project(spec.database, projection, `kim-${KIM_ID}`, everything);
      const followed = await rowsOf(name);
      const log = new KimLog();
      await log.record(...everything);
      await rebuild(spec.database, log.store, projection);
      expect(await rowsOf(name)).toEqual(followed);
    },
  );
});
