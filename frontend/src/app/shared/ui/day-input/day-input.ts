import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { Translate } from '../../i18n/translate';
import { showDay } from '../dates/vietnamese-dates';
import { Icon } from '../icon/icon';
import { parseDay } from './parse-day';

/** A day typed as dd/MM/yyyy, whatever language the device speaks; hands over `YYYY-MM-DD`, or blank. */
@Component({
  selector: 'app-day-input',
  imports: [Icon, Translate],
  templateUrl: './day-input.html',
  styleUrl: './day-input.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DayInput {
  readonly key = input.required<string>();
  readonly label = input.required<string>();
  readonly value = input.required<string>();
  readonly error = input<string>();
  readonly changed = output<string>();
  /** What stands in the field is no day. */
  readonly invalid = output<boolean>();

  protected readonly text = linkedSignal(() => (this.value() === '' ? '' : showDay(this.value())));
  protected readonly wrong = signal(false);
  protected readonly bad = computed(() => this.wrong() || this.error() !== undefined);

  protected settle(text: string): void {
    this.text.set(text);
    const day = parseDay(text);
    this.wrong.set(day === null);
    this.invalid.emit(day === null);
    if (day !== null && day !== this.value()) this.changed.emit(day);
  }
}
