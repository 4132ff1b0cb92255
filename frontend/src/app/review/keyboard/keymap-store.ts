import { computed, Injectable, signal } from '@angular/core';
import { type Command, commands, defaultKeymap, type Keymap, remap } from './keymap';

const storageKey = 'review-keys';
type Stored = { readonly on: boolean; readonly keymap: Keymap };

function stored(): Stored {
  try {
    const { on, keymap } = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<Stored>;
    const known = commands.flatMap((command) => (typeof keymap?.[command] === 'string' ? [[command, keymap[command]] as const] : []));
    return { on: on !== false, keymap: { ...defaultKeymap, ...Object.fromEntries(known) } };
  } catch {
    return { on: true, keymap: defaultKeymap };
  }
}

/** The person's own keys, kept in this browser; single keys can be switched off altogether (WCAG 2.1.4). */
@Injectable({ providedIn: 'root' })
export class KeymapStore {
  readonly #state = signal(stored());
  readonly on = computed(() => this.#state().on);
  readonly keymap = computed(() => this.#state().keymap);

  switch(on: boolean): void {
    this.#keep({ ...this.#state(), on });
  }

  /** False when the key is taken. */
  remap(command: Command, name: string): boolean {
    const keymap = remap(this.keymap(), command, name);
    if (keymap) this.#keep({ ...this.#state(), keymap });
    return keymap !== null;
  }

  reset(): void {
    this.#keep({ on: true, keymap: defaultKeymap });
  }

  #keep(state: Stored): void {
    this.#state.set(state);
    localStorage.setItem(storageKey, JSON.stringify(state));
  }
}
