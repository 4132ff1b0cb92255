import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { AnswerRecommendation, Recommendation } from '@huong-uoc/contracts';
import { Translate } from '../../../shared/i18n/translate';
import { MomentPipe } from '../../../shared/ui/dates/vietnamese-dates';
import { Icon } from '../../../shared/ui/icon/icon';

/** The commune agrees with a recommendation, or disagrees and says why. */
@Component({
  selector: 'app-answer-form',
  imports: [FormsModule, Icon, MomentPipe, Translate],
  templateUrl: './answer-form.html',
  styleUrl: './answer-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnswerForm {
  readonly key = input.required<string>();
  readonly recommendation = input.required<Recommendation>();
  readonly mayAnswer = input(false);
  readonly busy = input(false);
  readonly answered = output<AnswerRecommendation>();

  protected readonly given = computed(() => this.recommendation().answer);
  protected readonly editing = linkedSignal(() => this.given() === null);
  protected readonly agrees = linkedSignal<boolean | null>(() => this.given()?.agrees ?? null);
  protected readonly reason = linkedSignal(() => this.given()?.reason ?? '');
  protected readonly tried = signal(false);
  protected readonly unchosen = computed(() => this.tried() && this.agrees() === null);
  protected readonly unexplained = computed(() => this.tried() && this.agrees() === false && this.reason().trim() === '');

  protected submit(): void {
    this.tried.set(true);
    const agrees = this.agrees();
    if (agrees === null || this.unexplained()) return;
    this.answered.emit({ agrees, reason: this.reason().trim() || null });
  }
}
