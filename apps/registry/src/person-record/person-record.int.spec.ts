import { project } from '@app/read-models/testing';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import type { PersonEvent } from '../person/person.events';
import {
  consentRecorded,
  OTHER_PERSON_ID,
  PERSON_ID,
  personErased,
  personMerged,
  personRegistered,
  processingRestricted,
  restrictionLifted,
} from '../person/person.fixtures';
import { personRecord } from './person-record.projection';

describe('The record of a person', () => {
  let spec: ThrowAwayDatabase;
  beforeEach(async () => (spec = await throwAwayDatabase()));
  afterEach(() => spec.drop());

  const { personId, wilayah, ...fields } = personRegistered.data;
  const other: PersonEvent = { ...personRegistered, data: { ...personRegistered.data, personId: OTHER_PERSON_ID } };
  const erased = (of: string): PersonEvent => ({ ...personErased, data: { ...personErased.data, personId: of } });
  /** The read model looks at no stream's name but to bind fields to it, so the facts of both can stand in one. */
  const given = (...facts: PersonEvent[]) => project(spec.database, personRecord, `person-${PERSON_ID}`, facts);
  const rows = () => spec.database.query('select * from person_record_v2 order by person_id');

  it('keeps the fields as the log has them, and the stream that they are bound to', async () => {
    await given({ ...personRegistered, data: { ...personRegistered.data, nikId: 'a1'.repeat(32) } });
    expect(await rows()).toEqual([
      {
        person_id: personId,
        survivor_id: personId,
        wilayah,
        stream: `person-${PERSON_ID}`,
        fields,
        restricted: false,
        erased: false,
        revision: '0',
      },
    ]);
  });

  it('has the newest value of each field', async () => {
    const corrected: PersonEvent = {
      type: 'PersonCorrected',
      data: { personId, phone: '+6281200000002', nikId: 'a1'.repeat(32), reason: 'DATA_BERUBAH' },
    };
    await given(personRegistered, corrected);
    expect(await rows()).toMatchObject([{ fields: { ...fields, phone: '+6281200000002' }, revision: '1' }]);
  });

  it('is at the revision of its last event, and says whether it is restricted', async () => {
    await given(personRegistered, consentRecorded, processingRestricted);
    expect(await rows()).toMatchObject([{ restricted: true, revision: '2' }]);
  });

  it('is no longer restricted once that was lifted', async () => {
    await given(personRegistered, processingRestricted, restrictionLifted);
    expect(await rows()).toMatchObject([{ restricted: false, revision: '2' }]);
  });

  it('keeps nothing of who was erased, nor of what was merged into that record', async () => {
    await given(personRegistered, other, personMerged, erased(OTHER_PERSON_ID));
    expect(await rows()).toMatchObject([
      { person_id: PERSON_ID, survivor_id: OTHER_PERSON_ID, fields: {}, erased: true },
      { person_id: OTHER_PERSON_ID, survivor_id: OTHER_PERSON_ID, fields: {}, erased: true },
    ]);
  });

  it('keeps nothing of what was merged into the record of somebody who was erased already', async () => {
    await given(personRegistered, other, erased(OTHER_PERSON_ID), personMerged);
    expect(await rows()).toMatchObject([{ fields: {}, erased: true }, { fields: {} }]);
  });
});
