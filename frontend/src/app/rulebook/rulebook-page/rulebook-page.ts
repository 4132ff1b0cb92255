import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormsModule } from '@angular/forms';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { Severity } from '@huong-uoc/contracts';
import { t, Translate } from '../../shared/i18n/translate';
import { directionWords } from '../../shared/rounds/finding-words';
import { EmptyState } from '../../shared/ui/empty-state/empty-state';
import { Icon } from '../../shared/ui/icon/icon';
import { LawNote } from '../../shared/ui/law-note/law-note';
import { bracketed } from '../../shared/ui/marked-text/segments';
import { PageState } from '../../shared/ui/page-state/page-state';
import { SeverityChip, severityLooks } from '../../shared/ui/severity-chip/severity-chip';
import type { PlainKey } from '../../shared/i18n/vi';
import { rulebookResource, type Rule } from '../data/rulebook-client';
import { findRules } from './find-rules';

const most = 4;

/** All rules with their law and examples: the help of the product; each can be linked to. */
@Component({
  selector: 'app-rulebook-page',
  imports: [FormsModule, RouterLink, EmptyState, Icon, LawNote, PageState, SeverityChip, Translate],
  templateUrl: './rulebook-page.html',
  styleUrl: './rulebook-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RulebookPage {
  readonly q = input<string>();
  readonly category = input<string>();
  readonly severity = input<string>();

  readonly #router = inject(Router);
  readonly #fragment = toSignal(inject(ActivatedRoute).fragment);
  protected readonly catalogue = rulebookResource();
  protected readonly search = signal('');
  protected readonly severities = Object.entries(severityLooks) as readonly [Severity, { words: PlainKey }][];
  protected readonly directionWords = directionWords;
  protected readonly linked = computed(() => this.#fragment() ?? null);
  protected readonly filtered = computed(() => [this.q(), this.category(), this.severity()].some((value) => (value ?? '') !== ''));
  protected readonly found = computed(() => {
    if (!this.catalogue.hasValue()) return [];
    return findRules(this.catalogue.value().rules, { q: this.q() ?? '', category: this.category() ?? '', severity: this.severity() ?? '' });
  });

  constructor() {
    effect(() => this.search.set(this.q() ?? ''));
    effect(() => {
      const id = this.linked();
      // The rules are drawn after the router has looked for the place: look again once they stand.
      if (id && this.found().length > 0) requestAnimationFrame(() => document.getElementById(id)?.scrollIntoView());
    });
  }

  protected narrow(queryParams: Readonly<Record<string, string>>): void {
    const blankIsNone = Object.fromEntries(Object.entries(queryParams).map(([key, value]) => [key, value.trim() || null]));
    void this.#router.navigate([], { queryParams: blankIsNone, queryParamsHandling: 'merge' });
  }

  protected pieces(example: string): ReturnType<typeof bracketed> {
    return bracketed(example);
  }

  /** The types of a rule in one line: rules that hold for nearly every type would fill the page with them. */
  protected categoriesOf(rule: Rule): string {
    if (!this.catalogue.hasValue()) return '';
    const all = this.catalogue.value().categories;
    const names = all.filter(({ id }) => rule.categories.includes(id)).map(({ vi }) => vi);
    if (names.length === all.length) return t('rulebook.anyCategory');
    return names.length <= most ? names.join(', ') : t('rulebook.moreCategories', { first: names.slice(0, most).join(', '), n: names.length - most });
  }

  /** The reason, when it says more than the title. */
  protected reasonOf({ title, rationale }: Rule): string | null {
    const bare = (text: string): string => text.trim().replace(/[.]$/, '').toLowerCase();
    return bare(title) === bare(rationale) ? null : rationale;
  }
}
