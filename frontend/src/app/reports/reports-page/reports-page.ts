import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { Translate } from '../../shared/i18n/translate';
import { LiveEvents } from '../../shared/live/live-events';
import { DayPipe, today } from '../../shared/ui/dates/vietnamese-dates';
import { EmptyState } from '../../shared/ui/empty-state/empty-state';
import { Icon } from '../../shared/ui/icon/icon';
import { PageState } from '../../shared/ui/page-state/page-state';
import { reportsResource } from '../data/reports-client';
import { lookOf } from './phase-look';

/** The reports of a year: for who makes them all of them, for a commune those that wait for its part. */
@Component({
  selector: 'app-reports-page',
  imports: [FormsModule, RouterLink, DayPipe, EmptyState, Icon, PageState, Translate],
  templateUrl: './reports-page.html',
  styleUrl: './reports-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportsPage {
  readonly year = input<string>();

  readonly #router = inject(Router);
  readonly #live = inject(LiveEvents);
  protected readonly look = lookOf;
  protected readonly thisYear = Number(today().slice(0, 4));
  protected readonly years = Array.from({ length: this.thisYear - 2021 }, (_, index) => this.thisYear + 1 - index);
  protected readonly shownYear = computed(() => this.years.find((year) => String(year) === this.year()) ?? this.thisYear);
  protected readonly reports = reportsResource(this.shownYear);

  constructor() {
    effect(() => {
      if (this.#live.changes('queue') > 0) untracked(() => this.reports.reload());
    });
  }

  protected show(year: number): void {
    void this.#router.navigate([], { queryParams: { year }, queryParamsHandling: 'merge' });
  }
}
