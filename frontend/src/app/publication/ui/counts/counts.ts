import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { PublicFigures } from '@huong-uoc/contracts';
import { Translate } from '../../../shared/i18n/translate';
import type { PlainKey } from '../../../shared/i18n/vi';
import { DayPipe } from '../../../shared/ui/dates/vietnamese-dates';

type Key = 'dat' | 'chuaDat' | 'chuaXacDinh';
const parts: readonly { readonly key: Key; readonly words: PlainKey; readonly means: PlainKey }[] = [
  { key: 'dat', words: 'public.dat', means: 'public.datMeans' },
  { key: 'chuaDat', words: 'public.chuaDat', means: 'public.chuaDatMeans' },
  { key: 'chuaXacDinh', words: 'public.chuaXacDinh', means: 'public.chuaXacDinhMeans' },
];

/** Released counts as everybody reads them: the rate, what it consists of, and the communes. */
@Component({
  selector: 'app-counts',
  imports: [DayPipe, Translate],
  templateUrl: './counts.html',
  styleUrl: './counts.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Counts {
  readonly figures = input.required<PublicFigures>();
  protected readonly parts = computed(() => {
    const { total } = this.figures();
    return parts.map(({ key, words, means }) => ({ key, words, means, count: total[key], width: total.charters === 0 ? 0 : (total[key] / total.charters) * 100 }));
  });
}
