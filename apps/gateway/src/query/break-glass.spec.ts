import { grantIn } from './break-glass';

describe('Kim-Break-Glass', () => {
  it('may be left out', () => {
    expect(grantIn(undefined)).toBeUndefined();
  });

  it('is the id of a grant', () => {
    expect(grantIn('3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d')).toBe('3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d');
  });

  it.each(['', '1', 'x', '3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d, 3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5e'])(
    'is malformed as %j',
    (header) => {
      expect(() => grantIn(header)).toThrow('must be the id of one grant');
    },
  );
});
