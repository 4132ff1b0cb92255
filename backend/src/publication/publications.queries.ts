import { Inject, Injectable } from '@nestjs/common';
import type { PublicFigures, PublicPage, Publications } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { CONFIG, type Config } from '../platform/config';
import { Database } from '../platform/database';
import { PacksToRelease } from './packs-to-release.queries';

const mostShown = 12;

interface Row {
  readonly id: string;
  readonly figures: PublicFigures;
  readonly releasedAt: Date;
  readonly releasedBy: string;
  readonly withdrawnAt: Date | null;
  readonly withdrawnBy: string | null;
  readonly reason: string | null;
}

/** What stands on the public page, and for its leader everything that ever did. */
@Injectable()
export class PublicationsQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
    private readonly packs: PacksToRelease,
  ) {}

  /** One statement over the rows as they were released: nothing is counted for a stranger. */
  async shown(): Promise<PublicPage> {
    const rows = await this.db.query<Pick<Row, 'id' | 'figures' | 'releasedAt'>>(
      `select p.id, p.figures, p.released_at as "releasedAt" from publication p
        where not exists (select from publication_withdrawal w where w.publication_id = p.id) order by p.in_force_on desc, p.released_at desc limit ${mostShown}`,
    );
    return { demo: this.config.demo !== 'off', items: rows.map(({ id, figures, releasedAt }) => ({ ...figures, id, releasedAt: releasedAt.toISOString() })) };
  }

  async of(leader: CurrentUser): Promise<Publications> {
    const [rows, packs] = await Promise.all([
      this.db.query<Row>(
        `select p.id, p.figures, p.released_at as "releasedAt", a.display_name as "releasedBy", w.withdrawn_at as "withdrawnAt", b.display_name as "withdrawnBy", w.reason
           from publication p join account a on a.id = p.released_by
           left join publication_withdrawal w on w.publication_id = p.id left join account b on b.id = w.withdrawn_by
          where p.unit_id = $1 order by p.released_at desc limit 200`,
        [leader.unitId],
      ),
      this.packs.all(leader),
    ]);
    return { items: rows.map(itemOf), packs: packs.map(({ id, campaign, year, D, K }) => ({ id, campaign, year, D, K })) };
  }
}

function itemOf({ id, figures: { campaign, D, K }, releasedAt, releasedBy, withdrawnAt, withdrawnBy, reason }: Row): Publications['items'][number] {
  return { id, campaign, D, K, releasedAt: releasedAt.toISOString(), releasedBy, withdrawn: withdrawnAt === null ? null : { at: withdrawnAt.toISOString(), by: withdrawnBy ?? '', reason: reason ?? '' } };
}
