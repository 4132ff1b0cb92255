import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Pace, Trend, TrendPoint } from '@huong-uoc/contracts';
import { t, Translate } from '../../../shared/i18n/translate';
import type { PlainKey } from '../../../shared/i18n/vi';
import { DayPipe } from '../../../shared/ui/dates/vietnamese-dates';
import { Icon } from '../../../shared/ui/icon/icon';
import type { IconName } from '../../../shared/ui/icon/icon-paths';
import { Chart } from '../chart/chart';
import { trendOption } from './trend-option';

const looks: Readonly<Record<Pace['standing'], { readonly words: PlainKey; readonly icon: IconName; readonly tone: string }>> = {
  'reached': { words: 'pace.reached', icon: 'checkCircle', tone: 'ok' },
  'enough': { words: 'pace.enough', icon: 'checkCircle', tone: 'ok' },
  'uncertain': { words: 'pace.uncertain', icon: 'clock', tone: 'warn' },
  'too-slow': { words: 'pace.tooSlow', icon: 'alert', tone: 'bad' },
};

/** C3 month by month as a range, and what pace the next target asks for beside the pace of the last weeks. */
@Component({
  selector: 'app-trend-panel',
  imports: [Chart, DayPipe, Icon, Translate],
  templateUrl: './trend-panel.html',
  styleUrl: './trend-panel.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TrendPanel {
  readonly trend = input.required<Trend>();

  protected readonly look = computed(() => {
    const pace = this.trend().pace;
    return pace && looks[pace.standing];
  });
  protected readonly option = computed(() => trendOption(this.trend()));
  protected readonly words = computed(() => t('trend.picture', { n: this.trend().points.length }));

  protected cut(x: number, { n }: TrendPoint): string {
    return n === 0 ? '–' : `${(Math.floor((x * 1000) / n) / 10).toFixed(1).replace('.', ',')}%`;
  }
}
