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
    for (const expression of ['\\Akim', 'kim\\z', 'kim\\\\\\Z', '(?i)kim', '(?>kim)', '\\p{IsGreek}']) {
      expect(() => matches('stream', expression)).toThrow(SyntaxError);
    }
  });

  it('can be made of what both understand', () => {
    expect(matches('stream', '^kim\\-\\d')(kimProposed)).toBe(true);
    expect(matches('type', '^\\p{Lu}')(kimProposed)).toBe(true);
    expect(matches('type', '(?<!\\$)Proposed')(kimProposed)).toBe(true);
    expect(matches('stream', '^kim\\\\A')({ stream: 'kim\\A', type: '' })).toBe(true);
  });
});
