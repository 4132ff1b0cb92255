import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Batch } from '@huong-uoc/contracts';
import { Translate } from '../../../shared/i18n/translate';
import { Icon } from '../../../shared/ui/icon/icon';

/** What the packs and the spreadsheet of the batch said: what was left out or is wrong, by name and row. */
@Component({
  selector: 'app-arrivals',
  imports: [Icon, Translate],
  templateUrl: './arrivals.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Arrivals {
  readonly batch = input.required<Batch>();
  protected readonly manifest = computed(() => this.batch().manifest);
  protected readonly wrong = computed(() => (this.manifest()?.errors.length ?? 0) > 0);
}
