import type { Lease } from '@huong-uoc/contracts';
import type { Tx } from '../platform/database';

/** The lease somebody has just taken, read in the transaction that took it. */
export async function leaseTaken(tx: Tx, roundId: string): Promise<Lease> {
  const [lease] = await tx.query<{ fence: number; until: Date }[]>('select fence, until from review_lease where round_id = $1', [roundId]);
  if (lease === undefined) throw new Error(`round ${roundId} was claimed without a lease`);
  return { roundId, fence: lease.fence, until: lease.until.toISOString() };
}
