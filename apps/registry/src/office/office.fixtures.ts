import type { OfficeRestored, OfficeRevoked } from './office.events';

/** The office of the examples, and its id. */
export const OFFICE = { subject: 'lurah-rejomulyo', role: 'lurah', jurisdiction: '18.72.05.1001' } as const;
export const OFFICE_ID = '4829ffac-fb4f-5090-ab44-57803502fd76';

export const officeRevoked: OfficeRevoked = {
  type: 'OfficeRevoked',
  data: { officeId: OFFICE_ID, ...OFFICE, wilayah: '18.72.05.1001', reason: 'MUTASI' },
};

export const officeRestored: OfficeRestored = { type: 'OfficeRestored', data: { officeId: OFFICE_ID, ...OFFICE } };
