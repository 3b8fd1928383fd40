import { RateLimit } from './rate-limit';

const at = (time: string): Date => new Date(`2026-03-02T08:${time}Z`);

describe('A rate limit', () => {
  it('lets so many requests of a minute through', () => {
    const limit = new RateLimit(2);
    const taken = [1, 2, 3].map(() => limit.take('lurah-1', at('00:15')));
    expect(taken).toEqual([
      { limit: 2, remaining: 1, resetSeconds: 45, exceeded: false },
      { limit: 2, remaining: 0, resetSeconds: 45, exceeded: false },
      { limit: 2, remaining: 0, resetSeconds: 45, exceeded: true },
    ]);
  });

  it('is one for each caller', () => {
    const limit = new RateLimit(1);
    limit.take('lurah-1', at('00:15'));
    expect(limit.take('lurah-2', at('00:15')).exceeded).toBe(false);
  });

  it('begins anew with each minute', () => {
    const limit = new RateLimit(1);
    expect(limit.take('lurah-1', at('00:59.999'))).toMatchObject({ exceeded: false, resetSeconds: 1 });
    expect(limit.take('lurah-1', at('01:00'))).toMatchObject({ exceeded: false, resetSeconds: 60 });
    expect(limit.take('lurah-1', at('01:00'))).toMatchObject({ exceeded: true });
  });
});
