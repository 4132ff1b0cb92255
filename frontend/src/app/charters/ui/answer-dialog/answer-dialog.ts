import { Dialog, DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, Injectable, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { VillageCard } from '@huong-uoc/contracts';
import { firstValueFrom } from 'rxjs';
import { Translate } from '../../../shared/i18n/translate';
import { answerWords } from '../../../shared/charters/charter-words';

type Answer = VillageCard['answer'];

@Component({
  selector: 'app-answer-dialog',
  imports: [FormsModule, Translate],
  templateUrl: './answer-dialog.html',
  styleUrl: './answer-dialog.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnswerDialog {
  protected readonly data = inject<{ village: string; answer: Answer }>(DIALOG_DATA);
  readonly #ref = inject<DialogRef<Answer>>(DialogRef);
  protected readonly answers: readonly Answer[] = ['yes', 'no', 'in-preparation', 'not-answered'];
  protected readonly words = answerWords;
  protected readonly chosen = signal<Answer>(this.data.answer);

  protected save(): void {
    this.#ref.close(this.chosen());
  }

  protected cancel(): void {
    this.#ref.close();
  }
}

/** Asks whether a village has a charter; null when nothing was chosen. */
@Injectable({ providedIn: 'root' })
export class AnswerAsking {
  readonly #dialog = inject(Dialog);

  async ask(village: string, answer: Answer): Promise<Answer | null> {
    const ref = this.#dialog.open<Answer>(AnswerDialog, { data: { village, answer }, ariaLabelledBy: 'answer-dialog-title' });
    return (await firstValueFrom(ref.closed)) ?? null;
  }
}
