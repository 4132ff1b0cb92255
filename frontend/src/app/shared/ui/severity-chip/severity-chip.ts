import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Severity } from '@huong-uoc/contracts';
import { t } from '../../i18n/translate';
import type { PlainKey } from '../../i18n/vi';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-paths';
import type { Tone } from '../state-chip/state-looks';

/** What the machine says about a finding, as icon, tone and words. */
export const severityLooks: Readonly<Record<Severity, { readonly icon: IconName; readonly tone: Tone; readonly words: PlainKey }>> = {
  'violation': { icon: 'alert', tone: 'bad', words: 'severity.violation' },
  'needs-look': { icon: 'eye', tone: 'warn', words: 'severity.needsLook' },
  'stereotype': { icon: 'people', tone: 'plum', words: 'severity.stereotype' },
  'needs-legal-basis': { icon: 'scale', tone: 'info', words: 'severity.needsLegalBasis' },
  'other-legality': { icon: 'book', tone: 'plain', words: 'severity.otherLegality' },
  'positive': { icon: 'star', tone: 'ok', words: 'severity.positive' },
};

@Component({
  selector: 'app-severity-chip',
  imports: [Icon],
  template: `<span class="chip" [class]="look().tone"><app-icon [name]="look().icon" />{{ words() }}</span>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SeverityChip {
  readonly severity = input.required<Severity>();
  protected readonly look = computed(() => severityLooks[this.severity()]);
  protected readonly words = computed(() => t(this.look().words));
}
