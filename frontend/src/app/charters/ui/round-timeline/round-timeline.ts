import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Round } from '@huong-uoc/contracts';
import { Translate } from '../../../shared/i18n/translate';
import { Icon } from '../../../shared/ui/icon/icon';
import { timeline } from './timeline';

/** The way of a round from the commune's file to the result, and where it stands. */
@Component({
  selector: 'app-round-timeline',
  imports: [Icon, Translate],
  templateUrl: './round-timeline.html',
  styleUrl: './round-timeline.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RoundTimeline {
  readonly round = input.required<Pick<Round, 'purpose' | 'state'>>();
  protected readonly milestones = computed(() => timeline(this.round()));
  protected readonly words = { done: 'timeline.done', now: 'timeline.now', todo: 'timeline.todo', stopped: 'timeline.stopped' } as const;
}
