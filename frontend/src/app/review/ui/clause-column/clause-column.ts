import { ChangeDetectionStrategy, Component, computed, DestroyRef, effect, type ElementRef, inject, output, signal, viewChild } from '@angular/core';
import type { Span } from '@huong-uoc/contracts';
import { Translate } from '../../../shared/i18n/translate';
import { Icon } from '../../../shared/ui/icon/icon';
import { MarkedText } from '../../../shared/ui/marked-text/marked-text';
import { severityLooks } from '../../../shared/ui/severity-chip/severity-chip';
import { LeaseKeeper } from '../../data/lease-keeper';
import { ReviewStore } from '../../data/review-store';
import { selectedSpan } from '../../review-page/selected-span';
import { scrollInto } from '../scroll-into';

/** Middle: the clauses with their findings marked; text selected here can become a finding. */
@Component({
  selector: 'app-clause-column',
  imports: [Icon, MarkedText, Translate],
  templateUrl: './clause-column.html',
  styleUrl: './clause-column.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ClauseColumn {
  readonly selected = output<Span | null>();

  protected readonly store = inject(ReviewStore);
  readonly #keeper = inject(LeaseKeeper);
  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');
  protected readonly onlyFlagged = signal(false);
  protected readonly parts = computed(() => {
    const findings = this.store.findings();
    return (this.store.document()?.clauses ?? [])
      .map((clause) => {
        const here = findings.filter(({ clauseIndex }) => clauseIndex === clause.index);
        return {
          clause,
          doubtful: here.some(({ confidence }) => confidence < 0.9),
          open: here.filter(({ opinion }) => opinion === null).length,
          flagged: here.length > 0,
          marks: here.map(({ id, start, end, severity }) => ({ id, start, end, tone: severityLooks[severity].tone })),
        };
      })
      .filter(({ flagged }) => flagged || !this.onlyFlagged());
  });

  constructor() {
    effect(() => {
      const box = this.box().nativeElement;
      scrollInto(box, `[data-clause="${this.store.clauseIndex()}"]`);
    });
    this.#watchShown();
  }

  protected take(): void {
    this.selected.emit(selectedSpan(document.getSelection()));
  }

  /** A clause counts as shown once most of it stood in the column; one taller than the column once it fills it. */
  #watchShown(): void {
    if (typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting, intersectionRatio, intersectionRect, rootBounds } of entries) {
          const fills = rootBounds !== null && intersectionRect.height >= rootBounds.height * 0.8;
          if (isIntersecting && (intersectionRatio >= 0.7 || fills)) this.#keeper.saw(Number((target as HTMLElement).dataset['clause']));
        }
      },
      { threshold: [0.2, 0.4, 0.7, 1] },
    );
    effect(() => {
      this.parts();
      requestAnimationFrame(() => {
        observer.disconnect();
        for (const element of this.box().nativeElement.querySelectorAll('[data-clause]')) observer.observe(element);
      });
    });
    inject(DestroyRef).onDestroy(() => observer.disconnect());
  }
}
