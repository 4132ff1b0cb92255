import { Injectable } from '@nestjs/common';
import type { WorkKind } from '@huong-uoc/contracts';
import { DueQueries, MergedQueries } from '../../ledger';
import type { CurrentUser } from '../../platform/auth';
import type { Waiting, WaitingSource } from './waiting';

/** Legal clocks of the commune's charters that end within a week or have ended, and villages that wait for a paper. */
@Injectable()
export class CommuneLedger implements WaitingSource {
  readonly kinds: readonly WorkKind[] = ['legal-due', 'merged-unsettled'];

  constructor(
    private readonly due: DueQueries,
    private readonly merged: MergedQueries,
  ) {}

  async of(user: CurrentUser): Promise<Waiting[]> {
    const [{ items }, merged] = await Promise.all([this.due.of(user, { days: 7 }), this.merged.of(user)]);
    // A day before which nothing may happen asks nobody to do anything.
    const binding = items.filter(({ kind }) => kind === 'at-latest');
    return [
      { kind: 'legal-due', count: binding.length, late: binding.filter(({ status }) => status === 'late').length },
      { kind: 'merged-unsettled', count: merged.items.length },
    ];
  }
}
