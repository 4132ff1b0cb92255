import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import type { CommunePart } from '@huong-uoc/contracts';
import { Translate } from '../../../shared/i18n/translate';
import { DayPipe, MomentPipe } from '../../../shared/ui/dates/vietnamese-dates';
import { Icon } from '../../../shared/ui/icon/icon';

const atFirst = 10;

/** The communes' parts beside their figures, those that are missing first. */
@Component({
  selector: 'app-commune-parts',
  imports: [DayPipe, Icon, MomentPipe, Translate],
  templateUrl: './commune-parts.html',
  styleUrl: './commune-parts.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommuneParts {
  readonly parts = input.required<readonly CommunePart[]>();
  readonly mayRemind = input(false);
  readonly reminding = output<string>();

  protected readonly missing = computed(() => this.parts().filter(({ contribution }) => contribution === null));
  protected readonly given = computed(() => this.parts().filter(({ contribution }) => contribution !== null));
  /** Those that wait come first: they are the ones to act on. */
  protected readonly side = linkedSignal<'missing' | 'given'>(() => (this.missing().length > 0 ? 'missing' : 'given'));
  protected readonly all = signal(false);
  protected readonly chosen = computed(() => (this.side() === 'missing' ? this.missing() : this.given()));
  protected readonly shown = computed(() => (this.all() ? this.chosen() : this.chosen().slice(0, atFirst)));
}
