import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { OneTimePassword } from '@huong-uoc/contracts';
import { Translate } from '../../../shared/i18n/translate';
import { CopyButton } from '../../../shared/ui/copy-button/copy-button';

/** A one-time password, shown this once and never again. */
@Component({
  selector: 'app-password-shown',
  imports: [CopyButton, Translate],
  templateUrl: './password-shown.html',
  styleUrl: './password-shown.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PasswordShown {
  readonly given = input.required<OneTimePassword>();
  readonly done = output();
}
