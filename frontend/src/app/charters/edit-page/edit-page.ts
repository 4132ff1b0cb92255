import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { RegisterCharter } from '@huong-uoc/contracts';
import { t, Translate } from '../../shared/i18n/translate';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { ProblemNote } from '../../shared/problems/problem-note/problem-note';
import { PageState } from '../../shared/ui/page-state/page-state';
import { Toaster } from '../../shared/ui/toasts/toaster';
import { charterResource, ChartersClient, recordedResource } from '../data/charters-client';
import { CharterForm } from '../ui/charter-form/charter-form';

@Component({
  selector: 'app-edit-page',
  imports: [RouterLink, CharterForm, PageState, ProblemNote, Translate],
  templateUrl: './edit-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EditPage {
  readonly charterId = input.required<string>();

  readonly #client = inject(ChartersClient);
  readonly #router = inject(Router);
  readonly #toaster = inject(Toaster);
  protected readonly submitWords = t('common.save');
  protected readonly charter = charterResource(this.charterId);
  readonly #recorded = recordedResource(this.charterId);
  protected readonly asking = this.#recorded.isLoading;
  /** Struck out or not, an entry makes the ledger the place of the dates. */
  protected readonly settled = computed(() => this.#recorded.hasValue() && this.#recorded.value().entries.length > 0);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);

  protected async save(facts: Omit<RegisterCharter, 'villageId'>): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.#client.change(this.charterId(), facts);
      this.#toaster.say(t('state.saved'));
      await this.#router.navigate(['/charters', this.charterId()]);
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
