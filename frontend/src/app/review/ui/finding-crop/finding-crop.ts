import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Translate } from '../../../shared/i18n/translate';
import { PaperStore } from '../../data/paper-store';

/** On a phone the desk has no room for pages: the lines of paper on which a finding stands, cut out. */
@Component({
  selector: 'app-finding-crop',
  imports: [Translate],
  template: `@if (crop(); as shown) {
    <div class="crop" [style.aspect-ratio]="shown.ratio"><img [src]="shown.url" [alt]="'pages.crop' | t: { number: shown.page }" [style.width.%]="shown.zoom" [style.left.%]="shown.left" [style.top.%]="shown.top" loading="lazy" /></div>
  }`,
  styleUrl: './finding-crop.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FindingCrop {
  readonly finding = input.required<string>();

  readonly #paper = inject(PaperStore);
  protected readonly crop = computed(() => {
    const strip = this.#paper.strip(this.finding());
    const page = this.#paper.pages().find(({ number }) => number === strip?.page);
    if (!strip || !page) return null;
    return { page: page.number, url: this.#paper.url(page.number, 960), ratio: `${page.width * strip.width} / ${page.height * strip.height}`, zoom: 100 / strip.width, left: (-100 * strip.left) / strip.width, top: (-100 * strip.top) / strip.height };
  });
}
