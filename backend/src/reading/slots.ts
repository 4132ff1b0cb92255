import { availableParallelism } from 'node:os';

/** Lets only so many conversions run at once; the others wait in order. */
export class Slots {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** One core is left to the people who are using the server meanwhile. */
  constructor(private readonly size = Math.max(1, availableParallelism() - 1)) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.size) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      // The slot is handed over, not freed: nobody can slip in between.
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }
}

/** Shared by everything that reads files here: together they never take the last core. */
export const readerSlots = new Slots();
