import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import type { QueueItem } from '@huong-uoc/contracts';
import { t, Translate } from '../../shared/i18n/translate';
import type { PlainKey } from '../../shared/i18n/vi';
import { LiveEvents } from '../../shared/live/live-events';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { ProblemNote } from '../../shared/problems/problem-note/problem-note';
import { DayPipe } from '../../shared/ui/dates/vietnamese-dates';
import { EmptyState } from '../../shared/ui/empty-state/empty-state';
import { Icon } from '../../shared/ui/icon/icon';
import { PageState } from '../../shared/ui/page-state/page-state';
import { Pager } from '../../shared/ui/pager/pager';
import { StateChip } from '../../shared/ui/state-chip/state-chip';
import { Toaster } from '../../shared/ui/toasts/toaster';
import { communesResource, QueueClient, queueResource, type QueueView } from '../data/queue-client';
import { asView, keptFilters, queueViews } from './queue-filters';

const viewWords: Readonly<Record<QueueView, PlainKey>> = {
  'all': 'queue.view.all',
  'mine': 'queue.view.mine',
  'due-this-week': 'queue.view.dueThisWeek',
  'returned': 'queue.view.returned',
  'families': 'queue.view.families',
  'set-aside': 'queue.view.setAside',
};

/** The rounds that wait for a reviewer: taken one by one, the oldest due first. */
@Component({
  selector: 'app-queue-page',
  imports: [FormsModule, RouterLink, DayPipe, EmptyState, Icon, PageState, Pager, ProblemNote, StateChip, Translate],
  templateUrl: './queue-page.html',
  styleUrl: './queue-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QueuePage {
  readonly view = input<string>();
  readonly unit = input<string>();
  readonly page = input<string>();

  readonly #client = inject(QueueClient);
  readonly #router = inject(Router);
  readonly #toaster = inject(Toaster);
  readonly #live = inject(LiveEvents);
  readonly #kept = keptFilters.read();

  protected readonly views = queueViews;
  protected readonly viewWords = viewWords;
  protected readonly shownView = computed<QueueView>(() => asView(this.view()) ?? this.#kept.view);
  protected readonly shownUnit = computed(() => this.unit() ?? this.#kept.unit ?? undefined);
  protected readonly queue = queueResource(this.shownView, () => this.shownUnit() || undefined, this.page);
  protected readonly communes = communesResource();
  protected readonly busy = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);

  constructor() {
    effect(() => keptFilters.keep({ view: this.shownView(), unit: this.shownUnit() || null }));
    effect(() => {
      if (this.#live.changes('queue', 'round') > 0) this.queue.reload();
    });
  }

  protected chooseUnit(unit: string): void {
    void this.#router.navigate([], { queryParams: { unit, page: null }, queryParamsHandling: 'merge' });
  }

  protected canClaim({ round, holder }: QueueItem): boolean {
    return holder === null && (round.actions.length === 0 || round.actions.some(({ action, unmet }) => action === 'claim' && unmet.length === 0));
  }

  protected async claimNext(): Promise<void> {
    await this.#take(() => this.#client.claimNext(this.shownUnit() || undefined));
  }

  protected async claim(item: QueueItem): Promise<void> {
    await this.#take(() => this.#client.claim(item.round.id));
  }

  async #take(claim: () => Promise<{ roundId: string }>): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { roundId } = await claim();
      await this.#router.navigate(['/review', roundId]);
    } catch (error) {
      const problem = toProblem(error);
      if (problem.code === 'nothing-to-claim') this.#toaster.say(t('queue.nothing'));
      else this.problem.set(problem);
      this.queue.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
