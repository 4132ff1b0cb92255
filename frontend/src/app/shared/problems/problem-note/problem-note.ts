import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { Translate, t } from '../../i18n/translate';
import { Icon } from '../../ui/icon/icon';
import type { ShownProblem } from '../data/to-problem';

/** A failure in words: what happened, what is safe, what to do. */
@Component({
  selector: 'app-problem-note',
  imports: [Icon, Translate],
  templateUrl: './problem-note.html',
  styleUrl: './problem-note.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProblemNote {
  readonly problem = input.required<ShownProblem>();
  readonly canRetry = input(false);
  readonly retry = output();

  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef);

  constructor() {
    // The answer to a step may stand far from the button that was pressed: bring it into view.
    afterRenderEffect(() => {
      if (this.problem() && !this.canRetry()) this.#element.nativeElement.scrollIntoView?.({ block: 'center' });
    });
  }

  protected readonly heading = computed(() => {
    const { kind } = this.problem();
    if (kind === 'refused') return t('state.refusedTitle');
    return kind === 'missing' ? t('state.missingTitle') : t('state.failedTitle');
  });
}
