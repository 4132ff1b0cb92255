import { ChangeDetectionStrategy, Component, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '../../shared/auth/session-store';
import { Translate } from '../../shared/i18n/translate';
import { ProductTitle } from '../../shared/layout/product-title';
import { LiveEvents } from '../../shared/live/live-events';
import { DayPipe } from '../../shared/ui/dates/vietnamese-dates';
import { EmptyState } from '../../shared/ui/empty-state/empty-state';
import { Icon } from '../../shared/ui/icon/icon';
import { NextStepLine } from '../../shared/ui/next-step/next-step';
import { PageState } from '../../shared/ui/page-state/page-state';
import { charterResource } from '../data/charters-client';
import { eraWords, kindWords } from '../../shared/charters/charter-words';
import { RoundCard } from '../ui/round-card/round-card';

@Component({
  selector: 'app-charter-page',
  imports: [RouterLink, DayPipe, EmptyState, Icon, NextStepLine, PageState, RoundCard, Translate],
  templateUrl: './charter-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CharterPage {
  readonly charterId = input.required<string>();

  readonly #live = inject(LiveEvents);
  readonly #title = inject(ProductTitle);
  protected readonly charter = charterResource(this.charterId);
  protected readonly kindWords = kindWords;
  protected readonly eraWords = eraWords;
  protected readonly mine = inject(SessionStore).me()?.role === 'commune';

  constructor() {
    effect(() => {
      if (this.charter.hasValue()) this.#title.show(this.charter.value().title);
    });
    effect(() => {
      if (this.#live.changes('round') > 0) this.charter.reload();
    });
  }
}
