import { specFor } from '@app/event-sourcing/testing';
import { KIM_ID, LURAH, OTHER_SK_ID, SK_ID } from '../kim/kim.fixtures';
import { ClaimSkNumber } from './sk-number.commands';
import { skNumberDecider } from './sk-number.decider';
import type { SkNumberClaimed } from './sk-number.events';

const { given } = specFor(skNumberDecider);

const claimed = (skId: string): SkNumberClaimed => ({
  type: 'SkNumberClaimed',
  data: {
    issuingOffice: { title: 'LURAH', wilayah: '18.72.05.1001' },
    number: '17 Tahun 2023',
    kimId: KIM_ID,
    skId,
  },
});

const claim = (skId: string, abandonedSkId?: string) =>
  new ClaimSkNumber({ ...claimed(skId).data, ...(abandonedSkId && { abandonedSkId }) }, LURAH);

describe('An SK number', () => {
  it('is claimed by one SK', () => {
    given().when(claim(SK_ID)).then(claimed(SK_ID));
    given(claimed(SK_ID)).when(claim(SK_ID)).thenNothing();
    given(claimed(SK_ID)).when(claim(OTHER_SK_ID)).thenRejected('sk_number_taken');
  });

  it('passes on from an SK that was abandoned, and only from that one', () => {
    given(claimed(SK_ID)).when(claim(OTHER_SK_ID, SK_ID)).then(claimed(OTHER_SK_ID));
    given(claimed(SK_ID), claimed(OTHER_SK_ID)).when(claim(KIM_ID, SK_ID)).thenRejected('sk_number_taken');
  });
});
