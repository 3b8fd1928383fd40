import { project } from '@app/read-models/testing';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import type { KimEvent } from '../kim/kim.events';
import {
  established,
  KIM_ID,
  kimProposed,
  memberJoined,
  musyawarahHeld,
  officerAppointed,
  personId,
  SK_ID,
} from '../kim/kim.fixtures';
import { kimDetail } from './kim-detail.projection';

describe('The detail of a KIM', () => {
  let spec: ThrowAwayDatabase;
  beforeEach(async () => (spec = await throwAwayDatabase()));
  afterEach(() => spec.drop());

  const given = (...facts: KimEvent[]) => project(spec.database, kimDetail, `kim-${KIM_ID}`, facts);
  const kim = async () => (await spec.database.query('select * from kim_detail_v1'))[0];
  const roster = () => spec.database.query('select person_id, post from kim_detail_v1_member order by person_id');

  it('is at the revision of its last event, whatever that was', async () => {
    const facts = [
      ...established,
      officerRelieved,
      { type: 'SkIssueAbandoned', data: { kimId: KIM_ID, skId: SK_ID } },
    ];
    for (const [index] of facts.entries()) {
      await given(...(facts.slice(0, index + 1) as KimEvent[]));
      expect(await kim()).toMatchObject({ revision: index.toString() });
    }
  });

  it('tells of the musyawarah, the standing and the SK', async () => {
    await given(kimProposed, musyawarahHeld);
    expect(await kim()).toMatchObject({ status: 'PROPOSED', musyawarah_held_on: '2023-10-25', sk: null });
  });

  it('tells by which SK it was established', async () => {
    await given(...established);
    expect(await kim()).toMatchObject({
      status: 'ESTABLISHED',
      sk: {
        skId: SK_ID,
        number: '17 Tahun 2023',
        decreedOn: '2023-11-20',
        issuingOffice: 'LURAH 18.72.05.1001',
      },
    });
  });

  it('lists the present members with their posts', async () => {
    const left: KimEvent = {
      type: 'MemberLeft',
      data: { kimId: KIM_ID, personId: personId(2), leftOn: '2024-02-01', reason: 'PINDAH' },
    };
    await given(
      kimProposed,
      memberJoined(1),
      memberJoined(2),
      memberJoined(3),
      officerAppointed('KETUA', 1),
      officerAppointed('SEKRETARIS', 3),
      officerRelieved,
      left,
    );
    expect(await roster()).toEqual([
      { person_id: personId(1), post: null },
      { person_id: personId(3), post: 'SEKRETARIS' },
    ]);
  });
});

const officerRelieved: KimEvent = {
  type: 'OfficerRelieved',
  data: { kimId: KIM_ID, post: 'KETUA', personId: personId(1), until: '2024-02-01' },
};
