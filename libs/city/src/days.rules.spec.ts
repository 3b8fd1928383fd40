import { METRO } from './testing';
import { dayIn, daysAfter, inForce, lastDayOf } from './days.rules';

describe('A day of the city', () => {
  it('begins at midnight in its own time zone', () => {
    expect(dayIn(METRO.policy, '2023-11-19T16:59:59.999Z')).toBe('2023-11-19');
    expect(dayIn(METRO.policy, '2023-11-19T17:00:00.000Z')).toBe('2023-11-20');
  });

  it('is counted over the ends of months and years', () => {
    expect(daysAfter('2023-12-31', 1)).toBe('2024-01-01');
    expect(daysAfter('2024-03-01', -1)).toBe('2024-02-29');
  });

  it('is the last of a term of years', () => {
    expect(lastDayOf('2023-11-20', 5)).toBe('2028-11-19');
    expect(lastDayOf('2024-02-29', 1)).toBe('2025-02-28');
    expect(lastDayOf('2024-01-01', 3)).toBe('2026-12-31');
  });
});

describe('A policy', () => {
  const decisions = [
    { effectiveFrom: '2020-01-01', years: 3 },
    { effectiveFrom: '2024-07-01', years: 5 },
  ];

  it('is what was decided last before that day, or on it', () => {
    expect(inForce(decisions, '2024-06-30')).toMatchObject({ years: 3 });
    expect(inForce(decisions, '2024-07-01')).toMatchObject({ years: 5 });
  });

  it('that is older than all decisions is the oldest one', () => {
    expect(inForce(decisions, '1999-01-01')).toMatchObject({ years: 3 });
  });
});
