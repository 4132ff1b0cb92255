import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AnswerRecommendation } from '@huong-uoc/contracts';
import { SessionStore } from '../../shared/auth/session-store';
import { t, Translate } from '../../shared/i18n/translate';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { ProblemNote } from '../../shared/problems/problem-note/problem-note';
import { RoundActions } from '../../shared/rounds/round-actions/round-actions';
import { CopyButton } from '../../shared/ui/copy-button/copy-button';
import { EmptyState } from '../../shared/ui/empty-state/empty-state';
import { Icon } from '../../shared/ui/icon/icon';
import { LawNote } from '../../shared/ui/law-note/law-note';
import { PageState } from '../../shared/ui/page-state/page-state';
import { StateChip } from '../../shared/ui/state-chip/state-chip';
import { Toaster } from '../../shared/ui/toasts/toaster';
import { WordDiff } from '../../shared/ui/word-diff/word-diff';
import { ChartersClient, recommendationsResource } from '../data/charters-client';
import { AnswerForm } from '../ui/answer-form/answer-form';
import { groupItems } from './group-items';
import { plainSheet } from './plain-sheet';

/** The recommendation in plain words, for the village meeting (one A4 sheet) and for the commune's answers. */
@Component({
  selector: 'app-recommendations-page',
  imports: [RouterLink, AnswerForm, CopyButton, EmptyState, Icon, LawNote, PageState, ProblemNote, RoundActions, StateChip, Translate, WordDiff],
  templateUrl: './recommendations-page.html',
  styleUrl: './recommendations-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecommendationsPage {
  readonly roundId = input.required<string>();

  readonly #client = inject(ChartersClient);
  readonly #toaster = inject(Toaster);
  readonly #loaded = recommendationsResource(this.roundId);
  protected readonly loading = this.#loaded;
  protected readonly sheet = linkedSignal(() => (this.#loaded.hasValue() ? this.#loaded.value() : null));
  protected readonly items = computed(() => groupItems(this.sheet()?.items ?? []));
  protected readonly mine = inject(SessionStore).me()?.role === 'commune';
  protected readonly busy = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);
  protected readonly plain = computed(() => {
    const sheet = this.sheet();
    return sheet ? plainSheet(sheet) : '';
  });
  protected readonly letter = computed(() => `/api/rounds/${this.roundId()}/letter`);
  protected readonly steps = ['answer-opinion'] as const;
  protected readonly open = computed(() => {
    const state = this.sheet()?.round.state;
    return this.mine && (state === 'approved-not-clean' || state === 'commune-opinion');
  });

  protected async answer(findingIds: readonly string[], body: AnswerRecommendation): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      for (const id of findingIds) this.sheet.set(await this.#client.answerRecommendation(id, body));
      this.#toaster.say(t('sheet.sent'));
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected print(): void {
    window.print();
  }
}
