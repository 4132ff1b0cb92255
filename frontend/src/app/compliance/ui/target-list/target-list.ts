import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Target } from '@huong-uoc/contracts';
import { Translate } from '../../../shared/i18n/translate';
import { DayPipe } from '../../../shared/ui/dates/vietnamese-dates';
import { Icon } from '../../../shared/ui/icon/icon';

/** What was promised, where and by which paper: met or missed on its own day, and how many charters it still takes. */
@Component({
  selector: 'app-target-list',
  imports: [DayPipe, Icon, Translate],
  templateUrl: './target-list.html',
  styleUrl: './target-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TargetList {
  readonly targets = input.required<readonly Target[]>();
  /** One group per paper and territory, in the order of the targets. */
  protected readonly papers = computed(() => {
    const groups = new Map<string, Target[]>();
    for (const target of this.targets()) {
      const key = `${target.basis} ${target.territory}`;
      groups.set(key, [...(groups.get(key) ?? []), target]);
    }
    return [...groups.values()];
  });
}
