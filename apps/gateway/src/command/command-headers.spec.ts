import { EdgeProblem } from '../problem/edge-problem';
import { etag, idempotencyKeyIn, revisionIn } from './command-headers';

const codeOf = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    return error instanceof EdgeProblem ? error.code : error;
  }
};

describe('If-Match', () => {
  it.each([
    ['"0"', '0'],
    ['"7"', '7'],
    ['"18446744073709551615"', '18446744073709551615'],
    ['*', undefined],
  ])('%s names revision %s', (header, revision) => {
    expect(revisionIn(header)).toBe(revision);
  });

  it.each(['', '7', 'W/"7"', '"7", "8"', '"07"', '"-1"', '"x"', '" 7"', '**'])('is malformed as %j', (header) => {
    expect(codeOf(() => revisionIn(header))).toBe('if_match_malformed');
  });

  it('must be there', () => {
    expect(codeOf(() => revisionIn(undefined))).toBe('if_match_missing');
  });

  it('takes back the ETag that was given', () => {
    expect(revisionIn(etag('42'))).toBe('42');
  });
});

describe('Idempotency-Key', () => {
  it.each(['1', '8e03978e-40d5-43e8-bc93-6894a57f9324', '"quoted"', '~'.repeat(255)])('may be %j', (key) => {
    expect(idempotencyKeyIn(key)).toBe(key);
  });

  it.each(['', ' ', 'two words', 'ключ', '\u0007', 'x'.repeat(256)])('may not be %j', (key) => {
    expect(codeOf(() => idempotencyKeyIn(key))).toBe('idempotency_key_malformed');
  });

  it('must be there', () => {
    expect(codeOf(() => idempotencyKeyIn(undefined))).toBe('idempotency_key_missing');
  });
});
