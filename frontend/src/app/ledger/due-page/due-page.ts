import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { Translate } from '../../shared/i18n/translate';
import type { PlainKey } from '../../shared/i18n/vi';
import { DayPipe } from '../../shared/ui/dates/vietnamese-dates';
import { EmptyState } from '../../shared/ui/empty-state/empty-state';
import { Icon } from '../../shared/ui/icon/icon';
import { PageState } from '../../shared/ui/page-state/page-state';
import { dueResource } from '../data/ledger-client';
import { lookOf } from '../ui/clock-list/clock-look';

@Component({
  selector: 'app-due-page',
  imports: [FormsModule, RouterLink, DayPipe, EmptyState, Icon, PageState, Translate],
  templateUrl: './due-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DuePage {
  readonly days = input<string>();

  readonly #router = inject(Router);
  protected readonly look = lookOf;
  protected readonly spans: readonly (readonly [string, PlainKey])[] = [['7', 'due.week'], ['14', 'due.fortnight'], ['30', 'due.month']];
  protected readonly span = computed(() => this.spans.find(([days]) => days === this.days())?.[0] ?? '7');
  protected readonly due = dueResource(this.span);

  protected show(days: string): void {
    void this.#router.navigate([], { queryParams: { days }, queryParamsHandling: 'merge' });
  }
}
