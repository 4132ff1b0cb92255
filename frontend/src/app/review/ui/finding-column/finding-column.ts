import { ChangeDetectionStrategy, Component, computed, effect, type ElementRef, inject, input, model, output, viewChild } from '@angular/core';
import type { Span } from '@huong-uoc/contracts';
import { DoubtCard } from '../../../shared/doubts/doubt-card/doubt-card';
import { Translate } from '../../../shared/i18n/translate';
import { Icon } from '../../../shared/ui/icon/icon';
import { ReviewStore } from '../../data/review-store';
import { AddFindingForm } from '../add-finding-form/add-finding-form';
import { FindingCard } from '../finding-card/finding-card';

/** Right: the findings one by one, each to be answered; and the form for one the rules missed. */
@Component({
  selector: 'app-finding-column',
  imports: [AddFindingForm, DoubtCard, FindingCard, Icon, Translate],
  templateUrl: './finding-column.html',
  styleUrl: './finding-column.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FindingColumn {
  readonly selection = input<Span | null>(null);
  readonly adding = model(false);
  readonly advance = output();

  protected readonly store = inject(ReviewStore);
  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');
  /** The card of the finding shown: keys act on it. */
  readonly card = viewChild(FindingCard);
  /** The question about a doubtful word, which comes before everything else. */
  readonly doubt = viewChild(DoubtCard);
  protected readonly items = computed(() => this.store.findings().map(({ id, address, opinion }, index) => ({ id, address, number: index + 1, decided: opinion !== null })));

  constructor() {
    const shown = computed(() => this.store.current()?.id);
    effect(() => {
      shown();
      this.box().nativeElement.scrollTop = 0;
    });
  }
}
