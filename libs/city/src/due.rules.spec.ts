import { dueOn, horizonOf } from './due.rules';

const REMINDERS = [90, 30, 7];

describe('Of a term that ends on 19 November 2028', () => {
  const dueAfter = (announced: number | undefined, day: string) =>
    dueOn(day, { termEnd: '2028-11-19', ...(announced !== undefined && { announced }) }, REMINDERS);

  it.each([
    ['2028-08-20', undefined],
    ['2028-08-21', 90],
    ['2028-10-19', 90],
    ['2028-10-20', 30],
    ['2028-11-11', 30],
    ['2028-11-12', 7],
    ['2028-11-19', 7],
  ])('the nearest reminder that was reached is due on %s: %s', (day, daysBefore) => {
    expect(dueAfter(undefined, day)).toEqual(daysBefore && { what: 'reminder', daysBefore });
  });

  it('nothing is due that was announced, nor anything farther off', () => {
    expect(dueAfter(90, '2028-10-19')).toBeUndefined();
    expect(dueAfter(7, '2028-10-20')).toBeUndefined();
    expect(dueAfter(90, '2028-10-20')).toEqual({ what: 'reminder', daysBefore: 30 });
  });

  it('the expiry is due from the next day on, whatever was announced', () => {
    expect(dueAfter(7, '2028-11-20')).toEqual({ what: 'expiry' });
    expect(dueAfter(undefined, '2029-11-20')).toEqual({ what: 'expiry' });
  });
});

describe('The horizon of a day', () => {
  it('is as far as the farthest reminder', () => {
    expect(horizonOf('2028-08-21', REMINDERS)).toBe('2028-11-19');
  });

  it('is the day itself in a city without reminders', () => {
    expect(horizonOf('2028-08-21', [])).toBe('2028-08-21');
    expect(dueOn('2028-11-19', { termEnd: '2028-11-19' }, [])).toBeUndefined();
  });
});
