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
    @if (says(); as parts) {
      <span class="strong">{{ parts.who }}</span> {{ parts.what }}
    } @else {
      {{ step().sentence }}
    }
    @if (step().since; as since) {
      <span class="muted nowrap">({{ 'who.since' | t: { day: since | day } }})</span>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NextStepLine {
  readonly step = input.required<NextStep>();
  /** Whose turn it is stands out once: in the sentence where that begins with it, else before it. */
  protected readonly says = computed(() => {
    const { who, sentence } = this.step();
    if (who === 'nobody') return null;
    const name = t(whoWords[who]);
    return sentence.startsWith(`${name} `) ? { who: name, what: sentence.slice(name.length + 1) } : { who: `${name}:`, what: sentence };
  });
}
