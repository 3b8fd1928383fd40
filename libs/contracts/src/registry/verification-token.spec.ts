import { idInToken, verificationToken } from './verification-token';

const SK_ID = '0b6f2f4e-3a53-4c1e-9a55-6d1f0a7f0002';

describe('The token of a decree', () => {
  it('is its id, in 22 characters', () => {
    expect(verificationToken(SK_ID)).toHaveLength(22);
    expect(idInToken(verificationToken(SK_ID))).toBe(SK_ID);
  });

  it.each(['', 'x', SK_ID, `${verificationToken(SK_ID)}A`, `${'A'.repeat(21)}B`, '../../../../../etc/pas'])(
    'is not %j',
    (token) => {
      expect(idInToken(token)).toBeUndefined();
    },
  );
});
