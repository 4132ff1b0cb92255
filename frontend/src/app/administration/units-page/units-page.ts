import { ChangeDetectionStrategy, Component, effect, inject, input, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import type { UnitLevel } from '@huong-uoc/contracts';
import { Translate } from '../../shared/i18n/translate';
import type { PlainKey } from '../../shared/i18n/vi';
import { DayPipe } from '../../shared/ui/dates/vietnamese-dates';
import { DayInput } from '../../shared/ui/day-input/day-input';
import { EmptyState } from '../../shared/ui/empty-state/empty-state';
import { Icon } from '../../shared/ui/icon/icon';
import { PageState } from '../../shared/ui/page-state/page-state';
import { unitsResource } from '../data/administration-client';

export const levelWords: Readonly<Record<UnitLevel, PlainKey>> = { province: 'units.province', district: 'units.district', commune: 'units.commune', village: 'units.village' };

/** Units as they were on a day: names and codes change, the unit stays. */
@Component({
  selector: 'app-units-page',
  imports: [FormsModule, DayInput, DayPipe, EmptyState, Icon, PageState, Translate],
  templateUrl: './units-page.html',
  styleUrl: './units-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnitsPage {
  readonly q = input<string>();
  readonly level = input<string>();
  readonly on = input<string>();

  readonly #router = inject(Router);
  protected readonly units = unitsResource(() => ({ q: this.q(), level: this.level(), on: this.on() }));
  protected readonly levels = Object.entries(levelWords) as readonly [UnitLevel, PlainKey][];
  protected readonly levelWords = levelWords;
  protected readonly search = signal('');

  constructor() {
    effect(() => this.search.set(this.q() ?? ''));
  }

  protected narrow(queryParams: Readonly<Record<string, string>>): void {
    const blankIsNone = Object.fromEntries(Object.entries(queryParams).map(([key, value]) => [key, value.trim() || null]));
    void this.#router.navigate([], { queryParams: blankIsNone, queryParamsHandling: 'merge' });
  }
}
