import { ChangeDetectionStrategy, Component, computed, effect, type ElementRef, inject, model, viewChild } from '@angular/core';
import { Translate } from '../../../shared/i18n/translate';
import { originalUrl } from '../../../shared/rounds/data/rounds-client';
import { ReadingReport } from '../../../shared/rounds/reading-report/reading-report';
import { Icon } from '../../../shared/ui/icon/icon';
import { MarkedText } from '../../../shared/ui/marked-text/marked-text';
import { severityLooks } from '../../../shared/ui/severity-chip/severity-chip';
import { WordDiff } from '../../../shared/ui/word-diff/word-diff';
import { ReviewStore } from '../../data/review-store';
import { PaperStore } from '../../data/paper-store';
import { PageImages } from '../page-images/page-images';
import { WordLayout } from '../word-layout/word-layout';
import { scrollInto } from '../scroll-into';

export type SourceView = 'text' | 'image' | 'layout' | 'compare';

const views = {
  text: { title: 'review.source', show: 'review.showText' },
  image: { title: 'pages.title', show: 'pages.show' },
  layout: { title: 'layout.title', show: 'layout.show' },
  compare: { title: 'review.compare', show: 'review.showCompare' },
} as const;

const outcomes = {
  'resolved': { words: 'compare.resolved', icon: 'checkCircle', tone: 'ok' },
  'still-there': { words: 'compare.stillThere', icon: 'alert', tone: 'bad' },
  'not-found': { words: 'compare.notFound', icon: 'search', tone: 'warn' },
} as const;

/** Left: the text as it was read, its pages, its layout in Word, or what became of the last round's recommendations, clause by clause. */
@Component({
  selector: 'app-source-column',
  imports: [Icon, MarkedText, PageImages, ReadingReport, Translate, WordDiff, WordLayout],
  templateUrl: './source-column.html',
  styleUrl: './source-column.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SourceColumn {
  readonly view = model.required<SourceView>();

  protected readonly store = inject(ReviewStore);
  protected readonly paper = inject(PaperStore);
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');
  protected readonly outcomes = outcomes;
  protected readonly views = views;
  protected readonly original = computed(() => originalUrl(this.store.roundId()));
  protected readonly marks = computed(() => this.store.findings().map(({ id, start, end, severity }) => ({ id, start, end, tone: severityLooks[severity].tone })));
  /** The ways this document can be looked at, in the order in which the key turns through them. */
  readonly available = computed<readonly SourceView[]>(() => {
    const document = this.store.document();
    const hasPrevious = document !== null && (document.asked.length > 0 || document.clauses.some(({ change }) => change !== null));
    return ['text', ...(this.paper.pages().length > 0 ? ['image' as const] : []), ...(hasPrevious ? ['compare' as const] : []), ...(this.paper.hasLayout() ? ['layout' as const] : [])];
  });
  protected readonly changed = computed(() => {
    const document = this.store.document();
    return (document?.clauses ?? []).flatMap((clause) =>
      clause.change === 'changed' || clause.change === 'new' ? [{ clause, now: document?.text.slice(clause.start, clause.end) ?? '' }] : [],
    );
  });

  constructor() {
    effect(() => {
      const box = this.box()?.nativeElement;
      this.store.current();
      if (box && (this.view() === 'text' || this.view() === 'image')) scrollInto(box, this.view() === 'image' ? '.box.active' : 'mark.active');
    });
  }

  /** On to the next way of looking, round the end. */
  turn(): void {
    this.view.update((view) => this.available()[(this.available().indexOf(view) + 1) % this.available().length] ?? 'text');
  }
}
