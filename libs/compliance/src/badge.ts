import type { Label } from './label';

/** How far a figure can be relied on, in the order in which it gets there. */
export const badgeLabels = {
  'preliminary': { vi: 'Sơ bộ', en: 'Preliminary' },
  'reviewed': { vi: 'Đã rà soát', en: 'Reviewed' },
  'approved': { vi: 'Đã duyệt', en: 'Approved' },
  'frozen': { vi: 'Đã chốt', en: 'Frozen' },
} as const satisfies Record<string, Label>;
/** Preliminary, reviewed, approved or frozen. */
export type Badge = keyof typeof badgeLabels;

/** What a figure still waits for: members without a word about them, and members whose word lacks only the approval. They add up over units. */
export type Missing = { readonly open: number; readonly awaiting: number };

/**
 * The badge of a figure: frozen once a sealed report holds it, approved when nothing in it waits for anybody, reviewed when
 * only approvals are missing, else preliminary; null when there is nothing to measure.
 */
export function badgeOf(y: number, { open, awaiting }: Missing, frozen: boolean): Badge | null {
  if (y === 0) return null;
  if (frozen) return 'frozen';
  if (open > 0) return 'preliminary';
  return awaiting > 0 ? 'reviewed' : 'approved';
}
