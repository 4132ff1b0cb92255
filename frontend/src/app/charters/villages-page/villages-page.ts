import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import type { VillageCard } from '@huong-uoc/contracts';
import { SessionStore } from '../../shared/auth/session-store';
import { t, Translate } from '../../shared/i18n/translate';
import { LiveEvents } from '../../shared/live/live-events';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { ProblemNote } from '../../shared/problems/problem-note/problem-note';
import { EmptyState } from '../../shared/ui/empty-state/empty-state';
import { Icon } from '../../shared/ui/icon/icon';
import { NextStepLine } from '../../shared/ui/next-step/next-step';
import { PageState } from '../../shared/ui/page-state/page-state';
import { Pager } from '../../shared/ui/pager/pager';
import { StateChip } from '../../shared/ui/state-chip/state-chip';
import { Toaster } from '../../shared/ui/toasts/toaster';
import { ChartersClient, villagesResource } from '../data/charters-client';
import { AnswerAsking } from '../ui/answer-dialog/answer-dialog';
import { answerWords } from '../../shared/charters/charter-words';
import { nextTask, type Task } from './next-task';

const pageSize = 50;

@Component({
  selector: 'app-villages-page',
  imports: [FormsModule, RouterLink, EmptyState, Icon, NextStepLine, PageState, Pager, ProblemNote, StateChip, Translate],
  templateUrl: './villages-page.html',
  styleUrl: './villages-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VillagesPage {
  readonly q = input<string>();
  readonly page = input<string>();
  readonly commune = input<string>();

  readonly #session = inject(SessionStore);
  readonly #router = inject(Router);
  readonly #client = inject(ChartersClient);
  readonly #asking = inject(AnswerAsking);
  readonly #toaster = inject(Toaster);
  readonly #live = inject(LiveEvents);

  protected readonly pageSize = pageSize;
  protected readonly answerWords = answerWords;
  protected readonly villages = villagesResource(() => ({ q: this.q(), page: this.page(), commune: this.commune() }));
  protected readonly search = signal('');
  protected readonly problem = signal<ShownProblem | null>(null);
  protected readonly unit = computed(() => this.#session.me()?.unit.name ?? '');
  protected readonly mine = computed(() => this.#session.me()?.role === 'commune');
  protected readonly pageNumber = computed(() => Number(this.page() ?? 1));
  protected readonly cards = computed(() => {
    if (!this.villages.hasValue()) return [];
    const cards = this.villages.value().items.map((card) => ({ card, task: nextTask(card), urgent: card.nextStep.who === 'commune' }));
    // What waits for the commune itself stands first; the rest keep their order.
    return this.mine() ? [...cards].sort((a, b) => Number(b.urgent) - Number(a.urgent)) : cards;
  });

  constructor() {
    effect(() => this.search.set(this.q() ?? ''));
    effect(() => {
      if (this.#live.changes('round') > 0) this.villages.reload();
    });
  }

  protected find(): void {
    void this.#router.navigate([], { queryParams: { q: this.search().trim() || null, page: null }, queryParamsHandling: 'merge' });
  }

  protected asLink(task: Task): readonly string[] | null {
    return task.to === 'answer' ? null : task.to;
  }

  protected async answer(card: VillageCard): Promise<void> {
    const answer = await this.#asking.ask(card.village.label, card.answer);
    if (answer === null) return;
    this.problem.set(null);
    try {
      await this.#client.answerVillage(card.village.id, answer);
      this.#toaster.say(t('state.saved'));
      this.villages.reload();
    } catch (error) {
      this.problem.set(toProblem(error));
    }
  }
}
