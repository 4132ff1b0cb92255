import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Target, UnitFigures } from '@huong-uoc/contracts';
import { Translate } from '../../../shared/i18n/translate';
import { RangeBar } from '../range-bar/range-bar';
import { fewest, type SortKey, sortUnits } from './sort-units';

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
  /** D and K as they stand in the address. */
  readonly dates = input.required<Readonly<Record<string, string | undefined>>>();

  protected readonly fewest = fewest;
  protected readonly sort = signal<SortKey>('left');
  protected readonly sortKeys: readonly SortKey[] = ['left', 'rate', 'name'];
  protected readonly sortWords = { left: 'compliance.sort.left', rate: 'compliance.sort.rate', name: 'compliance.sort.name' } as const;
  protected readonly sorted = computed(() => sortUnits(this.units(), this.sort()));

  protected drills({ unit }: UnitFigures): boolean {
    return unit.level !== 'village';
  }
}
