import { Inject, Injectable } from '@nestjs/common';
import type { MyWork, WorkItem, WorkKind } from '@huong-uoc/contracts';
import type { CurrentUser } from '../../platform/auth';
import { RemindersQueries } from '../reminders/reminders.queries';
import { kindsOf, workWords, type WaitingSource } from './waiting';

/** Injection token of every source there is. */
export const WAITING_SOURCES = Symbol('WAITING_SOURCES');

/** "Việc của tôi": what waits for one person, asked of the slices that own the work, and nothing that waits for somebody else. */
@Injectable()
export class MyWorkQueries {
  constructor(
    @Inject(WAITING_SOURCES) private readonly sources: readonly WaitingSource[],
    private readonly reminders: RemindersQueries,
  ) {}

  async of(user: CurrentUser): Promise<MyWork> {
    const kinds = kindsOf(user.role);
    const asked = this.sources.filter((source) => source.kinds.some((kind) => kinds.includes(kind)));
    const [answers, reminded] = await Promise.all([Promise.all(asked.map((source) => source.of(user))), this.reminders.to(user)]);
    const waiting = new Map(answers.flat().map((each) => [each.kind, each]));
    const items = kinds.flatMap((kind): WorkItem[] => {
      const found = waiting.get(kind);
      if (found === undefined || found.count === 0) return [];
      const { count, late = 0, link } = found;
      return [{ kind, count, late, sentence: workWords[kind].sentence(count), link: link ?? workWords[kind].link, reminded: reminded.get(kind) ?? null }];
    });
    return { items, total: items.reduce((sum, { count }) => sum + count, 0), unread: items.filter((item) => item.reminded?.unread === true).length };
  }
}

/** For the spec: kinds without a source, and with more than one. */
export function sourceFaults(sources: readonly WaitingSource[], kinds: readonly WorkKind[]): string[] {
  return kinds.flatMap((kind) => {
    const { length } = sources.filter((source) => source.kinds.includes(kind));
    return length === 1 ? [] : [`${kind} has ${length} sources`];
  });
}
