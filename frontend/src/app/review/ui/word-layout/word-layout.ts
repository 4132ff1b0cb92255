import { ChangeDetectionStrategy, Component, inject, ViewEncapsulation } from '@angular/core';
import { Translate } from '../../../shared/i18n/translate';
import { PageState } from '../../../shared/ui/page-state/page-state';
import { PaperStore } from '../../data/paper-store';

/** The Word original as its author laid it out. The server has sanitised it; Angular does so once more where it is drawn. */
@Component({
  selector: 'app-word-layout',
  imports: [PageState, Translate],
  template: `
    @if (paper.layout.hasValue()) {
      <p class="small muted">{{ 'layout.note' | t }}</p>
      @if (paper.layout.value().trim(); as html) {
        <div class="word-layout" [innerHTML]="html"></div>
      } @else {
        <p class="muted">{{ 'layout.empty' | t }}</p>
      }
    } @else {
      <app-page-state [resource]="paper.layout" shape="text" />
    }
  `,
  styleUrl: './word-layout.css',
  // What is drawn from a string carries no attributes of this component, so its rules hang on the class alone.
  encapsulation: ViewEncapsulation.None,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WordLayout {
  protected readonly paper = inject(PaperStore);

  constructor() {
    this.paper.layoutWanted.set(true);
  }
}
