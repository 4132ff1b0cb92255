import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { BridgeReason } from '@huong-uoc/contracts';
import { Translate } from '../../../shared/i18n/translate';
import type { PlainKey } from '../../../shared/i18n/vi';
import { DayInput } from '../../../shared/ui/day-input/day-input';
import { DayPipe } from '../../../shared/ui/dates/vietnamese-dates';
import { PageState } from '../../../shared/ui/page-state/page-state';
import { bridgeResource } from '../../data/insight-client';
import { stepsOf } from './bridge-steps';

/** Why the number differs between two days: each part by its reason, adding up exactly. */
@Component({
  selector: 'app-bridge-panel',
  imports: [DayInput, DayPipe, FormsModule, PageState, Translate],
  templateUrl: './bridge-panel.html',
  styleUrl: './bridge-panel.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BridgePanel {
  readonly unit = input<string>();
  readonly to = input.required<string>();
  /** The boundary day of the address; without one each side is told in the units of its own day. */
  readonly B = input<string>();

  protected readonly first = linkedSignal(() => `${Number(this.to().slice(0, 4)) - 1}-12-31`);
  protected readonly last = linkedSignal(() => this.to());
  readonly #open = signal(false);
  readonly #between = linkedSignal(() => ({ from: this.first(), to: this.last() }));
  protected readonly bridge = bridgeResource(() => (this.#open() ? { unit: this.unit(), B: this.B(), ...this.#between() } : undefined));
  protected readonly wrong = signal<readonly string[]>([]);
  protected readonly words: Readonly<Record<BridgeReason, PlainKey>> = { decision: 'bridge.decision', upload: 'bridge.upload', boundary: 'bridge.boundary', rules: 'bridge.rules', correction: 'bridge.correction' };
  protected readonly rows = computed(() => (this.bridge.hasValue() ? this.bridge.value().parts.filter(({ charters }) => charters > 0) : []));
  protected readonly steps = computed(() => (this.bridge.hasValue() ? stepsOf(this.bridge.value()) : []));

  protected mark(key: string, invalid: boolean): void {
    this.wrong.update((keys) => (invalid ? [...keys, key] : keys.filter((other) => other !== key)));
  }

  protected opened(open: boolean): void {
    this.#open.set(open);
  }

  protected show(): void {
    if (this.wrong().length === 0 && this.first() !== '' && this.last() !== '') this.#between.set({ from: this.first(), to: this.last() });
  }

  protected signed(change: number): string {
    return change > 0 ? `+${change}` : change < 0 ? `−${-change}` : '0';
  }
}
