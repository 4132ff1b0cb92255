import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { SessionStore } from '../../shared/auth/session-store';
import { t, Translate } from '../../shared/i18n/translate';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { ProblemNote } from '../../shared/problems/problem-note/problem-note';
import { DayPipe, today } from '../../shared/ui/dates/vietnamese-dates';
import { EmptyState } from '../../shared/ui/empty-state/empty-state';
import { Icon } from '../../shared/ui/icon/icon';
import { PageState } from '../../shared/ui/page-state/page-state';
import { Toaster } from '../../shared/ui/toasts/toaster';
import { countsResource, RegisterClient } from '../data/register-client';

@Component({
  selector: 'app-counts-page',
  imports: [FormsModule, RouterLink, DayPipe, EmptyState, Icon, PageState, ProblemNote, Translate],
  templateUrl: './counts-page.html',
  styleUrl: './counts-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CountsPage {
  readonly year = input<string>();

  readonly #router = inject(Router);
  readonly #client = inject(RegisterClient);
  readonly #toaster = inject(Toaster);
  readonly #me = inject(SessionStore).me();
  protected readonly mayGive = this.#me?.role === 'commune' || this.#me?.role === 'leader';
  protected readonly counts = countsResource(() => ({ year: this.year() }));
  protected readonly years = Array.from({ length: 5 }, (_, index) => Number(today().slice(0, 4)) - index);
  protected readonly shownYear = computed(() => Number(this.year() ?? this.years[0]));
  protected readonly commune = linkedSignal(() => (this.counts.hasValue() ? (this.counts.value().items[0]?.commune.id ?? '') : ''));
  protected readonly villages = signal('');
  protected readonly source = signal('');
  protected readonly wrong = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);

  protected show(year: string): void {
    void this.#router.navigate([], { queryParams: { year }, queryParamsHandling: 'merge' });
  }

  protected signed(difference: number): string {
    return difference > 0 ? `+${difference}` : String(difference);
  }

  protected async give(): Promise<void> {
    this.wrong.set(!/^\d{1,4}$/.test(this.villages().trim()) || this.source().trim() === '');
    if (this.wrong()) return;
    this.problem.set(null);
    try {
      await this.#client.giveCount({ communeId: this.commune(), year: this.shownYear(), villages: Number(this.villages()), source: this.source().trim() });
      this.#toaster.say(t('state.saved'));
      this.villages.set('');
      this.counts.reload();
    } catch (error) {
      this.problem.set(toProblem(error));
    }
  }
}
