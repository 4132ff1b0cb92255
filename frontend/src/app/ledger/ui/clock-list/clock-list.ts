import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { ClockView } from '@huong-uoc/contracts';
import { Translate } from '../../../shared/i18n/translate';
import { DayPipe } from '../../../shared/ui/dates/vietnamese-dates';
import { Icon } from '../../../shared/ui/icon/icon';
import { lookOf } from './clock-look';

/** Legal clocks: what is due, whose it is, by which article, until when. */
@Component({
  selector: 'app-clock-list',
  imports: [DayPipe, Icon, Translate],
  templateUrl: './clock-list.html',
  styleUrl: './clock-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ClockList {
  readonly clocks = input.required<readonly ClockView[]>();
  protected readonly look = lookOf;
}
