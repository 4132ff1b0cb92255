import { ChangeDetectionStrategy, Component, computed, type ElementRef, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { Finding } from '@huong-uoc/contracts';
import { t, Translate } from '../../../shared/i18n/translate';
import { Icon } from '../../../shared/ui/icon/icon';
import { Toaster } from '../../../shared/ui/toasts/toaster';
import { ReviewStore } from '../../data/review-store';

/** The recommendation to the commune: proposed wording and its reason, begun with what the rule suggests. */
@Component({
  selector: 'app-wording-form',
  imports: [FormsModule, Icon, Translate],
  templateUrl: './wording-form.html',
  styleUrl: './wording-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WordingForm {
  readonly finding = input.required<Finding>();

  protected readonly store = inject(ReviewStore);
  readonly #toaster = inject(Toaster);
  private readonly box = viewChild<ElementRef<HTMLTextAreaElement>>('box');
  protected readonly saved = computed(() => this.finding().recommendation);
  protected readonly offered = computed(() => this.finding().severity !== 'positive' || this.saved() !== null);
  readonly editing = linkedSignal({ source: () => this.finding().id, computation: () => false });
  protected readonly proposed = linkedSignal({ source: () => this.finding().id, computation: () => this.saved()?.proposed ?? this.finding().suggestion ?? '' });
  protected readonly reason = linkedSignal({ source: () => this.finding().id, computation: () => this.saved()?.reason ?? this.finding().why });
  protected readonly tried = signal(false);
  protected readonly proposedMissing = computed(() => this.tried() && this.proposed().trim() === '');
  protected readonly reasonMissing = computed(() => this.tried() && this.reason().trim() === '');

  open(): void {
    if (!this.store.editable()) return;
    this.editing.set(true);
    setTimeout(() => this.box()?.nativeElement.focus());
  }

  protected async save(): Promise<void> {
    this.tried.set(true);
    if (this.proposedMissing() || this.reasonMissing()) return;
    const done = await this.store.recommend(this.finding().id, { proposed: this.proposed().trim(), reason: this.reason().trim() });
    if (!done) return;
    this.editing.set(false);
    this.tried.set(false);
    this.#toaster.say(t('review.recommended'));
  }
}
