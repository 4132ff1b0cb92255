import { ChangeDetectionStrategy, Component } from '@angular/core';
import type { SystemStatus } from '@huong-uoc/contracts';
import { Translate } from '../../shared/i18n/translate';
import type { PlainKey } from '../../shared/i18n/vi';
import { Icon } from '../../shared/ui/icon/icon';
import { PageState } from '../../shared/ui/page-state/page-state';
import { systemResource } from '../data/administration-client';
import { MailTroubles } from '../ui/mail-troubles/mail-troubles';

const databaseWords: Readonly<Record<SystemStatus['database'], PlainKey>> = { embedded: 'system.database.embedded', external: 'system.database.external' };
const queueWords: Readonly<Record<SystemStatus['queue'], PlainKey>> = { postgres: 'system.queue.postgres', redis: 'system.queue.redis' };
const storageWords: Readonly<Record<SystemStatus['storage'], PlainKey>> = { disk: 'system.storage.disk', s3: 'system.storage.s3' };
const scannerWords: Readonly<Record<SystemStatus['virusScanner'], PlainKey>> = { off: 'system.scanner.off', on: 'system.scanner.on', silent: 'system.scanner.silent' };

/** What runs, and what is off. */
@Component({
  selector: 'app-system-page',
  imports: [Icon, MailTroubles, PageState, Translate],
  templateUrl: './system-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SystemPage {
  protected readonly system = systemResource();
  protected readonly databaseWords = databaseWords;
  protected readonly queueWords = queueWords;
  protected readonly storageWords = storageWords;
  protected readonly scannerWords = scannerWords;
}
