import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { NextStep } from '@huong-uoc/contracts';
import { t, Translate } from '../../i18n/translate';
import type { PlainKey } from '../../i18n/vi';
import { DayPipe } from '../dates/vietnamese-dates';

const whoWords: Readonly<Record<NextStep['who'], PlainKey>> = {
  village: 'who.village',
  commune: 'who.commune',
  department: 'who.department',
  nobody: 'who.nobody',
};

/** Who has to act next, what exactly, and since when: one line. */
@Component({
  selector: 'app-next-step',
  imports: [DayPipe, Translate],
  template: `
    @if (step().who !== 'nobody') {
      <span class="strong">{{ who() }}:</span>
    }
    {{ step().sentence }}
    @if (step().since; as since) {
      <span class="muted nowrap">({{ 'who.since' | t: { day: since | day } }})</span>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NextStepLine {
  readonly step = input.required<NextStep>();
  protected readonly who = computed(() => t(whoWords[this.step().who]));
}
