import { Injectable, signal } from '@angular/core';

export type Toast = { readonly id: number; readonly text: string; readonly tone: 'ok' | 'bad'; readonly undo: (() => void) | null };

const shownFor = 6_000;
/** How long a step may be taken back with one key or button. */
export const undoWindow = 10_000;

/** Short messages about what has just happened; spoken by screen readers, gone by themselves. */
@Injectable({ providedIn: 'root' })
export class Toaster {
  #next = 1;
  readonly toasts = signal<readonly Toast[]>([]);

  say(text: string, tone: Toast['tone'] = 'ok'): void {
    this.#push({ id: this.#next++, text, tone, undo: null }, shownFor);
  }

  /** A message with a way back; the newest one replaces the one before it. */
  offerUndo(text: string, undo: () => void): void {
    this.toasts.update((toasts) => toasts.filter((toast) => toast.undo === null));
    this.#push({ id: this.#next++, text, tone: 'ok', undo }, undoWindow);
  }

  dismiss(id: number): void {
    this.toasts.update((toasts) => toasts.filter((toast) => toast.id !== id));
  }

  #push(toast: Toast, milliseconds: number): void {
    this.toasts.update((toasts) => [...toasts.filter(({ text }) => text !== toast.text).slice(-1), toast]);
    setTimeout(() => this.dismiss(toast.id), milliseconds);
  }
}
