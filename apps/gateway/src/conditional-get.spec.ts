import { names } from './conditional-get';

describe('If-None-Match', () => {
  it.each(['"7"', 'W/"7"', '"6", "7"', '"6",W/"7"', '*'])('%s names "7"', (header) => {
    expect(names(header, '"7"')).toBe(true);
  });

  it.each(['"77"', '7', '"6"', ''])('%s does not name "7"', (header) => {
    expect(names(header, '"7"')).toBe(false);
  });
});
