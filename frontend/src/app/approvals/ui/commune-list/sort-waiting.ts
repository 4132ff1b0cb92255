import type { Waiting } from '../../data/approvals-client';

export type Sorted = { readonly together: readonly Waiting[]; readonly alone: readonly Waiting[] };

const mayApprove = ({ round }: Waiting): boolean => round.actions.some(({ action, unmet }) => action === 'approve' && unmet.length === 0);

/** What may be approved as one list, and what deserves its own look: an exception, or a need still unmet. */
export function sortWaiting(items: readonly Waiting[]): Sorted {
  const together = items.filter((item) => item.exceptions.length === 0 && mayApprove(item));
  return { together, alone: items.filter((item) => !together.includes(item)) };
}
