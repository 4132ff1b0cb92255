import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '../../shared/auth/session-store';
import { doubtsResource, DoubtsClient } from '../../shared/doubts/data/doubts-client';
import { DoubtCard } from '../../shared/doubts/doubt-card/doubt-card';
import { t, Translate } from '../../shared/i18n/translate';
import { LiveEvents } from '../../shared/live/live-events';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { ProblemNote } from '../../shared/problems/problem-note/problem-note';
import { Icon } from '../../shared/ui/icon/icon';
import { PageState } from '../../shared/ui/page-state/page-state';
import { Toaster } from '../../shared/ui/toasts/toaster';

/** The doubtful words of one text, one after the other, each with its strip of paper. */
@Component({
  selector: 'app-doubts-page',
  imports: [RouterLink, DoubtCard, Icon, PageState, ProblemNote, Translate],
  templateUrl: './doubts-page.html',
  host: { '(document:keydown)': 'press($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DoubtsPage {
  readonly roundId = input.required<string>();

  readonly #client = inject(DoubtsClient);
  readonly #toaster = inject(Toaster);
  readonly #live = inject(LiveEvents);
  private readonly card = viewChild(DoubtCard);
  protected readonly role = inject(SessionStore).me()?.role;
  protected readonly sheet = doubtsResource(this.roundId);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);
  /** Answered by this person here, so that the count goes on over new versions of the text; what the commune cannot read is not asked of it twice. */
  readonly #answered = signal<ReadonlySet<string>>(new Set());
  protected readonly open = computed(() => (this.sheet.hasValue() ? this.sheet.value().questions.filter(({ id, illegibleTo }) => !this.#answered().has(id) && (this.role !== 'commune' || illegibleTo === null)) : []));
  protected readonly done = computed(() => this.#answered().size);
  protected readonly mayAnswer = computed(() => this.sheet.hasValue() && this.sheet.value().round.actions.some(({ action, unmet }) => action === 'correct-text' && unmet.length === 0) && this.sheet.value().round.state !== 'in-review');

  constructor() {
    effect(() => {
      const event = this.#live.latest();
      if (event?.topic === 'round' && event.roundId === untracked(this.roundId) && !untracked(this.busy)) this.sheet.reload();
    });
  }

  protected press(event: KeyboardEvent): void {
    const typing = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
    if (typing || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return;
    if (this.mayAnswer() && this.card()?.press(event.key)) event.preventDefault();
  }

  protected async answer(doubtId: string, word: string | null): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      const after = await this.#client.answer(this.roundId(), doubtId, { word });
      this.#answered.update((answered) => new Set([...answered, doubtId]));
      this.sheet.set(after);
      this.#toaster.say(word === null ? t('doubt.recordedIllegible') : t('doubt.recorded', { word }));
    } catch (error) {
      this.problem.set(toProblem(error));
      this.sheet.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
