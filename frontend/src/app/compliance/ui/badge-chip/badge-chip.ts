import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Badge } from '@huong-uoc/contracts';
import { t, Translate } from '../../../shared/i18n/translate';
import { Icon } from '../../../shared/ui/icon/icon';
import { badgeLooks } from '../../compliance-page/figure-words';

/** How far a figure can be relied on, as icon and word; the sentence behind it stands in the title and for screen readers. */
@Component({
  selector: 'app-badge-chip',
  imports: [Icon, Translate],
  template: `<span class="chip" [class]="look().tone" [title]="hint()"><app-icon [name]="look().icon" />{{ look().words | t }}<span class="hidden-words">: {{ hint() }}</span></span>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BadgeChip {
  readonly badge = input.required<Badge>();
  protected readonly look = computed(() => badgeLooks[this.badge()]);
  protected readonly hint = computed(() => t(this.look().hint));
}
