import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';
import { Translate } from '../../../shared/i18n/translate';
import { Icon } from '../../../shared/ui/icon/icon';

/** How many times the width of its frame a page is shown. */
const zooms = [1, 1.5, 2, 3] as const;

/** A page's picture in a frame of its own, to be moved and magnified while somebody types beside it. */
@Component({
  selector: 'app-page-picture',
  imports: [Icon, Translate],
  template: `
    <p class="row between">
      <span class="small muted">{{ 'typing.picture' | t: { number: page() } }}</span>
      <span class="row">
        <button type="button" class="btn small icon-only" [attr.aria-label]="'typing.zoomOut' | t" [disabled]="step() === 0" (click)="step.set(step() - 1)"><app-icon name="minus" /></button>
        <button type="button" class="btn small icon-only" [attr.aria-label]="'typing.zoomIn' | t" [disabled]="step() === last" (click)="step.set(step() + 1)"><app-icon name="plus" /></button>
      </span>
    </p>
    <div class="frame" tabindex="0" role="region" [attr.aria-label]="'typing.picture' | t: { number: page() }">
      <img [src]="url(960)" [srcset]="url(480) + ' 480w, ' + url(960) + ' 960w, ' + url(1600) + ' 1600w'" [sizes]="sizes()" [style.width.%]="100 * zoom()" [alt]="'typing.picture' | t: { number: page() }" />
    </div>
  `,
  styleUrl: './page-picture.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PagePicture {
  readonly roundId = input.required<string>();
  readonly page = input.required<number>();

  protected readonly last = zooms.length - 1;
  /** Another page is looked at as closely as the one before. */
  protected readonly step = linkedSignal({ source: this.roundId, computation: () => 0 });
  protected readonly zoom = computed(() => zooms[this.step()] ?? 1);
  protected readonly sizes = computed(() => `(max-width: 860px) ${Math.round(100 * this.zoom())}vw, ${Math.round(46 * this.zoom())}vw`);

  protected url(width: number): string {
    return `/api/rounds/${this.roundId()}/pages/${this.page()}?width=${width}`;
  }
}
