import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Target, UnitFigures } from '@huong-uoc/contracts';

const share = (x: number, y: number): number => (y === 0 ? 0 : (100 * x) / y);

/** C3 as an honest range: sure, possible, not met, with the target as a line. The numbers stand beside it in words. */
@Component({
  selector: 'app-range-bar',
  templateUrl: './range-bar.html',
  styleUrl: './range-bar.css',
  host: { '[class.small]': 'small()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RangeBar {
  readonly figures = input.required<UnitFigures>();
  readonly targets = input<readonly Target[]>([]);
  readonly small = input(false);

  /** Two plans may set the same share: one line is enough. */
  protected readonly lines = computed(() => [...new Set(this.targets().map(({ percent }) => percent))].sort((a, b) => a - b));
  protected readonly parts = computed(() => {
    const { figures, outcomes } = this.figures();
    const y = figures.C3.y;
    return { sure: share(outcomes.dat, y), possible: share(outcomes['chua-xac-dinh'], y), failed: share(outcomes['chua-dat'], y) };
  });
}
