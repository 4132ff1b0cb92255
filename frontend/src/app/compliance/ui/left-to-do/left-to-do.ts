import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { UnitFigures } from '@huong-uoc/contracts';
import { Translate } from '../../../shared/i18n/translate';
import { fewest, mostLeft, outside } from '../unit-table/sort-units';

const shown = 8;

/** The communes with most left to do for villages and communes themselves; the department's own backlog ranks nobody. */
@Component({
  selector: 'app-left-to-do',
  imports: [RouterLink, Translate],
  templateUrl: './left-to-do.html',
  styleUrl: './left-to-do.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeftToDo {
  readonly units = input.required<readonly UnitFigures[]>();
  readonly dates = input.required<Readonly<Record<string, string | undefined>>>();

  protected readonly fewest = fewest;
  protected readonly ranked = computed(() => mostLeft(this.units()).slice(0, shown));
  protected readonly small = computed(() => this.units().filter((unit) => unit.figures.C3.y < fewest && outside(unit) > 0).length);
  readonly #most = computed(() => Math.max(1, ...this.ranked().map(outside)));

  protected share(n: number): number {
    return (100 * n) / this.#most();
  }
}
