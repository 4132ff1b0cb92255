import { Injectable } from '@nestjs/common';
import type { ReviewState } from '@huong-uoc/workflow';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';

/** A round within the viewer's reach. */
export interface VisibleRound {
  readonly roundId: string;
  readonly charterId: string;
  readonly state: ReviewState;
}

/** What lies in the reach of a person's unit; anything else is `not-found`, as if it did not exist. */
@Injectable()
export class Visible {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  round(viewer: CurrentUser, roundId: string): Promise<VisibleRound> {
    return this.one(viewer, 'r.id = $3', roundId);
  }

  /** The round of a finding that belongs to the text as it is read now. */
  roundOfFinding(viewer: CurrentUser, findingId: string): Promise<VisibleRound> {
    return this.one(viewer, 'r.id = (select round_id from finding where id = $3 and replaced_at is null)', findingId);
  }

  private async one(viewer: CurrentUser, where: string, id: string): Promise<VisibleRound> {
    const [row] = await this.db.query<VisibleRound>(
      `select r.id as "roundId", r.charter_id as "charterId", r.state from round r join charter c on c.id = r.charter_id
        where ${where} and c.village_id in (select unit_id from unit_reach($1, $2))`,
      [viewer.unitId, this.clock.today(), id],
    );
    if (row === undefined) throw new Problem('not-found');
    return row;
  }
}
