import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FigureRow } from '@huong-uoc/contracts';
import { SessionStore } from '../../shared/auth/session-store';
import { Translate } from '../../shared/i18n/translate';
import { DayPipe } from '../../shared/ui/dates/vietnamese-dates';
import { EmptyState } from '../../shared/ui/empty-state/empty-state';
import { Icon } from '../../shared/ui/icon/icon';
import { NextStepLine } from '../../shared/ui/next-step/next-step';
import { PageState } from '../../shared/ui/page-state/page-state';
import { Pager } from '../../shared/ui/pager/pager';
import { figureWords, outcomeLooks, whoLooks } from '../compliance-page/figure-words';
import { csvUrl, figureListResource, xlsxUrl } from '../data/compliance-client';

/** The charters a figure counts: the same query, so the list is as long as the number says. */
@Component({
  selector: 'app-figure-list-page',
  imports: [RouterLink, DayPipe, EmptyState, Icon, NextStepLine, PageState, Pager, Translate],
  templateUrl: './figure-list-page.html',
  styleUrl: './figure-list-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FigureListPage {
  readonly unit = input<string>();
  readonly D = input<string>();
  readonly K = input<string>();
  readonly B = input<string>();
  readonly figure = input<string>();
  readonly outcome = input<string>();
  readonly who = input<string>();
  readonly page = input<string>();

  readonly #staff = ['reviewer', 'leader', 'rule-keeper'].includes(inject(SessionStore).me()?.role ?? '');
  protected readonly query = computed(() => ({ unit: this.unit(), D: this.D(), K: this.K(), B: this.B(), figure: this.figure(), outcome: this.outcome(), who: this.who(), page: this.page() }));
  protected readonly list = figureListResource(this.query);
  protected readonly csv = computed(() => csvUrl(this.query()));
  protected readonly xlsx = computed(() => xlsxUrl(this.query()));
  /** Members of C3 stand in one of three parts; of the other figures they are counted or not. */
  protected readonly byOutcome = computed(() => this.list.hasValue() && ['C3', 'C3r'].includes(this.list.value().figure));
  protected readonly outcomeLooks = outcomeLooks;
  protected readonly figureWords = figureWords;
  protected readonly narrowed = computed(() => {
    const outcome = Object.entries(outcomeLooks).find(([key]) => key === this.outcome())?.[1];
    const who = Object.entries(whoLooks).find(([key]) => key === this.who())?.[1];
    return outcome?.words ?? who?.words ?? null;
  });

  /** Down to the clause: the review for those who may read it, else the charter's own page. */
  protected target(row: FigureRow): readonly string[] | null {
    const reviewed = row.state !== null && !['received', 'reading', 'unreadable', 'withdrawn'].includes(row.state);
    if (this.#staff && reviewed && row.roundId) return ['/review', row.roundId];
    return row.charterId ? ['/charters', row.charterId] : null;
  }
}
