import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { opinionLabels } from '@huong-uoc/workflow';
import { LabelPipe } from '../../../shared/i18n/labels';
import { Translate } from '../../../shared/i18n/translate';
import { PageState } from '../../../shared/ui/page-state/page-state';
import { sameClauseResource } from '../../data/review-client';
import { ReviewStore } from '../../data/review-store';

/** Where else the same clause stands, and what was said about it there. */
@Component({
  selector: 'app-same-elsewhere',
  imports: [RouterLink, LabelPipe, PageState, Translate],
  template: `
    @if (same.hasValue()) {
      <ul>
        @for (item of same.value().items; track $index) {
          <li class="small">
            <a [routerLink]="['/review', item.roundId]">{{ item.charterTitle }}</a> · {{ item.villageLabel }} · {{ item.address }}:
            {{ item.opinion ? (opinionLabels[item.opinion] | label) : ('review.undecided' | t) }}
          </li>
        }
      </ul>
      @if (same.value().total > same.value().items.length) {
        <p class="small muted">{{ 'review.sameMore' | t: { n: same.value().total - same.value().items.length } }}</p>
      }
    } @else {
      <app-page-state [resource]="same" shape="text" />
    }
  `,
  styleUrl: './same-elsewhere.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SameElsewhere {
  readonly clause = input.required<number>();
  readonly #store = inject(ReviewStore);
  protected readonly opinionLabels = opinionLabels;
  protected readonly same = sameClauseResource(this.#store.roundId, this.clause);
}
