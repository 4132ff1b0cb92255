import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { SessionStore } from '../../shared/auth/session-store';
import { t, Translate } from '../../shared/i18n/translate';
import type { PlainKey } from '../../shared/i18n/vi';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { ProblemNote } from '../../shared/problems/problem-note/problem-note';
import { DayPipe, showDay, today } from '../../shared/ui/dates/vietnamese-dates';
import { EmptyState } from '../../shared/ui/empty-state/empty-state';
import { Icon } from '../../shared/ui/icon/icon';
import { PageState } from '../../shared/ui/page-state/page-state';
import { Toaster } from '../../shared/ui/toasts/toaster';
import { dueResource, LedgerClient, remindersResource } from '../data/ledger-client';
import { lookOf } from '../ui/clock-list/clock-look';

@Component({
  selector: 'app-due-page',
  imports: [FormsModule, RouterLink, DayPipe, EmptyState, Icon, PageState, ProblemNote, Translate],
  templateUrl: './due-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DuePage {
  readonly days = input<string>();

  readonly #router = inject(Router);
  readonly #client = inject(LedgerClient);
  readonly #toaster = inject(Toaster);
  protected readonly mayRemind = inject(SessionStore).me()?.role === 'leader';
  protected readonly reminders = remindersResource(this.mayRemind);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);
  protected readonly look = lookOf;
  protected readonly spans: readonly (readonly [string, PlainKey])[] = [['7', 'due.week'], ['14', 'due.fortnight'], ['30', 'due.month']];
  protected readonly span = computed(() => this.spans.find(([days]) => days === this.days())?.[0] ?? '7');
  protected readonly due = dueResource(this.span);

  /** What was said to a commune last; null if nothing was. */
  protected reminded(communeId: string): { readonly words: string; readonly today: boolean } | null {
    const found = this.reminders.hasValue() ? this.reminders.value().items.find((each) => each.communeId === communeId) : undefined;
    if (found === undefined) return null;
    const day = showDay(found.on);
    return { words: found.readBy === null ? t('due.reminded', { day }) : t('due.remindedRead', { day, by: found.readBy }), today: found.on === today() };
  }

  protected async remind(communeId: string): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      this.reminders.set(await this.#client.remind(communeId));
      this.#toaster.say(t('due.remindDone'));
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected show(days: string): void {
    void this.#router.navigate([], { queryParams: { days }, queryParamsHandling: 'merge' });
  }
}
