import { Injectable } from '@nestjs/common';
import type { ReleaseQuery } from '@huong-uoc/contracts';
import { Audit } from '../audit';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database, newId } from '../platform/database';
import { Problem } from '../platform/http';
import { FiguresToRelease } from './figures-to-release.queries';

/** A leader lets the public read the counts of a frozen pack or of a day; what is kept is what they saw in the preview. */
@Injectable()
export class ReleaseFigures {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly figures: FiguresToRelease,
    private readonly audit: Audit,
  ) {}

  /** Returns the publication's id. Refuses a second one of the same day: two cuts of one day could be held against each other. */
  async run(leader: CurrentUser, asked: ReleaseQuery): Promise<string> {
    const figures = await this.figures.of(leader, asked);
    const id = newId();
    await this.db.write(async (tx) => {
      await tx.query('select from unit where id = $1 for update', [leader.unitId]);
      const standing = await tx.query<object[]>('select from publication p where p.unit_id = $1 and p.in_force_on = $2 and not exists (select from publication_withdrawal w where w.publication_id = p.id)', [leader.unitId, figures.D]);
      if (standing.length > 0) throw new Problem('already-exists', { detail: 'Số liệu của ngày này đang được công khai. Thu hồi trước khi công khai bản khác.' });
      await tx.query('insert into publication (id, unit_id, pack_id, in_force_on, known_on, figures, released_at, released_by) values ($1, $2, $3, $4, $5, $6, $7, $8)', [id, leader.unitId, asked.packId ?? null, figures.D, figures.K, JSON.stringify(figures), this.clock.now(), leader.id]);
      await this.audit.record(tx, leader, { action: 'figures.released', subject: { type: 'publication', id }, after: { D: figures.D, K: figures.K, packId: asked.packId ?? null, total: figures.total } });
    });
    return id;
  }
}
