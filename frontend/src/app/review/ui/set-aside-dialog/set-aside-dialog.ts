import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { SetAside } from '@huong-uoc/contracts';
import { t, Translate } from '../../../shared/i18n/translate';
import { DayInput } from '../../../shared/ui/day-input/day-input';
import { Icon } from '../../../shared/ui/icon/icon';

export type Later = Omit<SetAside, 'fence'>;

/** Asks until when a round is put back, and why; both are seen in the list by everybody. */
@Component({
  selector: 'app-set-aside-dialog',
  imports: [FormsModule, DayInput, Icon, Translate],
  templateUrl: './set-aside-dialog.html',
  styleUrl: '../../../shared/ui/reason-dialog/reason-dialog.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SetAsideDialog {
  readonly #ref = inject<DialogRef<Later>>(DialogRef);
  readonly #today = inject<string>(DIALOG_DATA);
  protected readonly until = signal('');
  protected readonly reason = signal('');
  protected readonly noDay = signal(false);
  protected readonly tried = signal(false);
  protected readonly dayError = computed(() => (this.tried() && this.until() <= this.#today ? t('setAside.dayMissing') : undefined));
  protected readonly missing = computed(() => this.tried() && this.reason().trim() === '');

  protected confirm(): void {
    this.tried.set(true);
    if (this.noDay() || this.dayError() !== undefined || this.missing()) return;
    this.#ref.close({ until: this.until(), reason: this.reason().trim() });
  }

  protected cancel(): void {
    this.#ref.close();
  }
}
