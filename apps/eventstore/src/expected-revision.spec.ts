import { judge, type StreamState } from './expected-revision';

const APPEND = { kind: 'append' };
const WRONG_REVISION = { kind: 'wrong_revision' };

const created = new Date('2026-03-02T08:00:00.000Z');

/** A stream of these events, whose positions are ten times their revisions. */
const streamOf = (...ids: string[]): StreamState => ({
  revision: BigInt(ids.length) - 1n,
  hasMetadata: false,
  isSoftDeleted: false,
  isTombstoned: false,
  placesOf: (id) =>
    ids.flatMap((known, index) =>
      known === id ? [{ revision: BigInt(index), position: BigInt(index * 10), created }] : [],
    ),
});
const repetitionUpTo = (revision: bigint) => ({
  kind: 'repetition',
  last: { revision, position: revision * 10n, created },
});

describe('An append that expects a revision', () => {
  it('is written at the end of the stream', () => {
    expect(judge(1n, ['c'], streamOf('a', 'b'))).toEqual(APPEND);
    expect(judge('no_stream', ['a'], streamOf())).toEqual(APPEND);
  });

  it('is refused before and behind the end', () => {
    expect(judge(0n, ['c'], streamOf('a', 'b'))).toEqual(WRONG_REVISION);
    expect(judge(2n, ['c'], streamOf('a', 'b'))).toEqual(WRONG_REVISION);
    expect(judge('no_stream', ['c'], streamOf('a'))).toEqual(WRONG_REVISION);
    expect(judge(0n, ['c'], streamOf())).toEqual(WRONG_REVISION);
  });

  it('is a repetition when its events stand where it would have put them', () => {
    expect(judge('no_stream', ['a', 'b'], streamOf('a', 'b', 'c'))).toEqual(repetitionUpTo(1n));
    expect(judge(0n, ['b', 'c'], streamOf('a', 'b', 'c'))).toEqual(repetitionUpTo(2n));
  });

  it('is no repetition when its events stand elsewhere, in another order or in part', () => {
    expect(judge('no_stream', ['b'], streamOf('a', 'b'))).toEqual(WRONG_REVISION);
    expect(judge('no_stream', ['b', 'a'], streamOf('a', 'b'))).toEqual(WRONG_REVISION);
    expect(judge('no_stream', ['a', 'x'], streamOf('a', 'b'))).toEqual(WRONG_REVISION);
    expect(judge(0n, ['b', 'x'], streamOf('a', 'b'))).toEqual(WRONG_REVISION);
  });

  it('finds a repeated id at the place that counts', () => {
    expect(judge(1n, ['a'], streamOf('a', 'b', 'a'))).toEqual(repetitionUpTo(2n));
    expect(judge('no_stream', ['a'], streamOf('a', 'b', 'a'))).toEqual(repetitionUpTo(0n));
  });

  it('without events is only a question for the revision', () => {
    expect(judge(1n, [], streamOf('a', 'b'))).toEqual(APPEND);
    expect(judge(0n, [], streamOf('a', 'b'))).toEqual(WRONG_REVISION);
  });
});

describe('An append that expects no revision', () => {
  it('is written when its first event is new', () => {
    expect(judge('any', ['a'], streamOf())).toEqual(APPEND);
    expect(judge('any', ['c', 'a'], streamOf('a', 'b'))).toEqual(APPEND);
    expect(judge('stream_exists', ['c'], streamOf('a', 'b'))).toEqual(APPEND);
    expect(judge('any', [], streamOf())).toEqual(APPEND);
  });

  it('is a repetition when the stream has all of its events', () => {
    expect(judge('any', ['a', 'b'], streamOf('a', 'b', 'c'))).toEqual(repetitionUpTo(1n));
    expect(judge('stream_exists', ['b'], streamOf('a', 'b'))).toEqual(repetitionUpTo(1n));
  });

  it('is refused when the stream has its first event, but not all', () => {
    expect(judge('any', ['a', 'x'], streamOf('a', 'b'))).toEqual(WRONG_REVISION);
    expect(judge('any', ['a', 'x', 'b'], streamOf('a', 'b'))).toEqual(WRONG_REVISION);
  });

  it('needs events or metadata where the stream has to exist', () => {
    expect(judge('stream_exists', ['a'], streamOf())).toEqual(WRONG_REVISION);
    expect(judge('stream_exists', ['a'], { ...streamOf(), hasMetadata: true })).toEqual(APPEND);
  });
});

describe('An append to a deleted stream', () => {
  const deleted = (...ids: string[]): StreamState => ({
    ...streamOf(...ids),
    isSoftDeleted: true,
    hasMetadata: true,
  });

  it('revives it, when it expects no stream, any, or the last revision', () => {
    for (const expected of ['no_stream', 'any', 1n] as const) {
      expect(judge(expected, ['c'], deleted('a', 'b'))).toEqual(APPEND);
    }
    expect(judge(0n, ['c'], deleted('a', 'b'))).toEqual(WRONG_REVISION);
  });

  it('is refused without events, when it expects no stream', () => {
    expect(judge('no_stream', [], deleted('a', 'b'))).toEqual(WRONG_REVISION);
    expect(judge('any', [], deleted('a', 'b'))).toEqual(APPEND);
  });

  it('is refused, when it expects that the stream exists', () => {
    expect(judge('stream_exists', ['c'], deleted('a', 'b'))).toEqual({ kind: 'deleted' });
  });

  it('is a repetition, when its events were there before the deletion', () => {
    expect(judge('no_stream', ['a', 'b'], deleted('a', 'b'))).toEqual(repetitionUpTo(1n));
    expect(judge('no_stream', ['a', 'c'], deleted('a', 'b'))).toEqual(WRONG_REVISION);
  });

  it('is refused, whatever it expects, when the stream is deleted for ever', () => {
    for (const expected of ['no_stream', 'any', 'stream_exists', 1n] as const) {
      expect(judge(expected, ['a'], { ...streamOf('a', 'b'), isTombstoned: true })).toEqual({ kind: 'deleted' });
    }
  });
});
