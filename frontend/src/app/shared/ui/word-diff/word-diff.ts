import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Translate } from '../../i18n/translate';
import { wordDiff } from './diff-words';

/** The same clause before and now, word by word; added and taken out are said in words too. */
@Component({
  selector: 'app-word-diff',
  imports: [Translate],
  template: `@for (part of parts(); track $index) {
    @switch (part.kind) {
      @case ('added') {
        <ins><span class="hidden-words">{{ 'diff.added' | t }} </span>{{ part.text }}</ins>
      }
      @case ('removed') {
        <del><span class="hidden-words">{{ 'diff.removed' | t }} </span>{{ part.text }}</del>
      }
      @default {
        <span>{{ part.text }}</span>
      }
    }
  }`,
  styleUrl: './word-diff.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WordDiff {
  readonly before = input.required<string>();
  readonly now = input.required<string>();
  protected readonly parts = computed(() => wordDiff(this.before(), this.now()));
}
