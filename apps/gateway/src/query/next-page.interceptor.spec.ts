import { linkToNext } from './next-page.interceptor';

describe('The link to the next page', () => {
  it('asks the same again, from there on', () => {
    expect(linkToNext('/v1/kims?q=suara%20warga&limit=20', 'abc-_')).toBe(
      '</v1/kims?q=suara+warga&limit=20&cursor=abc-_>; rel="next"',
    );
  });

  it('replaces the cursor that was sent', () => {
    expect(linkToNext('/v1/sk?cursor=abc&limit=20', 'def')).toBe('</v1/sk?cursor=def&limit=20>; rel="next"');
  });

  it('asks what was asked without any words', () => {
    expect(linkToNext('/v1/kims', 'abc')).toBe('</v1/kims?cursor=abc>; rel="next"');
  });
});
