import type { QueueView } from '../data/queue-client';

export type Filters = { readonly view: QueueView; readonly unit: string | null };

const storageKey = 'queue-filters';
export const queueViews: readonly QueueView[] = ['all', 'mine', 'due-this-week', 'returned', 'families', 'set-aside'];

export function asView(value: string | null | undefined): QueueView | null {
  return queueViews.find((view) => view === value) ?? null;
}

/** Filters stay: the queue opens the way it was left. */
export const keptFilters = {
  read: (): Filters => {
    try {
      const { view, unit } = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as { view?: string; unit?: string };
      return { view: asView(view) ?? 'all', unit: unit ?? null };
    } catch {
      return { view: 'all', unit: null };
    }
  },
  keep: (filters: Filters): void => localStorage.setItem(storageKey, JSON.stringify(filters)),
};
