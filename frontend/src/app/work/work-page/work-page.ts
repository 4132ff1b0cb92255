import { ChangeDetectionStrategy, Component, effect, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Translate } from '../../shared/i18n/translate';
import { WorkCount } from '../../shared/layout/data/work-count';
import { LiveEvents } from '../../shared/live/live-events';
import { DayPipe } from '../../shared/ui/dates/vietnamese-dates';
import { EmptyState } from '../../shared/ui/empty-state/empty-state';
import { Icon } from '../../shared/ui/icon/icon';
import { PageState } from '../../shared/ui/page-state/page-state';
import { WorkClient, workResource } from '../data/work-client';

/** What waits for the person: one line each, with where it is done. */
@Component({
  selector: 'app-work-page',
  imports: [RouterLink, DayPipe, EmptyState, Icon, PageState, Translate],
  templateUrl: './work-page.html',
  styleUrl: './work-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WorkPage {
  readonly #client = inject(WorkClient);
  readonly #bell = inject(WorkCount);
  readonly #live = inject(LiveEvents);
  protected readonly work = workResource();
  #told = false;

  constructor() {
    effect(() => {
      if (this.#live.changes('queue', 'round', 'batch') > 0) this.work.reload();
    });
    effect(() => {
      if (this.work.hasValue() && this.work.value().unread > 0 && !this.#told) void this.#tell();
    });
  }

  /** The reminders were shown; they stay marked here until the page is opened again. */
  async #tell(): Promise<void> {
    this.#told = true;
    await this.#client.seen().then(() => this.#bell.refresh(), () => undefined);
  }

  /** An address of the server with its query, as the router takes it apart. */
  protected pathOf(link: string): string {
    return link.split('?')[0] ?? link;
  }

  protected queryOf(link: string): Record<string, string> {
    return Object.fromEntries(new URLSearchParams(link.split('?')[1] ?? ''));
  }
}
