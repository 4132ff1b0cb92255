import { ChangeDetectionStrategy, Component, effect, inject, signal } from '@angular/core';
import { t, Translate } from '../../shared/i18n/translate';
import { NavCounts } from '../../shared/layout/data/nav-counts';
import { LiveEvents } from '../../shared/live/live-events';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { ProblemNote } from '../../shared/problems/problem-note/problem-note';
import { EmptyState } from '../../shared/ui/empty-state/empty-state';
import { PageState } from '../../shared/ui/page-state/page-state';
import { Asking } from '../../shared/ui/reason-dialog/reason-dialog';
import { Toaster } from '../../shared/ui/toasts/toaster';
import { ApprovalsClient, approvalsResource } from '../data/approvals-client';
import { CommuneList } from '../ui/commune-list/commune-list';

/** Results waiting for the leader, one list per commune. */
@Component({
  selector: 'app-approvals-page',
  imports: [CommuneList, EmptyState, PageState, ProblemNote, Translate],
  templateUrl: './approvals-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ApprovalsPage {
  readonly #client = inject(ApprovalsClient);
  readonly #asking = inject(Asking);
  readonly #toaster = inject(Toaster);
  readonly #counts = inject(NavCounts);
  readonly #live = inject(LiveEvents);

  protected readonly approvals = approvalsResource();
  protected readonly busy = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);
  protected readonly refusals = signal<Readonly<Record<string, string>>>({});

  constructor() {
    effect(() => {
      if (this.#live.changes('round') > 0) this.approvals.reload();
    });
  }

  protected async approve(roundIds: readonly string[]): Promise<void> {
    const sure = await this.#asking.ask({ title: t('approvals.sureTitle', { n: roundIds.length }), lead: t('step.approve'), confirm: t('approvals.approveList', { n: roundIds.length }) });
    if (sure === null) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { items } = await this.#client.approve(roundIds);
      this.refusals.set(Object.fromEntries(items.filter(({ ok }) => !ok).map(({ roundId, sentence }) => [roundId, sentence ?? t('problem.unknown')])));
      this.#toaster.say(t('approvals.done', { done: items.filter(({ ok }) => ok).length, total: items.length }));
      this.refresh();
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected refresh(): void {
    this.approvals.reload();
    this.#counts.refresh();
  }
}
