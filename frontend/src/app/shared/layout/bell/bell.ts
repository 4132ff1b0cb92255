import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Translate } from '../../i18n/translate';
import { Icon } from '../../ui/icon/icon';
import { WorkCount } from '../data/work-count';

/** How much waits for the person, on every page; without a number when nothing does. */
@Component({
  selector: 'app-bell',
  imports: [RouterLink, RouterLinkActive, Icon, Translate],
  templateUrl: './bell.html',
  styleUrl: './bell.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Bell {
  readonly #work = inject(WorkCount);
  protected readonly total = this.#work.total;
  protected readonly unread = this.#work.unread;
}
