interface Kept<T> {
  readonly version: string;
  readonly value: Promise<T>;
  weight: number;
}

/** Answers kept for as long as the version they were made from stands; the longest unused go first once all weigh too much. */
export class Remembered<T> {
  private readonly kept = new Map<string, Kept<T>>();

  constructor(private readonly limit: number) {}

  /** The kept answer, or a new one; people who ask at the same time share it, and a failed one is not kept. */
  async get(key: string, version: string, make: () => Promise<T>, weigh: (value: T) => number): Promise<T> {
    const found = this.kept.get(key);
    if (found?.version === version) {
      this.kept.delete(key);
      this.kept.set(key, found);
      return found.value;
    }
    const entry: Kept<T> = { version, value: make(), weight: 1 };
    this.kept.set(key, entry);
    try {
      const value = await entry.value;
      entry.weight = weigh(value);
      this.trim();
      return value;
    } catch (error) {
      if (this.kept.get(key) === entry) this.kept.delete(key);
      throw error;
    }
  }

  private trim(): void {
    let total = [...this.kept.values()].reduce((sum, { weight }) => sum + weight, 0);
    for (const [key, { weight }] of this.kept) {
      if (total <= this.limit || this.kept.size === 1) return;
      this.kept.delete(key);
      total -= weight;
    }
  }
}
