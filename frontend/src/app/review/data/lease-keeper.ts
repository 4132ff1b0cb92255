import { DestroyRef, inject, Injectable } from '@angular/core';
import { toProblem } from '../../shared/problems/data/to-problem';
import { ReviewClient } from './review-client';
import { ReviewStore } from './review-store';

const beat = 60_000;
const gather = 2_000;

/** Keeps the lease alive while the page is looked at, and tells the server which clauses were on screen. */
@Injectable()
export class LeaseKeeper {
  readonly #client = inject(ReviewClient);
  readonly #store = inject(ReviewStore);
  readonly #seen = new Set<number>();
  #telling: ReturnType<typeof setTimeout> | null = null;

  constructor() {
    const timer = setInterval(() => void this.#beat(), beat);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
      if (this.#telling) clearTimeout(this.#telling);
    });
  }

  /** A clause was on screen long enough to be read. */
  saw(clause: number): void {
    if (this.#store.shown().has(clause)) return;
    this.#store.shown.update((shown) => new Set([...shown, clause]));
    this.#seen.add(clause);
    this.#telling ??= setTimeout(() => void this.#tell(), gather);
  }

  /** Tells at once what still waits to be told: a result rests on it. */
  async tellNow(): Promise<void> {
    if (this.#telling) clearTimeout(this.#telling);
    await this.#tell();
  }

  async #beat(): Promise<void> {
    const lease = this.#store.lease();
    if (!lease?.mine || document.visibilityState !== 'visible') return;
    try {
      const { fence, until } = await this.#client.heartbeat(this.#store.roundId(), lease.fence);
      this.#store.lease.set({ ...lease, fence, until });
    } catch (error) {
      if (toProblem(error).code !== 'network') this.#store.fail(error);
    }
  }

  async #tell(): Promise<void> {
    this.#telling = null;
    const lease = this.#store.lease();
    const clauses = [...this.#seen];
    this.#seen.clear();
    if (!lease?.mine || clauses.length === 0) return;
    try {
      await this.#client.markShown(this.#store.roundId(), lease.fence, clauses);
    } catch (error) {
      // Not told is not shown: the same clauses are told again with the next ones.
      for (const clause of clauses) this.#seen.add(clause);
      this.#store.fail(error);
    }
  }
}
