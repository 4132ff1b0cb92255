import type { PublicCounts } from '@huong-uoc/contracts';

export type NamedCounts = PublicCounts & { readonly label: string };
export interface Shown {
  readonly communes: readonly NamedCounts[];
  readonly others: (PublicCounts & { readonly communes: number }) | null;
}

/** Under so many charters a commune's counts come close to telling of a village. */
export const leastCharters = 10;

/**
 * Puts communes under ten charters together. What is hidden could be had back by subtracting what is shown from the whole, so at
 * least two communes that have charters, and at least ten charters, go in: the smallest of the others follow until it is so.
 * When even all together are too few, no commune is shown at all.
 */
export function hideSmall(parts: readonly NamedCounts[]): Shown {
  const bySize = [...parts].sort((a, b) => a.charters - b.charters || a.label.localeCompare(b.label, 'vi'));
  let hidden = bySize.filter(({ charters }) => charters < leastCharters).length;
  if (hidden === 0) return { communes: inOrder(parts), others: null };
  while (hidden < bySize.length && !isSafe(bySize.slice(0, hidden))) hidden += 1;
  const together = bySize.slice(0, hidden);
  if (!isSafe(together)) return { communes: [], others: null };
  return { communes: inOrder(bySize.slice(hidden)), others: { ...sumOf(together), communes: together.length } };
}

const isSafe = (together: readonly NamedCounts[]): boolean => together.filter(({ charters }) => charters > 0).length >= 2 && sumOf(together).charters >= leastCharters;

const inOrder = (parts: readonly NamedCounts[]): NamedCounts[] => [...parts].sort((a, b) => a.label.localeCompare(b.label, 'vi'));

function sumOf(parts: readonly NamedCounts[]): PublicCounts {
  const sum = (key: keyof PublicCounts): number => parts.reduce((total, part) => total + part[key], 0);
  return { charters: sum('charters'), dat: sum('dat'), chuaDat: sum('chuaDat'), chuaXacDinh: sum('chuaXacDinh') };
}
