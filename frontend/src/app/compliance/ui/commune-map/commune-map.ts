import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { UnitFigures } from '@huong-uoc/contracts';
import { t, Translate } from '../../../shared/i18n/translate';
import { shapesResource } from '../../data/insight-client';
import { Chart } from '../chart/chart';
import { mapOption, mapScale } from './map-option';
import { mapOf } from './shapes';

/** The communes on a map, coloured by the sure part of C3; a picked commune opens its own page. The table below is the same data. */
@Component({
  selector: 'app-commune-map',
  imports: [Chart, Translate],
  templateUrl: './commune-map.html',
  styleUrl: './commune-map.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommuneMap {
  readonly units = input.required<readonly UnitFigures[]>();
  readonly dates = input.required<Readonly<Record<string, string | undefined>>>();

  protected readonly scale = mapScale;
  readonly #router = inject(Router);
  readonly #communes = computed(() => this.units().filter(({ unit }) => unit.level === 'commune'));
  readonly #file = shapesResource(() => this.#communes().length > 1);
  protected readonly map = computed(() => (this.#file.hasValue() ? mapOf(this.#file.value()) : undefined));
  protected readonly option = computed(() => mapOption(this.#communes()));
  protected readonly words = computed(() => t('map.picture', { n: this.#communes().length }));

  protected open(name: string): void {
    const found = this.#communes().find(({ unit }) => unit.label === name);
    if (found !== undefined) void this.#router.navigate(['/compliance'], { queryParams: { unit: found.unit.id, ...this.dates() } });
  }
}
