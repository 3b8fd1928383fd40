import { specFor } from '@app/event-sourcing/testing';
import { ADMIN, BIMTEK_ID, ORGANISER, OTHER_BIMTEK_ID } from '../bimtek/bimtek.fixtures';
import { ClaimMinutesNumber } from './minutes-number.commands';
import { minutesNumberDecider } from './minutes-number.decider';
import type { MinutesNumberClaimed } from './minutes-number.events';
import { minutesNumberId } from './minutes-number-id';

const { given } = specFor(minutesNumberDecider);

const claimed = (bimtekId: string, claimId: string): MinutesNumberClaimed => ({
  type: 'MinutesNumberClaimed',
  data: { organiser: ORGANISER, number: '800/17/BA/2023', bimtekId, claimId },
});
const claim = (bimtekId: string, claimId: string, abandonedClaimId?: string) =>
  new ClaimMinutesNumber(
    { ...claimed(bimtekId, claimId).data, ...(abandonedClaimId && { abandonedClaimId }) },
    ADMIN,
  );

describe('A number of minutes', () => {
  it('is claimed by one Bimtek', () => {
    given().when(claim(BIMTEK_ID, 'first')).then(claimed(BIMTEK_ID, 'first'));
    given(claimed(BIMTEK_ID, 'first')).when(claim(BIMTEK_ID, 'first')).thenNothing();
    given(claimed(BIMTEK_ID, 'first')).when(claim(OTHER_BIMTEK_ID, 'second')).thenRejected('minutes_number_taken');
  });

  it('is claimed anew when the same Bimtek comes back to it, so that nobody else gives up the new claim', () => {
    given(claimed(BIMTEK_ID, 'first')).when(claim(BIMTEK_ID, 'second')).then(claimed(BIMTEK_ID, 'second'));
  });

  it('passes on from a claim that was abandoned, and only from that one', () => {
    given(claimed(BIMTEK_ID, 'first'))
      .when(claim(OTHER_BIMTEK_ID, 'second', 'first'))
      .then(claimed(OTHER_BIMTEK_ID, 'second'));
    given(claimed(BIMTEK_ID, 'first'), claimed(BIMTEK_ID, 'third'))
      .when(claim(OTHER_BIMTEK_ID, 'second', 'first'))
      .thenRejected('minutes_number_taken');
  });

  it('is the same in any spelling, for one organiser', () => {
    expect(minutesNumberId(ORGANISER, '17 BA 2023')).toBe(minutesNumberId(` ${ORGANISER.toLowerCase()}`, '17ba2023'));
    expect(minutesNumberId(ORGANISER, '17')).not.toBe(minutesNumberId('Dinas lain', '17'));
    expect(minutesNumberId(ORGANISER, '17')).not.toBe(minutesNumberId(ORGANISER, '18'));
    expect(minutesNumberId(ORGANISER, '17')).toMatch(/^[0-9a-f]{64}$/);
  });
});
