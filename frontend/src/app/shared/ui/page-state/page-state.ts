import { ChangeDetectionStrategy, Component, computed, input, type Resource } from '@angular/core';
import { Translate } from '../../i18n/translate';
import { ProblemNote } from '../../problems/problem-note/problem-note';
import { toProblem } from '../../problems/data/to-problem';

/** What a resource must offer to be shown: its state, and a way to ask again. */
export type Reloadable = Pick<Resource<unknown>, 'status' | 'error'> & { reload(): boolean };

/** Stands where content will be: a skeleton while it loads, and what happened when it did not come. */
@Component({
  selector: 'app-page-state',
  imports: [ProblemNote, Translate],
  templateUrl: './page-state.html',
  styleUrl: './page-state.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PageState {
  readonly resource = input.required<Reloadable>();
  /** How the content will look: cards, rows of a table, or one long text. */
  readonly shape = input<'cards' | 'rows' | 'text'>('rows');

  protected readonly bars = [1, 2, 3, 4, 5, 6];
  protected readonly problem = computed(() => {
    const error = this.resource().error();
    return error === undefined ? null : toProblem(error);
  });
}
