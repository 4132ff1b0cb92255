import { Clipboard } from '@angular/cdk/clipboard';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { t } from '../../i18n/translate';
import { Icon } from '../icon/icon';
import { Toaster } from '../toasts/toaster';

/** Puts a text on the clipboard and says so. */
@Component({
  selector: 'app-copy-button',
  imports: [Icon],
  template: `<button type="button" class="btn small" (click)="copy()"><app-icon name="copy" /><ng-content /></button>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CopyButton {
  readonly text = input.required<string>();
  readonly #clipboard = inject(Clipboard);
  readonly #toaster = inject(Toaster);

  protected copy(): void {
    if (this.#clipboard.copy(this.text())) this.#toaster.say(t('common.copied'));
  }
}
