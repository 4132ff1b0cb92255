import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Charter, charterQuery, CharterList, CharterRow } from '@huong-uoc/contracts';
import type { ReviewState } from '@huong-uoc/workflow';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { RoundViews } from '../rounds';
import { searchKey } from '../units';
import { standingCharters, type StandingCharter } from './standing.sql';
import { stepOf } from './standing-step';

export const pageSize = 25;

@Injectable()
export class ChartersQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rounds: RoundViews,
  ) {}

  /** A page of the charters in the viewer's reach, by commune and village; `q` ignores accents and looks at title and village. */
  async list(viewer: CurrentUser, { unit, state, q, page }: z.infer<typeof charterQuery>): Promise<CharterList> {
    const rows = await this.db.query<StandingCharter & { total: string }>(
      `with standing as (${standingCharters})
       select *, count(*) over () as total from standing
        where ($3::uuid is null or village_id in (select unit_id from unit_reach($3, $2)))
          and ($4::text is null or state = $4)
          and ($5::text is null or strpos(search, $5) > 0 or strpos(village_search, $5) > 0)
        order by commune_label collate "vi-x-icu", village_label collate "vi-x-icu", registered_on, id
        limit ${pageSize} offset $6`,
      [viewer.unitId, this.clock.today(), unit ?? null, state ?? null, q === undefined ? null : searchKey(q), (page - 1) * pageSize],
    );
    const total = rows[0] === undefined ? (page === 1 ? 0 : (await this.list(viewer, { unit, state, q, page: 1 })).total) : Number(rows[0].total);
    return { items: rows.map((row) => this.row(row)), total, page, pageSize };
  }

  /** One charter with all its rounds; `not-found` outside the viewer's reach. */
  async one(viewer: CurrentUser, id: string): Promise<Charter> {
    const [row] = await this.db.query<StandingCharter>(`with standing as (${standingCharters}) select * from standing where id = $3`, [viewer.unitId, this.clock.today(), id]);
    if (row === undefined) throw new Problem('not-found');
    return {
      id,
      village: { id: row.village_id, label: row.village_label, communeId: row.commune_id, communeLabel: row.commune_label },
      kind: row.kind,
      title: row.title,
      era: row.era,
      adoptedOn: row.adopted_on,
      recognisedOn: row.recognised_on,
      recognitionNumber: row.recognition_number,
      recognisedBy: row.recognised_by,
      inForceFrom: row.in_force_from,
      inForceTo: row.in_force_to,
      demo: row.demo,
      rounds: await this.rounds.ofCharter(viewer, id),
      nextStep: stepOf(row, this.clock.today()),
    };
  }

  private row(row: StandingCharter): CharterRow {
    return {
      id: row.id,
      title: row.title,
      villageLabel: row.village_label,
      communeLabel: row.commune_label,
      kind: row.kind,
      roundId: row.round_id,
      state: row.state as ReviewState | null,
      stateSince: row.state_since?.toISOString() ?? null,
      nextStep: stepOf(row, this.clock.today()),
    };
  }
}
