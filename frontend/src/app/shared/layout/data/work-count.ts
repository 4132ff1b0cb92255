import { httpResource } from '@angular/common/http';
import { computed, effect, inject, Injectable } from '@angular/core';
import type { MyWork } from '@huong-uoc/contracts';
import { SessionStore } from '../../auth/session-store';
import { LiveEvents } from '../../live/live-events';

/** The number on the bell: what waits for this person, kept fresh by live events. */
@Injectable({ providedIn: 'root' })
export class WorkCount {
  readonly #session = inject(SessionStore);
  readonly #live = inject(LiveEvents);
  readonly #work = httpResource<MyWork>(() => {
    const me = this.#session.me();
    return me === null || me.mustChangePassword ? undefined : '/api/work';
  });

  readonly total = computed(() => (this.#work.hasValue() ? this.#work.value().total : 0));
  readonly unread = computed(() => (this.#work.hasValue() ? this.#work.value().unread > 0 : false));

  constructor() {
    effect(() => {
      if (this.#live.changes('queue', 'round', 'batch') > 0) this.refresh();
    });
  }

  refresh(): void {
    this.#work.reload();
  }
}
