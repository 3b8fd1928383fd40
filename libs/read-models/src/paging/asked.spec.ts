import { equals, where, within } from './asked';

describe('What is asked', () => {
  it('becomes conditions, with their values after the parameters before them', () => {
    expect(
      where(
        ['today', 51],
        [
          ['18.72.05', within('wilayah')],
          [undefined, equals('level')],
          [false, equals('needs_amendment')],
        ],
      ),
    ).toEqual({
      sql: `(wilayah >= $3 and wilayah < $3 || '/') and (needs_amendment = $4)`,
      values: ['today', 51, '18.72.05', false],
    });
  });

  it('may be nothing', () => {
    expect(where([51], [])).toEqual({ sql: 'true', values: [51] });
  });
});
