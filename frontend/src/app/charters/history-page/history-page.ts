import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Translate } from '../../shared/i18n/translate';
import { MomentPipe } from '../../shared/ui/dates/vietnamese-dates';
import { EmptyState } from '../../shared/ui/empty-state/empty-state';
import { PageState } from '../../shared/ui/page-state/page-state';
import { historyResource } from '../data/charters-client';
import { changesOf } from './history-changes';

/** Everything that was done with a charter, by whom and when, the newest first; nothing here can be changed. */
@Component({
  selector: 'app-history-page',
  imports: [RouterLink, EmptyState, MomentPipe, PageState, Translate],
  templateUrl: './history-page.html',
  styleUrl: './history-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HistoryPage {
  readonly charterId = input.required<string>();
  protected readonly history = historyResource(this.charterId);
  protected readonly entries = computed(() => (this.history.hasValue() ? this.history.value().items.map((entry) => ({ entry, changes: changesOf(entry) })) : []));
}
