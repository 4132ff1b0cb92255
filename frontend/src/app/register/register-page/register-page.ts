import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import type { RegisterRow } from '@huong-uoc/contracts';
import { SessionStore } from '../../shared/auth/session-store';
import { t, Translate } from '../../shared/i18n/translate';
import type { PlainKey } from '../../shared/i18n/vi';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { ProblemNote } from '../../shared/problems/problem-note/problem-note';
import { DayPipe, today } from '../../shared/ui/dates/vietnamese-dates';
import { EmptyState } from '../../shared/ui/empty-state/empty-state';
import { Icon } from '../../shared/ui/icon/icon';
import { PageState } from '../../shared/ui/page-state/page-state';
import { Pager } from '../../shared/ui/pager/pager';
import { Asking } from '../../shared/ui/reason-dialog/reason-dialog';
import { Toaster } from '../../shared/ui/toasts/toaster';
import { RegisterClient, registerResource } from '../data/register-client';

export const statusWords: Readonly<Record<RegisterRow['status'], PlainKey>> = { standing: 'book.status.standing', ended: 'book.status.ended', unassigned: 'book.status.unassigned' };

@Component({
  selector: 'app-village-register-page',
  imports: [FormsModule, RouterLink, DayPipe, EmptyState, Icon, PageState, Pager, ProblemNote, Translate],
  templateUrl: './register-page.html',
  styleUrl: './register-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VillageRegisterPage {
  readonly q = input<string>();
  readonly page = input<string>();

  readonly #router = inject(Router);
  readonly #client = inject(RegisterClient);
  readonly #asking = inject(Asking);
  readonly #toaster = inject(Toaster);
  protected readonly role = inject(SessionStore).me()?.role;
  protected readonly mine = this.role === 'commune';
  protected readonly statusWords = statusWords;
  protected readonly register = registerResource(() => ({ q: this.q(), page: this.page() }));
  protected readonly search = signal('');
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly problem = signal<ShownProblem | null>(null);
  protected readonly pageNumber = computed(() => Number(this.page() ?? 1));

  constructor() {
    effect(() => this.search.set(this.q() ?? ''));
  }

  protected find(): void {
    void this.#router.navigate([], { queryParams: { q: this.search().trim() || null, page: null }, queryParamsHandling: 'merge' });
  }

  protected choose(id: string, chosen: boolean): void {
    this.chosen.update((ids) => (chosen ? [...ids, id] : ids.filter((other) => other !== id)));
  }

  protected names(units: readonly { readonly label: string }[]): string {
    return units.map(({ label }) => label).join(', ');
  }

  protected async households({ id, kind, name }: RegisterRow): Promise<void> {
    const year = Number(today().slice(0, 4));
    const written = await this.#asking.ask({ title: t('book.householdsTitle', { name: `${kind} ${name}`, year }), confirm: t('common.save'), reason: t('book.households') });
    if (written === null) return;
    this.problem.set(null);
    if (!/^\d{1,5}$/.test(written)) return this.#toaster.say(t('book.householdsWrong'));
    try {
      await this.#client.households(id, year, Number(written));
      this.#toaster.say(t('state.saved'));
      this.register.reload();
    } catch (error) {
      this.problem.set(toProblem(error));
    }
  }
}
