import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { Translate } from '../../i18n/translate';
import { Icon } from '../../ui/icon/icon';

/** A line over every page while the device has no network. */
@Component({
  selector: 'app-offline-notice',
  imports: [Icon, Translate],
  template: `
    <div role="status">
      @if (offline()) {
        <p class="line"><app-icon name="wifiOff" />{{ 'state.offline' | t }}</p>
      }
    </div>
  `,
  styleUrl: './offline-notice.css',
  host: { '(window:offline)': 'offline.set(true)', '(window:online)': 'offline.set(false)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OfflineNotice {
  protected readonly offline = signal(!navigator.onLine);
}
