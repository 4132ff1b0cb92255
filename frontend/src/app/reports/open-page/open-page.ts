import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, linkedSignal, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { t, Translate } from '../../shared/i18n/translate';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { ProblemNote } from '../../shared/problems/problem-note/problem-note';
import { DayInput } from '../../shared/ui/day-input/day-input';
import { today } from '../../shared/ui/dates/vietnamese-dates';
import { focusFirstInvalid } from '../../shared/ui/focus-first-invalid';
import { Icon } from '../../shared/ui/icon/icon';
import { PageState } from '../../shared/ui/page-state/page-state';
import { Toaster } from '../../shared/ui/toasts/toaster';
import { ReportsClient, reportsResource } from '../data/reports-client';

const days = ['from', 'cutOff', 'contributionsDue', 'deadline'] as const;
const words = ['preparedBy', 'recipient'] as const;
type Facts = Record<(typeof days)[number] | (typeof words)[number], string>;

/** Opens a report with its words and days as proposed; the leader may change them before the communes are asked. */
@Component({
  selector: 'app-open-page',
  imports: [FormsModule, RouterLink, DayInput, Icon, PageState, ProblemNote, Translate],
  templateUrl: './open-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OpenPage {
  readonly kind = input<string>();
  readonly year = input<string>();

  readonly #client = inject(ReportsClient);
  readonly #router = inject(Router);
  readonly #toaster = inject(Toaster);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #year = computed(() => Number(this.year() ?? today().slice(0, 4)));
  protected readonly days = [['from', 'reports.from'], ['cutOff', 'reports.cutOff'], ['contributionsDue', 'reports.contributionsDue'], ['deadline', 'reports.deadline']] as const;
  protected readonly reports = reportsResource(this.#year);
  protected readonly waiting = computed(() => (this.reports.hasValue() ? this.reports.value().campaigns.filter(({ id }) => id === null) : []));
  protected readonly chosen = computed(() => this.waiting().find((campaign) => campaign.kind === this.kind()) ?? this.waiting()[0] ?? null);
  protected readonly facts = linkedSignal<Facts>(() => {
    const { preparedBy = '', recipient = '', from = '', cutOff = '', contributionsDue = '', deadline = '' } = this.chosen() ?? {};
    return { preparedBy, recipient, from, cutOff, contributionsDue, deadline };
  });
  protected readonly errors = signal<Readonly<Record<string, string>>>({});
  protected readonly busy = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);

  protected set(key: keyof Facts, value: string): void {
    this.facts.update((facts) => ({ ...facts, [key]: value }));
  }

  protected choose(kind: string): void {
    void this.#router.navigate([], { queryParams: { kind }, queryParamsHandling: 'merge' });
  }

  protected async submit(): Promise<void> {
    const campaign = this.chosen();
    if (campaign === null) return;
    this.errors.set(missingOf(this.facts()));
    if (Object.keys(this.errors()).length > 0) return focusFirstInvalid(this.#element.nativeElement);
    this.busy.set(true);
    this.problem.set(null);
    try {
      const opened = await this.#client.open({ kind: campaign.kind, year: campaign.year, ...this.facts() });
      this.#toaster.say(t('reports.opened'));
      await this.#router.navigate(['/reports', opened.campaign.id]);
    } catch (error) {
      const problem = toProblem(error);
      this.problem.set(problem);
      this.errors.set(problem.fields);
    } finally {
      this.busy.set(false);
    }
  }
}

function missingOf(facts: Facts): Record<string, string> {
  const missing: Record<string, string> = {};
  for (const key of days) if (facts[key] === '') missing[key] = t('record.dayMissing');
  for (const key of words) if (facts[key].trim() === '') missing[key] = t('reports.wordsMissing');
  return missing;
}
