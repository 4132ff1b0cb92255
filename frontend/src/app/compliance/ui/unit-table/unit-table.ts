import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Target, UnitFigures } from '@huong-uoc/contracts';
import { Translate } from '../../../shared/i18n/translate';
import { RangeBar } from '../range-bar/range-bar';
import { fewest, type SortKey, sortUnits } from './sort-units';

/** No village and no charter yet: such units stand aside so that the others can be seen. */
const nothingThere = ({ figures: { C1, C3 } }: UnitFigures): boolean => C1.y === 0 && C3.y === 0;

/** The units below, as a table: each figure opens its list, each name the unit itself. */
@Component({
  selector: 'app-unit-table',
  imports: [RouterLink, RangeBar, Translate],
  templateUrl: './unit-table.html',
  styleUrl: './unit-table.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnitTable {
  readonly units = input.required<readonly UnitFigures[]>();
  readonly targets = input<readonly Target[]>([]);
  /** D, K and B as they stand in the address. */
  readonly dates = input.required<Readonly<Record<string, string | undefined>>>();

  protected readonly fewest = fewest;
  protected readonly sort = signal<SortKey>('left');
  protected readonly sortKeys: readonly SortKey[] = ['left', 'rate', 'name'];
  protected readonly sortWords = { left: 'compliance.sort.left', rate: 'compliance.sort.rate', name: 'compliance.sort.name' } as const;
  /** Lines shown before somebody asks for the rest. */
  protected readonly first = 12;
  protected readonly whole = signal(false);
  protected readonly withAll = signal(false);
  protected readonly empty = computed(() => this.units().filter(nothingThere).length);
  protected readonly sorted = computed(() => sortUnits(this.withAll() ? this.units() : this.units().filter((unit) => !nothingThere(unit)), this.sort()));
  protected readonly shown = computed(() => (this.whole() ? this.sorted() : this.sorted().slice(0, this.first)));
  protected readonly ranks = computed(() => this.units().some(({ unit }) => unit.level !== 'village'));

  protected drills({ unit }: UnitFigures): boolean {
    return unit.level !== 'village' && unit.level !== 'unassigned';
  }
}
