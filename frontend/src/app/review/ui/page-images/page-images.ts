import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Translate } from '../../../shared/i18n/translate';
import { PaperStore } from '../../data/paper-store';
import { ReviewStore } from '../../data/review-store';

/** The original page by page, a box on every line of every finding; a click on a box goes to its finding. */
@Component({
  selector: 'app-page-images',
  imports: [Translate],
  templateUrl: './page-images.html',
  styleUrl: './page-images.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PageImages {
  protected readonly paper = inject(PaperStore);
  protected readonly store = inject(ReviewStore);
  protected readonly sheets = computed(() =>
    this.paper.pages().map((page) => ({
      ...page,
      small: this.paper.url(page.number, 480),
      middle: this.paper.url(page.number, 960),
      large: this.paper.url(page.number, 1600),
      boxes: this.paper.marks().flatMap((mark) => mark.rectangles.filter((rectangle) => rectangle.page === page.number).map((rectangle, line) => ({ ...mark, rectangle, first: line === 0 }))),
    })),
  );
}
