import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { Category, Direction, Severity, Span } from '@huong-uoc/contracts';
import { t, Translate } from '../../../shared/i18n/translate';
import type { PlainKey } from '../../../shared/i18n/vi';
import { directionWords } from '../../../shared/rounds/finding-words';
import { Icon } from '../../../shared/ui/icon/icon';
import { PageState } from '../../../shared/ui/page-state/page-state';
import { severityLooks } from '../../../shared/ui/severity-chip/severity-chip';
import { catalogueResource } from '../../data/review-client';
import { ReviewStore } from '../../data/review-store';
import { trimmed } from '../../review-page/selected-span';
import { locateQuote } from './locate-quote';

const most = 5;

/** A finding the rules missed: from selected text, or from the clause in hand with the words typed. */
@Component({
  selector: 'app-add-finding-form',
  imports: [FormsModule, Icon, PageState, Translate],
  templateUrl: './add-finding-form.html',
  styleUrl: './add-finding-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AddFindingForm {
  readonly selection = input<Span | null>(null);
  readonly done = output();

  protected readonly store = inject(ReviewStore);
  protected readonly catalogue = catalogueResource();
  protected readonly severities = Object.entries(severityLooks) as readonly [Severity, { words: PlainKey }][];
  protected readonly directions = Object.entries(directionWords) as readonly [Direction, PlainKey][];
  /** The clause the words are looked for in: that of the selection, else the one in hand. */
  protected readonly clause = computed(() => {
    const clauses = this.store.document()?.clauses ?? [];
    const at = this.selection()?.start;
    return clauses.find(({ start, end, index }) => (at === undefined ? index === this.store.clauseIndex() : start <= at && at < end)) ?? null;
  });
  protected readonly quote = linkedSignal(() => {
    const text = this.store.document()?.text ?? '';
    const clause = this.clause();
    const span = this.selection() ?? clause;
    const inside = span && trimmed(text, clause ? { start: span.start, end: Math.min(span.end, clause.end) } : span);
    return inside ? text.slice(inside.start, inside.end) : '';
  });
  protected readonly severity = signal<Severity>('needs-look');
  protected readonly direction = signal<Direction>('women');
  protected readonly categories = signal<readonly Category[]>([]);
  protected readonly why = signal('');
  protected readonly tried = signal(false);
  protected readonly span = computed(() => {
    const document = this.store.document();
    const clause = this.clause();
    return document && clause ? locateQuote(document.text, clause, this.quote()) : null;
  });
  protected readonly errors = computed(() => ({
    quote: this.tried() && this.span() === null ? t('add.quoteMissing') : null,
    why: this.tried() && this.why().trim() === '' ? t('add.whyMissing') : null,
    categories: this.tried() && (this.categories().length === 0 || this.categories().length > most) ? t('add.categoriesMissing') : null,
  }));

  protected toggle(category: Category, on: boolean): void {
    this.categories.update((chosen) => (on ? [...chosen, category] : chosen.filter((other) => other !== category)));
  }

  protected async save(): Promise<void> {
    this.tried.set(true);
    const span = this.span();
    if (span === null || Object.values(this.errors()).some((error) => error !== null)) return;
    const body = { ...span, severity: this.severity(), direction: this.direction(), categories: [...this.categories()], why: this.why().trim() };
    if (await this.store.add(body)) this.done.emit();
  }
}
