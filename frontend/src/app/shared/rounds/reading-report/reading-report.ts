import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import type { PaperPage, ReadingReport as Report } from '@huong-uoc/contracts';
import { Translate } from '../../i18n/translate';
import { Icon } from '../../ui/icon/icon';
import { PageState } from '../../ui/page-state/page-state';
import { TextVersions } from '../text-versions/text-versions';
import { readingResource } from '../data/reading-client';

const sourceWords = { text: 'reading.text', recognised: 'reading.recognised', failed: 'reading.failed', typed: 'reading.typedPages' } as const satisfies Record<PaperPage['source'], string>;
const gapWords = { missing: 'reading.gap.missing', repeated: 'reading.gap.repeated', backwards: 'reading.gap.backwards' } as const satisfies Record<Report['gaps'][number]['kind'], string>;

/** How well the text was read: pages and where their text comes from, repairs, numbers that do not follow each other. */
@Component({
  selector: 'app-reading-report',
  imports: [Icon, PageState, TextVersions, Translate],
  templateUrl: './reading-report.html',
  styleUrl: './reading-report.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReadingReport {
  readonly roundId = input.required<string>();

  protected readonly open = signal(false);
  protected readonly report = readingResource(() => (this.open() ? this.roundId() : undefined));
  protected readonly gapWords = gapWords;
  protected readonly sources = computed(() => {
    const pages = this.report.hasValue() ? this.report.value().pages : [];
    return (['text', 'recognised', 'typed', 'failed'] as const).flatMap((source) => {
      const numbers = pages.filter((page) => page.source === source).map(({ number }) => number);
      return numbers.length === 0 ? [] : [{ words: sourceWords[source], pages: numbers.join(', '), bad: source === 'failed' }];
    });
  });
  protected readonly percent = computed(() => (this.report.hasValue() && this.report.value().confidence !== null ? Math.floor(100 * (this.report.value().confidence ?? 0)) : null));
}
