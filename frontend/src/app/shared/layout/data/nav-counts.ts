import { httpResource } from '@angular/common/http';
import { computed, effect, inject, Injectable } from '@angular/core';
import type { Approvals, Queue } from '@huong-uoc/contracts';
import { SessionStore } from '../../auth/session-store';
import { LiveEvents } from '../../live/live-events';

/** The numbers in the menu: what waits for this person, kept fresh by live events. */
@Injectable({ providedIn: 'root' })
export class NavCounts {
  readonly #session = inject(SessionStore);
  readonly #live = inject(LiveEvents);
  readonly #queue = httpResource<Queue>(() => (this.#session.me()?.role === 'reviewer' ? '/api/queue' : undefined));
  readonly #approvals = httpResource<Approvals>(() => (this.#session.me()?.role === 'leader' ? '/api/approvals' : undefined));

  readonly counts = computed(() => ({
    queue: this.#queue.hasValue() ? this.#queue.value().counts.all : 0,
    approvals: this.#approvals.hasValue() ? this.#approvals.value().total : 0,
  }));

  constructor() {
    effect(() => {
      if (this.#live.changes('queue', 'round') > 0) this.refresh();
    });
  }

  refresh(): void {
    this.#queue.reload();
    this.#approvals.reload();
  }
}
