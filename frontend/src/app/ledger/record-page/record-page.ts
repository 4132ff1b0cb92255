import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, linkedSignal, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import type { Ledger } from '@huong-uoc/contracts';
import { dossierChecklist, eraOn, legalActIds, legalEras, legalGrounds, type LegalAct } from '@huong-uoc/workflow';
import { inLanguage } from '../../shared/i18n/labels';
import { t, Translate } from '../../shared/i18n/translate';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { ProblemNote } from '../../shared/problems/problem-note/problem-note';
import { DayInput } from '../../shared/ui/day-input/day-input';
import { today } from '../../shared/ui/dates/vietnamese-dates';
import { focusFirstInvalid } from '../../shared/ui/focus-first-invalid';
import { Icon } from '../../shared/ui/icon/icon';
import { PageState } from '../../shared/ui/page-state/page-state';
import { Toaster } from '../../shared/ui/toasts/toaster';
import { LedgerClient, ledgerResource } from '../data/ledger-client';
import { type ActFacts, blankAct, bodyOf, groundsOf, missingOf, partsOf, shareOf } from './act-facts';

@Component({
  selector: 'app-record-page',
  imports: [FormsModule, RouterLink, DayInput, Icon, PageState, ProblemNote, Translate],
  templateUrl: './record-page.html',
  styleUrl: './record-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecordPage {
  readonly charterId = input.required<string>();
  /** The act a path leads to, from the address. */
  readonly act = input<string>();

  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #client = inject(LedgerClient);
  readonly #router = inject(Router);
  readonly #toaster = inject(Toaster);
  protected readonly ledger = ledgerResource(this.charterId);
  protected readonly allowed = computed<Ledger['allowed']>(() => (this.ledger.hasValue() ? this.ledger.value().allowed : []));
  protected readonly chosen = linkedSignal<LegalAct | ''>(() => legalActIds.find((id) => id === this.act()) ?? '');
  protected readonly what = computed(() => this.allowed().find(({ act }) => act === this.chosen()) ?? null);
  protected readonly facts = signal<ActFacts>({ ...blankAct, on: today() });
  protected readonly parts = computed(() => {
    const what = this.what();
    return what === null ? null : partsOf(what.act, what.asks);
  });
  protected readonly grounds = computed(() => {
    const what = this.what();
    return what === null ? [] : groundsOf(what.act).map((id) => ({ id, label: inLanguage(legalGrounds[id].label), article: legalGrounds[id].article }));
  });
  readonly #era = computed(() => eraOn(this.facts().on === '' ? today() : this.facts().on));
  protected readonly era = computed(() => inLanguage(legalEras[this.#era()].label));
  protected readonly voteRuled = computed(() => legalEras[this.#era()].adoption.verified);
  protected readonly recogniser = computed(() => inLanguage(legalEras[this.#era()].recogniser));
  protected readonly dossier = computed(() => dossierChecklist(this.#era()).map(({ id, label, required, form, article }) => ({ id, label: form === null ? inLanguage(label) : `${form}: ${inLanguage(label)}`, required, article })));
  protected readonly share = computed(() => shareOf(this.facts()));
  readonly #file = signal<File | null>(null);
  protected readonly errors = signal<Readonly<Record<string, string>>>({});
  protected readonly busy = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);

  protected set<K extends keyof ActFacts>(key: K, value: ActFacts[K]): void {
    this.facts.update((facts) => ({ ...facts, [key]: value }));
  }

  protected tick(paper: string, there: boolean): void {
    this.set('papers', there ? [...this.facts().papers, paper] : this.facts().papers.filter((other) => other !== paper));
  }

  protected pick(files: FileList | null): void {
    this.#file.set(files?.[0] ?? null);
  }

  protected async submit(): Promise<void> {
    const what = this.what();
    const missing = missingOf(what?.act ?? '', this.facts());
    this.errors.set(missing);
    if (what === null || Object.keys(missing).length > 0) return focusFirstInvalid(this.#element.nativeElement);
    this.busy.set(true);
    this.problem.set(null);
    try {
      const before = new Set(this.ledger.value()?.entries.map(({ id }) => id));
      const { entries } = await this.#client.record(this.charterId(), bodyOf(what.act, this.facts(), what.asks));
      await this.#attach(entries.find(({ id }) => !before.has(id))?.id);
      await this.#router.navigate(['/ledger', this.charterId()]);
    } catch (error) {
      const problem = toProblem(error);
      this.problem.set(problem);
      this.errors.set(problem.fields);
    } finally {
      this.busy.set(false);
    }
  }

  /** The act stands already: a file that does not arrive is said, not lost in silence. */
  async #attach(actId: string | undefined): Promise<void> {
    const file = this.#file();
    if (file === null || actId === undefined) return this.#toaster.say(t('record.done'));
    await this.#client.attach(actId, file).then(() => this.#toaster.say(t('record.done')), () => this.#toaster.say(t('record.fileFailed')));
  }
}
