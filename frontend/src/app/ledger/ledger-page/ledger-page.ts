import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ActEntry, Ledger } from '@huong-uoc/contracts';
import { SessionStore } from '../../shared/auth/session-store';
import { t, Translate } from '../../shared/i18n/translate';
import { ProductTitle } from '../../shared/layout/product-title';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { ProblemNote } from '../../shared/problems/problem-note/problem-note';
import { DayPipe } from '../../shared/ui/dates/vietnamese-dates';
import { Icon } from '../../shared/ui/icon/icon';
import { PageState } from '../../shared/ui/page-state/page-state';
import { Asking } from '../../shared/ui/reason-dialog/reason-dialog';
import { Toaster } from '../../shared/ui/toasts/toaster';
import { charterResource, LedgerClient, ledgerResource } from '../data/ledger-client';
import { ActEntryView } from '../ui/act-entry/act-entry';
import { ClockList } from '../ui/clock-list/clock-list';
import { toneOf } from './state-tone';

@Component({
  selector: 'app-ledger-page',
  imports: [RouterLink, ActEntryView, ClockList, DayPipe, Icon, PageState, ProblemNote, Translate],
  templateUrl: './ledger-page.html',
  styleUrl: './ledger-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LedgerPage {
  readonly charterId = input.required<string>();

  readonly #client = inject(LedgerClient);
  readonly #asking = inject(Asking);
  readonly #toaster = inject(Toaster);
  readonly #title = inject(ProductTitle);
  readonly #role = inject(SessionStore).me()?.role;
  protected readonly mine = this.#role === 'commune';
  protected readonly readable = this.#role === 'commune' || this.#role === 'reviewer' || this.#role === 'leader';
  protected readonly toneOf = toneOf;
  protected readonly ledger = ledgerResource(this.charterId);
  protected readonly charter = charterResource(this.charterId);
  protected readonly problem = signal<ShownProblem | null>(null);
  protected readonly running = computed(() => (this.ledger.hasValue() ? this.ledger.value().clocks.filter(({ endedOn }) => endedOn === null) : []));
  protected readonly over = computed(() => (this.ledger.hasValue() ? this.ledger.value().clocks.filter(({ endedOn }) => endedOn !== null) : []));

  constructor() {
    effect(() => {
      if (this.charter.hasValue()) this.#title.show(`${t('ledger.title')}: ${this.charter.value().title}`);
    });
  }

  protected attach({ id }: ActEntry, file: File): Promise<void> {
    return this.#write(() => this.#client.attach(id, file), t('ledger.attached'));
  }

  protected async strike({ id }: ActEntry): Promise<void> {
    const reason = await this.#asking.ask({ title: t('ledger.void'), lead: t('ledger.voidLead'), confirm: t('ledger.voidConfirm'), reason: t('dialog.reason'), danger: true });
    if (reason !== null) await this.#write(() => this.#client.void(id, reason), t('state.saved'));
  }

  async #write(step: () => Promise<Ledger>, done: string): Promise<void> {
    this.problem.set(null);
    try {
      this.ledger.set(await step());
      this.#toaster.say(done);
    } catch (error) {
      this.problem.set(toProblem(error));
    }
  }
}
