import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { Account, CreateAccount, OneTimePassword } from '@huong-uoc/contracts';
import { roleLabels } from '@huong-uoc/workflow';
import { SessionStore } from '../../shared/auth/session-store';
import { LabelPipe } from '../../shared/i18n/labels';
import { t, Translate } from '../../shared/i18n/translate';
import { type ShownProblem, toProblem } from '../../shared/problems/data/to-problem';
import { ProblemNote } from '../../shared/problems/problem-note/problem-note';
import { MomentPipe } from '../../shared/ui/dates/vietnamese-dates';
import { EmptyState } from '../../shared/ui/empty-state/empty-state';
import { Icon } from '../../shared/ui/icon/icon';
import { PageState } from '../../shared/ui/page-state/page-state';
import { Asking } from '../../shared/ui/reason-dialog/reason-dialog';
import { Toaster } from '../../shared/ui/toasts/toaster';
import { AccountForm } from '../ui/account-form/account-form';
import { PasswordShown } from '../ui/password-shown/password-shown';
import { accountsResource, AdministrationClient } from '../data/administration-client';

const plain = (text: string): string => text.normalize('NFC').toLowerCase();

@Component({
  selector: 'app-accounts-page',
  imports: [FormsModule, AccountForm, EmptyState, Icon, LabelPipe, MomentPipe, PageState, PasswordShown, ProblemNote, Translate],
  templateUrl: './accounts-page.html',
  styleUrl: './accounts-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccountsPage {
  readonly #client = inject(AdministrationClient);
  readonly #asking = inject(Asking);
  readonly #toaster = inject(Toaster);
  protected readonly me = inject(SessionStore).me;

  protected readonly accounts = accountsResource();
  protected readonly roleLabels = roleLabels;
  protected readonly search = signal('');
  protected readonly found = computed(() => {
    const q = plain(this.search().trim());
    const items = this.accounts.hasValue() ? this.accounts.value().items : [];
    return items.filter(({ displayName, email, unit }) => plain(`${displayName} ${email} ${unit.name}`).includes(q));
  });
  /** The form: closed, for a new account, or for one that stands. */
  protected readonly form = signal<Account | 'new' | null>(null);
  protected readonly editing = computed(() => {
    const form = this.form();
    return form === 'new' || form === null ? undefined : form;
  });
  protected readonly given = signal<OneTimePassword | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);

  protected save(body: CreateAccount): Promise<void> {
    const account = this.editing();
    return this.#run(async () => {
      if (account) await this.#client.change(account.id, { displayName: body.displayName, role: body.role, unitId: body.unitId });
      else this.given.set(await this.#client.create(body));
      this.form.set(null);
      this.#toaster.say(t('state.saved'));
    });
  }

  protected async reset(account: Account): Promise<void> {
    const sure = await this.#asking.ask({ title: t('accounts.resetTitle', { name: account.displayName }), lead: t('accounts.resetLead'), confirm: t('accounts.reset') });
    if (sure !== null) await this.#run(async () => this.given.set(await this.#client.reset(account.id)));
  }

  protected async switch(account: Account): Promise<void> {
    if (!account.disabled) {
      const sure = await this.#asking.ask({ title: t('accounts.disableTitle', { name: account.displayName }), lead: t('accounts.disableLead'), confirm: t('accounts.disable'), danger: true });
      if (sure === null) return;
    }
    await this.#run(async () => {
      await this.#client.change(account.id, { disabled: !account.disabled });
      this.#toaster.say(t('state.saved'));
    });
  }

  async #run(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await work();
      this.accounts.reload();
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
