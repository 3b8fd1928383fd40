import { ageBandOn } from './age-band';

describe('An age band', () => {
  it.each([
    ['2006-05-10', '2024-05-09', 'ANAK'],
    ['2006-05-10', '2024-05-10', 'PEMUDA'],
    ['1993-05-10', '2024-05-09', 'PEMUDA'],
    ['1993-05-10', '2024-05-10', 'DEWASA'],
    ['1964-05-10', '2024-05-09', 'DEWASA'],
    ['1964-05-10', '2024-05-10', 'LANSIA'],
    ['2008-02-29', '2026-02-28', 'ANAK'],
    ['2008-02-29', '2026-03-01', 'PEMUDA'],
  ])('of who was born on %s is on %s %s', (birthDate, day, band) => {
    expect(ageBandOn(birthDate, day)).toBe(band);
  });
});
