/**
 * Reads that many ask for at once. Whoever asks while one is under way shares the next with all who ask meanwhile, so
 * that everybody gets what was read after they had asked. When the one under way fails, so do they: nobody waits twice for
 * what does not answer.
 */
export class SharedReads<T> {
  private readonly underWay = new Map<string, Promise<T>>();
  private readonly next = new Map<string, Promise<T>>();

  constructor(private readonly read: (id: string) => Promise<T>) {}

  of(id: string): Promise<T> {
    const underWay = this.underWay.get(id);
    if (!underWay) return this.begin(id);
    const next = this.next.get(id) ?? this.after(underWay, id);
    this.next.set(id, next);
    return next;
  }

  private async after(underWay: Promise<T>, id: string): Promise<T> {
    try {
      await underWay;
    } finally {
      this.next.delete(id);
    }
    return this.begin(id);
  }

  private begin(id: string): Promise<T> {
    const reading = this.read(id).finally(() => {
      if (this.underWay.get(id) === reading) this.underWay.delete(id);
    });
    this.underWay.set(id, reading);
    return reading;
  }
}
