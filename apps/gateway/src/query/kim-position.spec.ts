import { positionIn } from './kim-position';

describe('Kim-Position', () => {
  it('may be left out', () => {
    expect(positionIn(undefined)).toBeUndefined();
  });

  it.each(['0', '18446744073709551615'])('may be %s', (header) => {
    expect(positionIn(header)).toBe(header);
  });

  it.each(['', '-1', '1.5', 'x', '0x10', '1'.repeat(21), ' 1'])('is malformed as %j', (header) => {
    expect(() => positionIn(header)).toThrow('must be a number');
  });
});
