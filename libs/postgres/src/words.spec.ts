import { databaseUnavailable } from './unavailable';
import { wordsOf } from './words';

describe('What is told of an error', () => {
  const refused = new Error('connect ECONNREFUSED 127.0.0.1:5432');

  it('is its own text when it has no cause', () => expect(wordsOf(refused)).toBe(refused.message));

  it('is the text of what it was translated from', () =>
    expect(wordsOf(databaseUnavailable(refused))).toBe(refused.message));

  it('is that of the first of several addresses', () =>
    expect(wordsOf(databaseUnavailable(new AggregateError([refused, new Error('another')])))).toBe(refused.message));

  it('is that there was none, when it is no error', () => expect(wordsOf(undefined)).toBe('no answer'));
});
