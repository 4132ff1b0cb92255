import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { SessionStore } from '../../shared/auth/session-store';
import { t, Translate } from '../../shared/i18n/translate';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { ProblemNote } from '../../shared/problems/problem-note/problem-note';
import { DayInput } from '../../shared/ui/day-input/day-input';
import { DayPipe } from '../../shared/ui/dates/vietnamese-dates';
import { EmptyState } from '../../shared/ui/empty-state/empty-state';
import { focusFirstInvalid } from '../../shared/ui/focus-first-invalid';
import { Icon } from '../../shared/ui/icon/icon';
import { PageState } from '../../shared/ui/page-state/page-state';
import { Toaster } from '../../shared/ui/toasts/toaster';
import { LedgerClient, mergedResource } from '../data/ledger-client';

@Component({
  selector: 'app-merged-page',
  imports: [FormsModule, RouterLink, DayInput, DayPipe, EmptyState, Icon, PageState, ProblemNote, Translate],
  templateUrl: './merged-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MergedPage {
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #client = inject(LedgerClient);
  readonly #toaster = inject(Toaster);
  protected readonly mine = inject(SessionStore).me()?.role === 'commune';
  protected readonly merged = mergedResource();
  /** Village → the charter that goes on. */
  protected readonly chosen = signal<Readonly<Record<string, string>>>({});
  protected readonly count = computed(() => Object.values(this.chosen()).filter((id) => id !== '').length);
  protected readonly paper = signal({ on: '', number: '', issuer: '' });
  protected readonly errors = signal<Readonly<Record<string, string>>>({});
  protected readonly busy = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);

  protected choose(village: string, charter: string): void {
    this.chosen.update((chosen) => ({ ...chosen, [village]: charter }));
  }

  protected set(key: 'on' | 'number' | 'issuer', value: string): void {
    this.paper.update((paper) => ({ ...paper, [key]: value }));
  }

  protected async submit(): Promise<void> {
    const { on, number, issuer } = this.paper();
    const missing = { ...(on === '' && { on: t('paper.dayMissing') }), ...(number.trim() === '' && { number: t('paper.numberMissing') }), ...(issuer.trim() === '' && { issuer: t('paper.issuerMissing') }) };
    this.errors.set(missing);
    if (Object.keys(missing).length > 0) return focusFirstInvalid(this.#element.nativeElement);
    this.busy.set(true);
    this.problem.set(null);
    try {
      const settlements = Object.entries(this.chosen()).filter(([, survivingId]) => survivingId !== '').map(([villageId, survivingId]) => ({ villageId, survivingId }));
      this.merged.set(await this.#client.settle({ on, number: number.trim(), issuer: issuer.trim(), settlements }));
      this.chosen.set({});
      this.#toaster.say(t('merged.done'));
    } catch (error) {
      const problem = toProblem(error);
      this.problem.set(problem);
      this.errors.set(problem.fields);
    } finally {
      this.busy.set(false);
    }
  }
}
