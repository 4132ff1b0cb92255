import { afterNextRender, ChangeDetectionStrategy, Component, effect, ElementRef, inject, input, output, signal, DestroyRef } from '@angular/core';
import type { EChartsType } from 'echarts/core';
import type { EChartsOption } from 'echarts/types/dist/shared';

/** Colours of the tokens as they stand now, for what is drawn outside CSS. */
export type Ink = (token: string) => string;

/** A drawn chart; what it shows always stands in a table beside it, so to a screen reader it is one picture with a name. */
@Component({
  selector: 'app-chart',
  template: '',
  styleUrl: './chart.css',
  host: { 'role': 'img', '[attr.aria-label]': 'words()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Chart {
  readonly words = input.required<string>();
  readonly option = input.required<(ink: Ink) => EChartsOption>();
  /** A map to be known by name before it is drawn. */
  readonly map = input<{ readonly name: string; readonly shapes: object }>();
  readonly picked = output<string>();

  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #chart = signal<EChartsType | null>(null);

  constructor() {
    const watch = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(() => this.#chart()?.resize());
    afterNextRender(async () => {
      const { draw } = await import('./draw');
      const chart = draw(this.#host);
      chart.on('click', ({ name }) => this.picked.emit(name));
      this.#chart.set(chart);
      watch?.observe(this.#host);
    });
    effect(async () => {
      const [chart, option, map] = [this.#chart(), this.option(), this.map()];
      if (chart === null) return;
      if (map !== undefined) (await import('./draw')).registerMap(map.name, map.shapes as Parameters<typeof import('./draw').registerMap>[1]);
      chart.setOption({ ...option(this.#ink), textStyle: { fontFamily: 'Be Vietnam Pro' } }, { notMerge: true });
    });
    inject(DestroyRef).onDestroy(() => {
      watch?.disconnect();
      this.#chart()?.dispose();
    });
  }

  readonly #ink: Ink = (token) => getComputedStyle(this.#host).getPropertyValue(`--${token}`).trim();
}
