import { pauseBefore } from './backoff';

describe('The pause before a restart', () => {
  const backoff = { firstMs: 100, maxMs: 1_000, healthyMs: 0 };
  const longest = (repeat: number) => pauseBefore(repeat, backoff, 1);

  it('doubles with each repeat, up to a limit', () => {
    expect([1, 2, 3, 4, 5, 60].map(longest)).toEqual([100, 200, 400, 800, 1_000, 1_000]);
  });

  it('is spread over the second half of its length', () => {
    expect([0, 0.5, 1].map((chance) => pauseBefore(2, backoff, chance))).toEqual([100, 150, 200]);
  });
});
