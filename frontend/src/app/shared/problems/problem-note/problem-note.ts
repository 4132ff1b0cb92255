import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
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

  protected readonly heading = computed(() => {
    const { kind } = this.problem();
    if (kind === 'refused') return t('state.refusedTitle');
    return kind === 'missing' ? t('state.missingTitle') : t('state.failedTitle');
  });
}
