import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type ReviewState, stateLabels } from '@huong-uoc/workflow';
import { inLanguage } from '../../i18n/labels';
import { Icon } from '../icon/icon';
import { stateLooks } from './state-looks';

/** The review state of a round: icon and words. */
@Component({
  selector: 'app-state-chip',
  imports: [Icon],
  template: `<span class="chip" [class]="look().tone"><app-icon [name]="look().icon" />{{ words() }}</span>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StateChip {
  readonly state = input.required<ReviewState>();
  protected readonly look = computed(() => stateLooks[this.state()]);
  protected readonly words = computed(() => inLanguage(stateLabels[this.state()]));
}
