import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import { Translate } from '../../../shared/i18n/translate';
import { DayInput } from '../../../shared/ui/day-input/day-input';

/** The two dates of every figure, kept in the address: D, text in force on that day; K, what was recorded by then. */
@Component({
  selector: 'app-dates-form',
  imports: [FormsModule, DayInput, Translate],
  templateUrl: './dates-form.html',
  styleUrl: './dates-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DatesForm {
  readonly D = input.required<string>();
  readonly K = input.required<string>();

  readonly #router = inject(Router);
  protected readonly inForce = linkedSignal(() => this.D());
  protected readonly recorded = linkedSignal(() => this.K());
  protected readonly wrong = signal<readonly string[]>([]);

  protected mark(key: string, invalid: boolean): void {
    this.wrong.update((keys) => (invalid ? [...keys, key] : keys.filter((other) => other !== key)));
  }

  protected show(): void {
    if (this.wrong().length > 0) return;
    void this.#router.navigate([], { queryParams: { D: this.inForce() || null, K: this.recorded() || null, page: null }, queryParamsHandling: 'merge' });
  }

  protected today(): void {
    void this.#router.navigate([], { queryParams: { D: null, K: null, page: null }, queryParamsHandling: 'merge' });
  }
}
