import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Translate } from '../../i18n/translate';
import { Icon } from '../icon/icon';

/** Pages of a long list; the page stands in the address, so it can be sent and stays on return. */
@Component({
  selector: 'app-pager',
  imports: [RouterLink, Icon, Translate],
  templateUrl: './pager.html',
  styleUrl: './pager.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Pager {
  readonly page = input.required<number>();
  readonly pageSize = input.required<number>();
  readonly total = input.required<number>();
  protected readonly pages = computed(() => Math.max(1, Math.ceil(this.total() / Math.max(1, this.pageSize()))));
}
