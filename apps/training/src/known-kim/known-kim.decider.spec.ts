import { specFor } from '@app/event-sourcing/testing';
import { ITSELF, KELURAHAN, KIM_ID } from '../follow-up/follow-up.fixtures';
import { LearnKimEnd, LearnKimName, LearnKimSeat } from './known-kim.commands';
import { knownKimDecider } from './known-kim.decider';
import type { KimEndLearnt, KimNameLearnt, KimSeatLearnt } from './known-kim.events';

const { given } = specFor(knownKimDecider);

const seat: KimSeatLearnt = {
  type: 'KimSeatLearnt',
  data: { kimId: KIM_ID, kelurahan: KELURAHAN, establishedOn: '2023-11-20' },
};
const end: KimEndLearnt = { type: 'KimEndLearnt', data: { kimId: KIM_ID, dissolvedOn: '2024-03-01' } };
const learnSeat = new LearnKimSeat(seat.data, ITSELF);
const learnEnd = new LearnKimEnd(end.data, ITSELF);

describe('Of a KIM', () => {
  it('seat and end are learnt once, in any order', () => {
    given().when(learnSeat).then(seat);
    given(seat).when(learnEnd).then(end);
    given().when(learnEnd).then(end);
    given(end).when(learnSeat).then(seat);
    given(end, seat).when(learnSeat).thenNothing();
    given(seat, end).when(learnEnd).thenNothing();
  });

  it('the name is known that it was given last, in whatever order names are told', () => {
    const named = (name: string, day: string): KimNameLearnt => ({
      type: 'KimNameLearnt',
      data: { kimId: KIM_ID, name, since: `${day}T03:00:00.000Z` },
    });
    const [first, last] = [named('Suara', '2023-11-20'), named('Gema', '2024-01-05')];
    const [learnFirst, learnLast] = [new LearnKimName(first.data, ITSELF), new LearnKimName(last.data, ITSELF)];
    given().when(learnFirst).then(first);
    given(first).when(learnFirst).thenNothing();
    given(first).when(learnLast).then(last);
    given(last).when(learnFirst).thenNothing();
  });

  it('nobody but the service itself learns', () => {
    const by = { subject: 'diskominfo', role: 'admin_diskominfo', jurisdiction: '18.72' };
    given()
      .when(new LearnKimSeat(seat.data, { ...ITSELF, by }))
      .thenForbidden();
  });
});
