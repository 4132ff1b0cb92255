import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { Round } from '@huong-uoc/contracts';
import { actionLabels, type ReviewAction } from '@huong-uoc/workflow';
import { LabelPipe } from '../../i18n/labels';
import { ProblemNote } from '../../problems/problem-note/problem-note';
import { type ShownProblem, toProblem } from '../../problems/data/to-problem';
import { Icon } from '../../ui/icon/icon';
import { stepLooks } from '../step-look';
import { TakeStep } from '../take-step';

/** The steps this person may take on a round; a closed one says in words what it still needs. */
@Component({
  selector: 'app-round-actions',
  imports: [Icon, LabelPipe, ProblemNote],
  templateUrl: './round-actions.html',
  styleUrl: './round-actions.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RoundActions {
  readonly round = input.required<Round>();
  /** Only these steps, in this order. */
  readonly only = input.required<readonly ReviewAction[]>();
  readonly changed = output<Round>();

  readonly #steps = inject(TakeStep);
  protected readonly actionLabels = actionLabels;
  protected readonly busy = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);
  protected readonly steps = computed(() =>
    this.only().flatMap((action) => {
      const offered = this.round().actions.find((candidate) => candidate.action === action);
      return offered ? [{ action, unmet: offered.unmet, look: stepLooks[action] }] : [];
    }),
  );

  protected async take(action: ReviewAction): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      const after = await this.#steps.run(this.round(), action);
      if (after) this.changed.emit(after);
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
