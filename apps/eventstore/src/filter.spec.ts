import { matches, startsWith } from './filter';

const kimProposed = { stream: 'kim-1', type: 'KimProposed' };
const systemEvent = { stream: '$settings', type: '$metadata' };

describe('A filter', () => {
  it('wants the events whose stream or type starts with one of its prefixes', () => {
    expect(startsWith('stream', ['person-', 'kim-'])(kimProposed)).toBe(true);
    expect(startsWith('stream', ['kim-2', 'im-'])(kimProposed)).toBe(false);
    expect(startsWith('type', ['Kim'])(kimProposed)).toBe(true);
    expect(startsWith('type', ['kim-'])(kimProposed)).toBe(false);
    expect(startsWith('type', [])(kimProposed)).toBe(false);
  });

  it('wants the events whose stream or type matches its expression', () => {
    expect(matches('type', '^Kim(Proposed|Established)$')(kimProposed)).toBe(true);
    expect(matches('type', '^Proposed')(kimProposed)).toBe(false);
    expect(matches('stream', '-\\d+$')(kimProposed)).toBe(true);
    expect(matches('stream', '^\\d')(kimProposed)).toBe(false);
  });

  it('excludes system events only when it says so', () => {
    expect(matches('type', '^[^$].*')(systemEvent)).toBe(false);
    expect(matches('type', '^[^$].*')(kimProposed)).toBe(true);
    expect(startsWith('stream', ['$'])(systemEvent)).toBe(true);
  });

  it('cannot be made of a malformed expression', () => {
    expect(() => matches('type', '(')).toThrow(SyntaxError);
  });

  it('cannot be made of an expression that only .NET understands', () => {
    for (const expression of [
      ...['\\Akim', 'kim\\z', 'kim\\\\\\Z', '(?i)kim', '(?>kim)', '\\p{IsGreek}', '\\_', "(?'name'kim)"],
      ...['[a-z-[aeiou]]', '[a-z\\-[aeiou]-[a]]', '[[:alpha:]]', '[]a]', '[^]a]', '[]', '[^]', '[\\W]', '[^\\S]'],
    ]) {
      expect(() => matches('stream', expression)).toThrow(SyntaxError);
    }
  });

  it('can be made of what both understand', () => {
    expect(matches('stream', '^kim\\-\\d')(kimProposed)).toBe(true);
    expect(matches('type', '^\\p{Lu}')(kimProposed)).toBe(true);
    expect(matches('type', '(?<!\\$)Proposed')(kimProposed)).toBe(true);
    expect(matches('stream', '^kim\\\\A')({ stream: 'kim\\A', type: '' })).toBe(true);
  });

  it('has digits, letters, blanks and bounds of words of all scripts, as in .NET', () => {
    const isMatch = (expression: string, text: string) => matches('type', expression)({ stream: '', type: text });
    for (const [expression, text, isWanted] of [
      ['^\\w+$', 'désa_村', true],
      ['^[\\w-]+$', 'désa-村', true],
      ['^\\w$', '\u0301', true],
      ['^\\W$', 'é', false],
      ['^[^\\w]$', 'é', false],
      ['^\\d{2}$', '٣४', true],
      ['^[\\d.]+$', '٣.४', true],
      ['^\\D$', '٣', false],
      ['^[\\D]$', '٣', false],
      ['^\\s$', '\u0085', true],
      ['^[\\s]$', '\u2028', true],
      ['^\\s$', '\ufeff', false],
      ['^\\S$', '\ufeff', true],
      ['sa\\b', 'désa村', false],
      ['\\bsa', 'désa', false],
      ['\\bdésa\\b', 'ke désa.', true],
      ['a\\Bé', 'aé', true],
      ['a\\b', 'a\u200d', false],
      ['^[\\b]$', '\b', true],
      ['^.$', '\r', true],
      ['^.$', '\n', false],
      ['^a$', 'a\n', true],
      ['^a$', 'a\nb', false],
      ['^[.$]+$', '.$', true],
      ['^a\\.\\$\\#\\ $', 'a.$# ', true],
      ['^[\\#\\-\\]]+$', '#-]', true],
    ] as const) {
      expect([expression, text, isMatch(expression, text)]).toEqual([expression, text, isWanted]);
    }
  });
});
