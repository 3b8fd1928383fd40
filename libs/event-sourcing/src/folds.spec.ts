import { Folds } from './folds';

const fold = (state: string, events: number) => ({
  state,
  commands: new Map(),
  end: { revision: BigInt(events - 1), position: 0n },
});

describe('What is remembered of aggregates', () => {
  let folds: Folds<string>;
  beforeEach(() => (folds = new Folds()));

  it('is the latest', () => {
    folds.remember('a', fold('newer', 2));
    folds.remember('a', fold('older', 1));
    expect(folds.get('a')?.state).toBe('newer');
  });

  it('is bounded: those that were not used for longest are forgotten', () => {
    folds.remember('a', fold('a', 40_000));
    folds.remember('b', fold('b', 40_000));
    folds.get('a');
    folds.remember('c', fold('c', 40_000));
    expect([folds.get('a'), folds.get('b'), folds.get('c')].map((known) => known?.state)).toEqual([
      'a',
      undefined,
      'c',
    ]);
  });

  it('is counted once for an aggregate that grows', () => {
    folds.remember('a', fold('a', 1));
    for (let events = 1; events < 1_000; events++) folds.remember('b', fold('b', events));
    expect(folds.get('a')?.state).toBe('a');
  });

  it('holds one that is larger than all others together', () => {
    folds.remember('a', fold('a', 1));
    folds.remember('b', fold('b', 200_000));
    expect([folds.get('a'), folds.get('b')?.state]).toEqual([undefined, 'b']);
  });
});
