import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { SessionStore } from '../../shared/auth/session-store';
import { t, Translate } from '../../shared/i18n/translate';
import { LiveEvents } from '../../shared/live/live-events';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { ProblemNote } from '../../shared/problems/problem-note/problem-note';
import { MomentPipe, showDay, today } from '../../shared/ui/dates/vietnamese-dates';
import { EmptyState } from '../../shared/ui/empty-state/empty-state';
import { Icon } from '../../shared/ui/icon/icon';
import { PageState } from '../../shared/ui/page-state/page-state';
import { Pager } from '../../shared/ui/pager/pager';
import { batchesResource, IntakeClient } from '../data/intake-client';
import { batchStateWords } from '../intake-words';

/** The batches of the commune, the latest first, and the way to begin one. */
@Component({
  selector: 'app-batches-page',
  imports: [RouterLink, EmptyState, Icon, MomentPipe, Pager, PageState, ProblemNote, Translate],
  templateUrl: './batches-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BatchesPage {
  readonly page = input<string>();

  readonly #client = inject(IntakeClient);
  readonly #router = inject(Router);
  readonly #me = inject(SessionStore).me;
  protected readonly words = batchStateWords;
  protected readonly pageNumber = computed(() => Number(this.page() ?? 1));
  protected readonly batches = batchesResource(this.pageNumber);
  protected readonly problem = signal<ShownProblem | null>(null);
  protected readonly busy = signal(false);

  constructor() {
    const live = inject(LiveEvents);
    effect(() => {
      if (live.changes('batch') > 0) this.batches.reload();
    });
  }

  protected async begin(): Promise<void> {
    const unitId = this.#me()?.unit.id;
    if (unitId === undefined) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { id } = await this.#client.open({ communeId: unitId, title: t('intake.titleOfDay', { day: showDay(today()) }) });
      await this.#router.navigate(['/batches', id]);
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
