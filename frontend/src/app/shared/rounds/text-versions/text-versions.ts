import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { TextVersion } from '@huong-uoc/contracts';
import { Translate } from '../../i18n/translate';
import { MomentPipe } from '../../ui/dates/vietnamese-dates';
import { versionsResource } from '../data/reading-client';

type Corrected = TextVersion['corrections'][number];

const sources = { read: 'versions.read', typed: 'versions.typed', corrected: 'versions.corrected' } as const satisfies Record<TextVersion['source'], string>;

/** The versions of a round's text, the newest first: who read what on paper where the machine read otherwise. */
@Component({
  selector: 'app-text-versions',
  imports: [MomentPipe, Translate],
  templateUrl: './text-versions.html',
  styleUrl: './text-versions.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TextVersions {
  readonly roundId = input.required<string>();

  protected readonly versions = versionsResource(this.roundId);
  protected readonly sources = sources;
  protected readonly items = computed(() => (this.versions.hasValue() ? [...this.versions.value().items].reverse() : []));

  protected wordsOf({ kind, said, readAs }: Corrected): 'versions.page' | 'versions.illegible' | 'versions.confirmed' | 'versions.word' {
    if (kind === 'page') return 'versions.page';
    if (said === null) return 'versions.illegible';
    return said === readAs ? 'versions.confirmed' : 'versions.word';
  }
}
