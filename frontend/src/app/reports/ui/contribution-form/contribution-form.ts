import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { Contribute, Contribution } from '@huong-uoc/contracts';
import { Translate } from '../../../shared/i18n/translate';
import { Icon } from '../../../shared/ui/icon/icon';

/** A commune's part: what the counts cannot say. Sent again, it takes the place of the one before. */
@Component({
  selector: 'app-contribution-form',
  imports: [FormsModule, Icon, Translate],
  templateUrl: './contribution-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContributionForm {
  readonly given = input.required<Contribution | null>();
  /** Whether the report asks how many villages held their yearly review. */
  readonly counts = input(false);
  readonly busy = input(false);
  readonly submitted = output<Contribute>();

  protected readonly situation = linkedSignal(() => this.given()?.situation ?? '');
  protected readonly difficulties = linkedSignal(() => this.given()?.difficulties ?? '');
  protected readonly other = linkedSignal(() => this.given()?.other ?? '');
  protected readonly villages = linkedSignal(() => String(this.given()?.villagesReviewed ?? ''));
  readonly #tried = signal(false);
  protected readonly missing = computed(() => this.#tried() && this.situation().trim() === '');
  protected readonly wrong = computed(() => this.#tried() && !/^\d{0,4}$/.test(this.villages().trim()));

  protected submit(): void {
    this.#tried.set(true);
    if (this.missing() || this.wrong()) return;
    const villages = this.villages().trim();
    this.submitted.emit({ situation: this.situation().trim(), difficulties: this.difficulties().trim() || null, other: this.other().trim() || null, villagesReviewed: this.counts() && villages !== '' ? Number(villages) : null });
  }
}
