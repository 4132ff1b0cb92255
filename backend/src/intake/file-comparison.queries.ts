import { Injectable } from '@nestjs/common';
import { segment } from '@huong-uoc/clauses';
import type { BatchComparison } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Problem } from '../platform/http';
import { alignClauses, type ComparedClause } from '../rounds';
import { wordsHash } from '../scans';
import { LineGrounds } from './line-ground.queries';

/** How a line's text differs from one of its duplicates, clause by clause. */
@Injectable()
export class FileComparison {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly grounds: LineGrounds,
  ) {}

  /** Refuses `not-found` outside the viewer's reach, and for what is no duplicate of the line or has no text of its own. */
  async of(viewer: CurrentUser, fileId: string, otherId: string): Promise<BatchComparison> {
    const duplicate = ((await this.grounds.duplicatesOf([fileId])).get(fileId) ?? []).find(({ fileId: other, roundId }) => other === otherId || roundId === otherId);
    const [texts] = await this.db.query<{ now: string | null; before: string | null }>(
      `select f.text as now, coalesce((select o.text from intake_file o where o.id = $4 and o.batch_id = f.batch_id), (select t.text from round_text t where t.round_id = $4 and t.replaced_at is null)) as before
         from intake_file f join intake_batch b on b.id = f.batch_id where f.id = $3 and b.commune_id in (select unit_id from unit_reach($1, $2))`,
      [viewer.unitId, this.clock.today(), fileId, otherId],
    );
    if (duplicate === undefined || texts === undefined) throw new Problem('not-found');
    const { label, similarity, kind } = duplicate;
    if (kind === 'same-bytes') return { label, similarity, same: 0, differences: [] };
    if (texts.now === null || texts.before === null) throw new Problem('not-found', { detail: 'Chưa có đủ văn bản của hai bản để so sánh.' });
    return { label, similarity, ...compare(clausesOf(texts.before), clausesOf(texts.now)) };
  }
}

function clausesOf(text: string): ComparedClause[] {
  return segment(text).clauses.map(({ index, address, label, text: words }) => ({ index, address, text: words, hash: wordsHash(words, label), governedBy: null }));
}

/** Clauses that were changed, added or left out, in the order of the present text; those left out stand last. */
function compare(before: readonly ComparedClause[], now: readonly ComparedClause[]): Pick<BatchComparison, 'same' | 'differences'> {
  const matches = alignClauses(before, now);
  const kept = new Set(matches.map(({ previous }) => previous));
  const changed = now.flatMap((clause, at) => {
    const match = matches[at];
    return match === undefined || match.change === 'same' ? [] : [{ address: clause.address, before: match.previous?.text ?? null, now: clause.text }];
  });
  const gone = before.filter((clause) => !kept.has(clause)).map(({ address, text }) => ({ address, before: text, now: null }));
  return { same: matches.filter(({ change }) => change === 'same').length, differences: [...changed, ...gone] };
}
