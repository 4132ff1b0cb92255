import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { reviewStates, stateLabels } from '@huong-uoc/workflow';
import { LabelPipe } from '../../shared/i18n/labels';
import { Translate } from '../../shared/i18n/translate';
import { DayPipe } from '../../shared/ui/dates/vietnamese-dates';
import { EmptyState } from '../../shared/ui/empty-state/empty-state';
import { Icon } from '../../shared/ui/icon/icon';
import { NextStepLine } from '../../shared/ui/next-step/next-step';
import { PageState } from '../../shared/ui/page-state/page-state';
import { Pager } from '../../shared/ui/pager/pager';
import { StateChip } from '../../shared/ui/state-chip/state-chip';
import { chartersResource } from '../data/charters-client';

@Component({
  selector: 'app-list-page',
  imports: [FormsModule, RouterLink, DayPipe, EmptyState, Icon, LabelPipe, NextStepLine, PageState, Pager, StateChip, Translate],
  templateUrl: './list-page.html',
  styleUrl: './list-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ListPage {
  readonly q = input<string>();
  readonly state = input<string>();
  readonly unit = input<string>();
  readonly page = input<string>();

  readonly #router = inject(Router);
  protected readonly states = reviewStates;
  protected readonly stateLabels = stateLabels;
  protected readonly charters = chartersResource(() => ({ q: this.q(), state: this.state(), unit: this.unit(), page: this.page() }));
  protected readonly search = signal('');
  protected readonly filtered = computed(() => (this.q() ?? '') !== '' || (this.state() ?? '') !== '');

  constructor() {
    effect(() => this.search.set(this.q() ?? ''));
  }

  protected find(): void {
    this.#narrow({ q: this.search().trim() || null });
  }

  protected choose(state: string): void {
    this.#narrow({ state: state || null });
  }

  #narrow(queryParams: Record<string, string | null>): void {
    void this.#router.navigate([], { queryParams: { ...queryParams, page: null }, queryParamsHandling: 'merge' });
  }
}
