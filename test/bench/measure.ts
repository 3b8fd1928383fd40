/** Runs work again and again, so many at once, until the time is over. Returns how many a second were finished. */
export const perSecond = async (
  seconds: number,
  atOnce: number,
  work: (worker: number) => Promise<number>,
): Promise<number> => {
  const began = performance.now();
  const isOver = () => performance.now() - began > seconds * 1_000;
  const worker = async (number: number): Promise<number> => {
    let done = 0;
    while (!isOver()) done += await work(number);
    return done;
  };
  const done = await Promise.all(Array.from({ length: atOnce }, (_, number) => worker(number)));
  return done.reduce((sum, each) => sum + each, 0) / ((performance.now() - began) / 1_000);
};

/** Milliseconds that the work takes. */
export const durationOf = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** The value below which this share (0 to 1) of the values lies. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/**
 * Measures several things in turn, so that a machine whose speed drifts is the same to all. A row for each, in order. A
 * first round is not counted: programs that have just begun are not yet compiled.
 */
export const inTurn = async (
  rounds: number,
  measurements: readonly (() => Promise<number>)[],
): Promise<number[][]> => {
  const rows = measurements.map((): number[] => []);
  for (const measure of measurements) await measure();
  for (let round = 0; round < rounds; round++)
    for (const [index, measure] of measurements.entries()) rows[index]?.push(await measure());
  return rows;
};

/** The median of the ratios within each round. */
export const ratio = (values: readonly number[], yardstick: readonly number[]): number =>
  median(values.map((value, round) => value / (yardstick[round] ?? Number.NaN)));
