import { SharedReads } from './shared-reads';

/** Answers one read after the other, when it is told to, with the number of the read. */
class SlowSource {
  reads = 0;
  private readonly answers: (() => void)[] = [];

  read(): Promise<number> {
    const number = ++this.reads;
    return new Promise((resolve) => this.answers.push(() => resolve(number)));
  }

  answer(): void {
    this.answers.shift()?.();
  }
}

describe('Those who ask for the same at once', () => {
  let source: SlowSource;
  let reads: SharedReads<number>;

  beforeEach(() => {
    source = new SlowSource();
    reads = new SharedReads(() => source.read());
  });

  it('share one read, begun after the last of them had asked', async () => {
    const first = reads.of('a');
    const others = [reads.of('a'), reads.of('a'), reads.of('a')];
    source.answer();
    await expect(first).resolves.toBe(1);
    source.answer();
    await expect(Promise.all(others)).resolves.toEqual([2, 2, 2]);
    expect(source.reads).toBe(2);
  });

  it('read again when the read before them is over', async () => {
    const first = reads.of('a');
    source.answer();
    await first;
    const second = reads.of('a');
    source.answer();
    await expect(second).resolves.toBe(2);
  });

  it('do not wait for those who ask for something else', async () => {
    const [a, b] = [reads.of('a'), reads.of('b')];
    expect(source.reads).toBe(2);
    source.answer();
    source.answer();
    await expect(Promise.all([a, b])).resolves.toEqual([1, 2]);
  });

  it('fail with the read before them, and read again after that', async () => {
    let fails = true;
    const moody = new SharedReads(async () => {
      await Promise.resolve();
      if (fails) throw new Error('away');
      return 'there';
    });
    const [first, second] = [moody.of('a'), moody.of('a')];
    await expect(first).rejects.toThrow('away');
    await expect(second).rejects.toThrow('away');
    fails = false;
    await expect(moody.of('a')).resolves.toBe('there');
  });
});
