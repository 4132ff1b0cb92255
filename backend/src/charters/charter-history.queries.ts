import { Injectable } from '@nestjs/common';
import type { HistoryEntry } from '@huong-uoc/contracts';
import { AuditQueries, type AuditEntry } from '../audit';
import type { CurrentUser } from '../platform/auth';
import { ChartersQueries } from './charters.queries';
import { historySentence } from './history-sentences';

/** Everything that was ever done to a charter and its rounds, the latest first. */
@Injectable()
export class CharterHistory {
  constructor(
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
    return { items: entries.map(shown) };
  }
}

function shown({ at, actor, action, before, after }: AuditEntry): HistoryEntry {
  return { at: new Date(at).toISOString(), actor, action, sentence: historySentence(action, after ?? before), before: before ?? null, after: after ?? null };
}
