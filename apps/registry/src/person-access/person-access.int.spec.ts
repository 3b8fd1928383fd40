import { project, RECORDED } from '@app/read-models/testing';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import { GRANT_ID } from '../break-glass/break-glass.fixtures';
import { OTHER_PERSON_ID, PERSON_ID } from '../person/person.fixtures';
import { personalDataRead, READ_ID } from '../personal-data-access/personal-data-access.fixtures';
import { personAccess } from './person-access.projection';

describe('Who read the data of a person', () => {
  let spec: ThrowAwayDatabase;
  beforeEach(async () => (spec = await throwAwayDatabase()));
  afterEach(() => spec.drop());

  it('is kept for each person that was shown', async () => {
    const roster = { ...personalDataRead.data, personIds: [PERSON_ID, OTHER_PERSON_ID] };
    await project(spec.database, personAccess, `personalDataAccess-${READ_ID}`, [
      { ...personalDataRead, data: roster },
    ]);
    const read = {
      position: '0',
      read_id: READ_ID,
      at: RECORDED.at,
      actor: RECORDED.actor,
      purpose: 'PENDAFTARAN',
      occasion: 'PERSON',
      fields: ['name', 'phone'],
      break_glass: null,
    };
    expect(await spec.database.query('select * from person_access_v2 order by person_id')).toEqual([
      { person_id: PERSON_ID, ...read },
      { person_id: OTHER_PERSON_ID, ...read },
    ]);
  });

  it('says by which grant it was shown, when that was not in their jurisdiction', async () => {
    await project(spec.database, personAccess, `personalDataAccess-${READ_ID}`, [
      { ...personalDataRead, data: { ...personalDataRead.data, breakGlass: GRANT_ID } },
    ]);
    expect(await spec.database.query('select break_glass from person_access_v2')).toEqual([
      { break_glass: GRANT_ID },
    ]);
  });
});
