import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { SystemStatus } from '@huong-uoc/contracts';
import { t, Translate } from '../../../shared/i18n/translate';
import { DayPipe, showMoment } from '../../../shared/ui/dates/vietnamese-dates';

type Trouble = SystemStatus['mail']['troubles'][number];

/** Letters that did not go out: whose, why, and whether they are tried again. */
@Component({
  selector: 'app-mail-troubles',
  imports: [DayPipe, Translate],
  templateUrl: './mail-troubles.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MailTroubles {
  readonly troubles = input.required<readonly Trouble[]>();

  protected words({ state, attempts, nextTryAt }: Trouble): string {
    if (state === 'unknown') return t('system.mail.unknown');
    return state === 'failed' || nextTryAt === null ? t('system.mail.failed', { n: attempts }) : t('system.mail.retrying', { moment: showMoment(nextTryAt) });
  }
}
