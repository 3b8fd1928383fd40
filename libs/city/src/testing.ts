import type { City } from './city';

/** Enough of Kota Metro for the rules. */
export const METRO: City = {
  policy: {
    timeZone: 'Asia/Jakarta',
    members: [{ effectiveFrom: '2023-10-18', minimum: 3, maximum: 30 }],
    skTerm: [{ effectiveFrom: '2023-10-18', years: 5 }],
    skReminders: [{ effectiveFrom: '2023-10-18', daysBefore: [90, 30, 7] }],
    breakGlass: [{ effectiveFrom: '2023-10-18', maximumMinutes: 60 }],
    erasureRefusal: [
      { effectiveFrom: '2022-10-17', legalBasis: 'Penyelenggaraan negara', source: 'UU 27/2022 Pasal 15' },
    ],
    training: [
      {
        effectiveFrom: '2023-10-18',
        attendanceShare: 0.75,
        postTestMinimum: 60,
        lateAfterMinutes: 15,
        commitmentDays: 60,
        remindDaysBefore: [14, 3],
        smallestCell: 5,
      },
    ],
  },
  regions: new Map([
    ['18.72', { code: '18.72', name: 'Kota Metro', level: 'KOTA' }],
    ['18.72.05', { code: '18.72.05', name: 'Metro Selatan', level: 'KECAMATAN' }],
    ['18.72.05.1001', { code: '18.72.05.1001', name: 'Rejomulyo', level: 'KELURAHAN' }],
    ['18.72.05.1002', { code: '18.72.05.1002', name: 'Margorejo', level: 'KELURAHAN' }],
  ]),
};
