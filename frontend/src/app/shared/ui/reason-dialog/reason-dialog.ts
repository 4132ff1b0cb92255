import { Dialog, DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, Injectable, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { firstValueFrom } from 'rxjs';
import { Translate } from '../../i18n/translate';
import { Icon } from '../icon/icon';

/** What is asked before a step: its consequence in words, and what the person must hand over. */
export type Question = {
  readonly title: string;
  readonly lead?: string;
  readonly confirm: string;
  /** Label of the text that must be written; none = only a confirmation. */
  readonly reason?: string;
  readonly danger?: boolean;
};

@Component({
  selector: 'app-reason-dialog',
  imports: [FormsModule, Icon, Translate],
  templateUrl: './reason-dialog.html',
  styleUrl: './reason-dialog.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReasonDialog {
  protected readonly question = inject<Question>(DIALOG_DATA);
  readonly #ref = inject<DialogRef<string>>(DialogRef);
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  protected readonly missing = computed(() => this.tried() && this.question.reason !== undefined && this.reason().trim() === '');

  protected confirm(): void {
    this.tried.set(true);
    if (!this.missing()) this.#ref.close(this.reason().trim());
  }

  protected cancel(): void {
    this.#ref.close();
  }
}

/** Asks for a confirmation or a reason; answers the text, or null when the person thought better of it. */
@Injectable({ providedIn: 'root' })
export class Asking {
  readonly #dialog = inject(Dialog);

  async ask(question: Question): Promise<string | null> {
    const ref = this.#dialog.open<string>(ReasonDialog, { data: question, ariaLabelledBy: 'reason-dialog-title', autoFocus: 'first-tabbable' });
    return (await firstValueFrom(ref.closed)) ?? null;
  }
}
