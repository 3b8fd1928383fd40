import type { BreakGlassClosed, BreakGlassOpened } from './break-glass.events';

export const GRANT_ID = '6c1a2f0e-51b7-4d0c-8f43-2f9b7c5d0001';

/** By the Camat of Metro Pusat, for 30 minutes from the time of the examples on. */
export const breakGlassOpened: BreakGlassOpened = {
  type: 'BreakGlassOpened',
  data: {
    grantId: GRANT_ID,
    ...{ subject: 'camat-pusat', role: 'camat', jurisdiction: '18.72.01' },
    ...{ wilayah: '18.72.05.1001', reason: 'KEADAAN_DARURAT', reference: '360/12/BPBD/2024' },
    expiresAt: '2024-03-01T03:30:00.000Z',
  },
};

export const breakGlassClosed: BreakGlassClosed = { type: 'BreakGlassClosed', data: { grantId: GRANT_ID } };
