import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import type { TypingPage } from '@huong-uoc/contracts';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { TypingClient } from '../data/typing-client';

/** How long a pause in typing is before what was typed goes to the server. */
const pause = 1_500;
const keyOf = (roundId: string, page: number): string => `typed-page:${roundId}:${page}`;

type Draft = { readonly text: string; readonly seen: string | null; readonly state: 'clean' | 'unsaved' | 'saving' | 'saved' | 'here-only' };

/**
 * What is typed of each page: at once in this browser, after a pause on the server, so that neither a lost connection nor
 * a closed browser takes anything away.
 */
@Injectable()
export class PageDrafts {
  readonly #client = inject(TypingClient);
  readonly #drafts = signal<ReadonlyMap<number, Draft>>(new Map());
  #roundId = '';
  #timer: ReturnType<typeof setTimeout> | null = null;
  #waiting = new Set<number>();
  readonly problem = signal<ShownProblem | null>(null);

  constructor() {
    inject(DestroyRef).onDestroy(() => void this.saveWaiting());
  }

  /** Begins with what this browser still holds, else what the server kept, else what the machine read. */
  begin(roundId: string, pages: readonly TypingPage[]): void {
    this.#roundId = roundId;
    const held = pages.map((page): [number, Draft] => {
      const here = localStorage.getItem(keyOf(roundId, page.number));
      const seen = page.draft?.savedAt ?? null;
      const kept = page.draft?.text ?? page.read;
      return [page.number, here !== null && here !== kept ? { text: here, seen, state: 'here-only' } : { text: kept, seen, state: page.draft === null ? 'clean' : 'saved' }];
    });
    this.#drafts.set(new Map(held));
  }

  textOf(page: number): string {
    return this.#drafts().get(page)?.text ?? '';
  }

  stateOf(page: number): Draft['state'] {
    return this.#drafts().get(page)?.state ?? 'clean';
  }

  savedAt(page: number): string | null {
    return this.#drafts().get(page)?.seen ?? null;
  }

  type(page: number, text: string): void {
    this.#change(page, { text, state: 'unsaved' });
    this.#waiting.add(page);
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.saveWaiting(), pause);
    localStorage.setItem(keyOf(this.#roundId, page), text);
  }

  /** Sends everything typed and not kept by the server yet; false when the server has not all of it. */
  async saveWaiting(): Promise<boolean> {
    if (this.#timer) clearTimeout(this.#timer);
    const pages = [...this.#waiting];
    this.#waiting = new Set();
    const kept = await Promise.all(pages.map((page) => this.#save(page)));
    return kept.every(Boolean);
  }

  /** Sent for good: nothing of it is a draft any more. */
  forget(pages: readonly number[]): void {
    for (const page of pages) {
      this.#waiting.delete(page);
      localStorage.removeItem(keyOf(this.#roundId, page));
      this.#change(page, { state: 'clean', seen: null });
    }
  }

  async #save(page: number): Promise<boolean> {
    const draft = this.#drafts().get(page);
    if (!draft) return true;
    this.#change(page, { state: 'saving' });
    try {
      const { savedAt } = await this.#client.save(this.#roundId, page, { text: draft.text, seen: draft.seen });
      const typedOn = this.textOf(page) !== draft.text;
      this.#change(page, { seen: savedAt, state: typedOn ? 'unsaved' : 'saved' });
      if (!typedOn) localStorage.removeItem(keyOf(this.#roundId, page));
      this.problem.set(null);
      return !typedOn;
    } catch (error) {
      this.problem.set(toProblem(error));
      this.#change(page, { state: 'here-only' });
      // Tried again with the next pause or page.
      this.#waiting.add(page);
      return false;
    }
  }

  #change(page: number, change: Partial<Draft>): void {
    this.#drafts.update((drafts) => new Map(drafts).set(page, { text: '', seen: null, state: 'clean', ...drafts.get(page), ...change }));
  }
}
