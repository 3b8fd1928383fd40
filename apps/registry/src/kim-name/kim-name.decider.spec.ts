import { specFor } from '@app/event-sourcing/testing';
import { KIM_ID, LURAH, OTHER_SK_ID } from '../kim/kim.fixtures';
import { ClaimKimName } from './kim-name.commands';
import { isSameKimName, kimNameDecider } from './kim-name.decider';
import type { KimNameClaimed } from './kim-name.events';

const { given } = specFor(kimNameDecider);

const claimed = (claimId: string, kimId = KIM_ID): KimNameClaimed => ({
  type: 'KimNameClaimed',
  data: { wilayah: '18.72.05.1001', name: 'Rejomulyo Informatif', kimId, claimId },
});

const claim = (claimId: string, kimId = KIM_ID, abandonedClaimId?: string) =>
  new ClaimKimName({ ...claimed(claimId, kimId).data, ...(abandonedClaimId && { abandonedClaimId }) }, LURAH);

describe('The name of a KIM', () => {
  it('is claimed by one KIM of its region', () => {
    given().when(claim('first')).then(claimed('first'));
    given(claimed('first')).when(claim('second', OTHER_SK_ID)).thenRejected('kim_name_taken');
  });

  it('stays claimed when it is claimed again by the same attempt', () => {
    given(claimed('first')).when(claim('first')).thenNothing();
  });

  it('is claimed anew when the same KIM comes back to it, so that nobody else gives up the new claim', () => {
    given(claimed('first')).when(claim('second')).then(claimed('second'));
  });

  it('goes to another once the claim on it was abandoned, and only that claim', () => {
    given(claimed('first'))
      .when(claim('second', OTHER_SK_ID, 'first'))
      .then(claimed('second', OTHER_SK_ID));
    given(claimed('first'), claimed('second'))
      .when(claim('third', OTHER_SK_ID, 'first'))
      .thenRejected('kim_name_taken');
  });

  it.each([
    ['Rejomulyo Informatif', 'REJOMULYO  informatif'],
    ['Rejomulyo Informatif', 'KIM Rejomulyo-Informatif'],
    ['Rejomulyo Informatif', 'Kelompok Informasi Masyarakat "Rejomulyo Informatif"'],
    ['Rejomulyo Informatif', 'Rejomulyo Informatíf'],
    ['KIM', 'kim'],
  ])('is the same as %j and as %j', (one, other) => {
    expect(isSameKimName(one, other)).toBe(true);
  });

  it('is another when a letter or a digit is', () => {
    expect(isSameKimName('Rejomulyo 1', 'Rejomulyo 2')).toBe(false);
    expect(isSameKimName('Kimia', 'mia')).toBe(false);
  });
});
