import { computed, effect, inject, Injectable, signal } from '@angular/core';
import type { LiveEvent } from '@huong-uoc/contracts';
import { SessionStore } from '../auth/session-store';

type Topic = LiveEvent['topic'];

const gather = 1_000;

function read(data: unknown): LiveEvent | null {
  try {
    return JSON.parse(String(data)) as LiveEvent;
  } catch {
    return null;
  }
}

/**
 * Server-sent events while somebody is signed in: they say that something shown has changed, and the page asks again.
 * After a lost connection everything counts as changed, because events in between were not seen.
 */
@Injectable({ providedIn: 'root' })
export class LiveEvents {
  readonly #session = inject(SessionStore);
  readonly #signedIn = computed(() => this.#session.me()?.id ?? null);
  readonly #counters = { round: signal(0), queue: signal(0), seeding: signal(0), batch: signal(0) };

  readonly #changed = new Set<Topic>();
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** The newest event, for pages that show progress without asking again. */
  readonly latest = signal<LiveEvent | null>(null);

  constructor() {
    effect((onCleanup) => {
      if (this.#signedIn() === null || typeof EventSource === 'undefined') return;
      const source = new EventSource('/api/events');
      let lost = false;
      source.onmessage = (message) => this.#take(read(message.data));
      source.onerror = () => {
        lost = true;
      };
      source.onopen = () => {
        if (lost) this.#bump('round', 'queue', 'seeding', 'batch');
        lost = false;
      };
      onCleanup(() => source.close());
    });
  }

  /** How often these topics have changed since the page was opened; read it in an effect and ask again when it grows. */
  changes(...topics: readonly Topic[]): number {
    return topics.reduce((sum, topic) => sum + this.#counters[topic](), 0);
  }

  #take(event: LiveEvent | null): void {
    if (event === null) return;
    this.latest.set(event);
    // Reading progress carries its own numbers; only a new state is worth asking again for.
    if (event.topic !== 'round' || event.progress === null) this.#bump(event.topic);
  }

  /** News that come close together count once: many rounds may move in one second, the page asks again only once. */
  #bump(...topics: readonly Topic[]): void {
    for (const topic of topics) this.#changed.add(topic);
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      const changed = [...this.#changed];
      this.#changed.clear();
      for (const topic of changed) this.#counters[topic].update((count) => count + 1);
    }, gather);
  }
}
