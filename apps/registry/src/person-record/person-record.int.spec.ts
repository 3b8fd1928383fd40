import { project } from '@app/read-models/testing';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import { PERSON_ID, personRegistered } from '../person/person.fixtures';
import { personRecord } from './person-record.projection';

describe('The record of a person', () => {
  let spec: ThrowAwayDatabase;
  beforeEach(async () => (spec = await throwAwayDatabase()));
  afterEach(() => spec.drop());

  it('keeps the fields as the log has them, and the stream that they are bound to', async () => {
    await project(spec.database, personRecord, `person-${PERSON_ID}`, [personRegistered]);
    const { personId, wilayah, ...fields } = personRegistered.data;
    expect(await spec.database.query('select * from person_record_v1')).toEqual([
      { person_id: personId, wilayah, stream: `person-${PERSON_ID}`, fields },
    ]);
  });
});
