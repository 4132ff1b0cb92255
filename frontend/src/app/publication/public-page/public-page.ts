import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { SessionStore } from '../../shared/auth/session-store';
import { Translate } from '../../shared/i18n/translate';
import { DayPipe } from '../../shared/ui/dates/vietnamese-dates';
import { EmptyState } from '../../shared/ui/empty-state/empty-state';
import { PageState } from '../../shared/ui/page-state/page-state';
import { publicResource } from '../data/publication-client';
import { Counts } from '../ui/counts/counts';

/** What everybody may read, signed in or not. */
@Component({
  selector: 'app-public-page',
  imports: [FormsModule, RouterLink, Counts, DayPipe, EmptyState, PageState, Translate],
  templateUrl: './public-page.html',
  styleUrl: './public-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PublicPageView {
  protected readonly signedIn = inject(SessionStore).me() !== null;
  protected readonly page = publicResource();
  protected readonly chosen = signal<string | null>(null);
  protected readonly shown = computed(() => {
    const items = this.page.hasValue() ? this.page.value().items : [];
    return items.find(({ id }) => id === this.chosen()) ?? items[0] ?? null;
  });
}
