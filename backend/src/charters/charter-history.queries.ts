import { Injectable } from '@nestjs/common';
import type { HistoryEntry } from '@huong-uoc/contracts';
import { AuditQueries, type AuditEntry } from '../audit';
import type { CurrentUser } from '../platform/auth';
import { Database } from '../platform/database';
import { ChartersQueries } from './charters.queries';
import { historySentence } from './history-sentences';

/** Everything that was ever done to a charter and its rounds, the latest first. */
@Injectable()
export class CharterHistory {
  constructor(
    private readonly db: Database,
    private readonly charters: ChartersQueries,
    private readonly audit: AuditQueries,
  ) {}

  /**
   * `not-found` outside the viewer's reach. What reviewers say finding by finding is the department's own until the result:
   * the commune sees the steps and its own acts.
   */
  async of(viewer: CurrentUser, charterId: string): Promise<{ items: HistoryEntry[] }> {
    const { rounds } = await this.charters.one(viewer, charterId);
    const inside = viewer.role === 'commune' ? [] : rounds.map(({ id }) => ({ type: 'round', id }));
    const entries = await this.audit.about([{ type: 'charter', id: charterId }, ...inside]);
    const addresses = await this.addresses(inside.map(({ id }) => id));
    return { items: entries.map((entry) => shown(entry, addresses)) };
  }

  /** Where each finding stands, so that what was said of it names its clause. */
  private async addresses(roundIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (roundIds.length === 0) return new Map();
    const rows = await this.db.query<{ id: string; address: string }>('select id, address from finding where round_id = any($1)', [roundIds]);
    return new Map(rows.map(({ id, address }) => [id, address]));
  }
}

function shown({ at, actor, action, before, after }: AuditEntry, addresses: ReadonlyMap<string, string>): HistoryEntry {
  const noted = (after ?? before ?? {}) as { finding?: string };
  const address = addresses.get(noted.finding ?? '');
  return { at: new Date(at).toISOString(), actor, action, sentence: historySentence(action, address === undefined ? noted : { ...noted, address }), before: before ?? null, after: after ?? null };
}
