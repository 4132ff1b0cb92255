import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { Account, CreateAccount } from '@huong-uoc/contracts';
import { type AccountRole, accountRoles, roleLabels } from '@huong-uoc/workflow';
import { LabelPipe } from '../../../shared/i18n/labels';
import { t, Translate } from '../../../shared/i18n/translate';
import { focusFirstInvalid } from '../../../shared/ui/focus-first-invalid';
import { Icon } from '../../../shared/ui/icon/icon';
import { unitsResource } from '../../data/administration-client';

/** Who the account is for, what they do, and which unit bounds what they see. */
@Component({
  selector: 'app-account-form',
  imports: [FormsModule, Icon, LabelPipe, Translate],
  templateUrl: './account-form.html',
  styleUrl: './account-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccountForm {
  /** The account to change; none = a new one. */
  readonly account = input<Account>();
  readonly fields = input<Readonly<Record<string, string>>>({});
  readonly busy = input(false);
  readonly saved = output<CreateAccount>();
  readonly cancelled = output();

  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly roles = accountRoles;
  protected readonly roleLabels = roleLabels;
  protected readonly email = linkedSignal(() => this.account()?.email ?? '');
  protected readonly displayName = linkedSignal(() => this.account()?.displayName ?? '');
  protected readonly role = linkedSignal<AccountRole>(() => this.account()?.role ?? 'commune');
  protected readonly unit = linkedSignal(() => this.account()?.unit ?? null);
  protected readonly unitText = signal('');
  protected readonly unitQuery = signal<string | null>(null);
  protected readonly units = unitsResource(() => {
    const q = this.unitQuery();
    return q === null ? null : { q };
  });
  protected readonly tried = signal(false);
  protected readonly errors = computed(() => {
    const missing = (value: string, sentence: string): string | null => (this.tried() && value.trim() === '' ? sentence : null);
    return {
      email: this.fields()['email'] ?? missing(this.email(), t('signIn.emailMissing')),
      displayName: this.fields()['displayName'] ?? missing(this.displayName(), t('accounts.nameMissing')),
      unit: this.fields()['unitId'] ?? (this.tried() && this.unit() === null ? t('accounts.unitMissing') : null),
    };
  });

  protected findUnit(): void {
    if (this.unitText().trim() !== '') this.unitQuery.set(this.unitText().trim());
  }

  protected choose(id: string, name: string): void {
    this.unit.set({ id, name });
    this.unitQuery.set(null);
    this.unitText.set('');
  }

  protected submit(): void {
    this.tried.set(true);
    const unit = this.unit();
    if (unit === null || this.email().trim() === '' || this.displayName().trim() === '') {
      focusFirstInvalid(this.#element.nativeElement);
      return;
    }
    this.saved.emit({ email: this.email().trim(), displayName: this.displayName().trim(), role: this.role(), unitId: unit.id });
  }
}
