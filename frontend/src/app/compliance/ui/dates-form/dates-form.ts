import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import { Translate } from '../../../shared/i18n/translate';
import { DayPipe } from '../../../shared/ui/dates/vietnamese-dates';
import { DayInput } from '../../../shared/ui/day-input/day-input';
import { Icon } from '../../../shared/ui/icon/icon';

/** The dates of every figure, kept in the address: D, text in force on that day; K, what was recorded by then; B, whose units it is told in. */
@Component({
  selector: 'app-dates-form',
  imports: [FormsModule, DayInput, DayPipe, Icon, Translate],
  templateUrl: './dates-form.html',
  styleUrl: './dates-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DatesForm {
  readonly D = input.required<string>();
  readonly K = input.required<string>();
  readonly B = input.required<string>();
  /** The address names a date of its own. */
  readonly asked = input(false);

  readonly #router = inject(Router);
  protected readonly inForce = linkedSignal(() => this.D());
  protected readonly recorded = linkedSignal(() => this.K());
  protected readonly boundary = linkedSignal(() => this.B());
  protected readonly wrong = signal<readonly string[]>([]);

  protected mark(key: string, invalid: boolean): void {
    this.wrong.update((keys) => (invalid ? [...keys, key] : keys.filter((other) => other !== key)));
  }

  protected show(): void {
    if (this.wrong().length > 0) return;
    // Boundaries that nobody touched go with the day in force.
    const untouched = this.B() === this.D() && this.boundary() === this.B();
    const B = untouched || this.boundary() === this.inForce() ? null : this.boundary() || null;
    void this.#router.navigate([], { queryParams: { D: this.inForce() || null, K: this.recorded() || null, B, page: null }, queryParamsHandling: 'merge' });
  }

  protected today(): void {
    void this.#router.navigate([], { queryParams: { D: null, K: null, B: null, page: null }, queryParamsHandling: 'merge' });
  }
}
