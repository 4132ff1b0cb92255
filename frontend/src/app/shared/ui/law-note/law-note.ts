import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { Citation } from '@huong-uoc/contracts';
import { Translate } from '../../i18n/translate';
import { DayPipe } from '../dates/vietnamese-dates';
import { Icon } from '../icon/icon';

/** The law beside a finding: article, what it says, since when, and whether somebody has checked the text. */
@Component({
  selector: 'app-law-note',
  imports: [DayPipe, Icon, Translate],
  templateUrl: './law-note.html',
  styleUrl: './law-note.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LawNote {
  readonly law = input.required<readonly Citation[]>();
}
