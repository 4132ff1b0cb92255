import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable, linkedSignal } from '@angular/core';
import type { PaperLine, pageWidths, RoundPages } from '@huong-uoc/contracts';
import { SessionStore } from '../../shared/auth/session-store';
import { severityLooks } from '../../shared/ui/severity-chip/severity-chip';
import { rectanglesOf, stripOf, type Rectangle } from './rectangles';
import { ReviewStore } from './review-store';

type PageWidth = (typeof pageWidths)[number];

/** The paper behind the text on the desk: its pages, and where each finding stands on them. Without boxes there is none, and the text speaks alone. */
@Injectable()
export class PaperStore {
  readonly #review = inject(ReviewStore);
  readonly #session = inject(SessionStore);
  readonly #pages = httpResource<RoundPages>(() => (this.#review.roundId() ? `/api/rounds/${this.#review.roundId()}/pages` : undefined));

  readonly #lines = computed<readonly PaperLine[]>(() => (this.#pages.hasValue() ? this.#pages.value().lines : []));
  readonly pages = computed(() => (this.#pages.hasValue() && this.#pages.value().lines.length > 0 ? this.#pages.value().pages : []));
  readonly marks = computed(() =>
    this.#review.findings().map((finding, index) => ({ id: finding.id, number: index + 1, address: finding.address, tone: severityLooks[finding.severity].tone, rectangles: rectanglesOf(this.#lines(), finding) })),
  );

  /** A Word file can be seen as its author laid it out, by those who may open the original; the opening is recorded, so nothing is asked before it is wanted. */
  readonly hasLayout = computed(() => this.#review.document()?.round.format === 'docx' && this.#session.me()?.role !== 'rule-keeper');
  readonly layoutWanted = linkedSignal({ source: this.#review.roundId, computation: () => false });
  readonly layout = httpResource.text(() => (this.layoutWanted() && this.hasLayout() ? `/api/rounds/${this.#review.roundId()}/preview` : undefined));

  url(page: number, width: PageWidth): string {
    return `/api/rounds/${this.#review.roundId()}/pages/${page}?width=${width}`;
  }

  /** The strip of paper on which a finding stands; null where it is not known. */
  strip(findingId: string): Rectangle | null {
    return stripOf(this.marks().find(({ id }) => id === findingId)?.rectangles ?? []);
  }
}
