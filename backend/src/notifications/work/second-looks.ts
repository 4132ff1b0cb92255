import { Injectable } from '@nestjs/common';
import type { WorkKind } from '@huong-uoc/contracts';
import { ApprovalsQueries } from '../../reviews';
import type { CurrentUser } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database';
import type { Waiting, WaitingSource } from './waiting';

/** What needs a person other than the one who did it: results to approve, and opinions that a second person confirms. */
@Injectable()
export class SecondLooks implements WaitingSource {
  readonly kinds: readonly WorkKind[] = ['approvals', 'confirmation'];

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly approvals: ApprovalsQueries,
  ) {}

  async of(user: CurrentUser): Promise<Waiting[]> {
    const confirmations = await this.confirmations(user);
    return [...(user.role === 'leader' ? [await this.results(user)] : []), confirmations];
  }

  /** Results this leader may approve: one they contributed to is somebody else's turn. */
  private async results(user: CurrentUser): Promise<Waiting> {
    const { communes } = await this.approvals.waiting(user);
    const mine = communes.flatMap(({ items }) => items).filter(({ round }) => round.actions.some(({ action, unmet }) => action === 'approve' && unmet.every(({ need }) => need !== 'not-a-contributor')));
    return { kind: 'approvals', count: mine.length };
  }

  private async confirmations(user: CurrentUser): Promise<Waiting> {
    const rows = await this.db.query<{ round: string }>(
      `select r.id as round from opinion o join finding f on f.id = o.finding_id and f.replaced_at is null join round r on r.id = f.round_id join charter c on c.id = r.charter_id
        where o.kind = '0' and o.reason = 7 and o.confirmed_by is null and o.by <> $3 and r.state in ('in-review', 'submitted') and c.village_id in (select unit_id from unit_reach($1, $2))
        order by o.at, o.finding_id`,
      [user.unitId, this.clock.today(), user.id],
    );
    return { kind: 'confirmation', count: rows.length, ...(rows[0] === undefined ? {} : { link: `/review/${rows[0].round}` }) };
  }
}
