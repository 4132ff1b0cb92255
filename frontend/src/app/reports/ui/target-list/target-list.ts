import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { CampaignPage, EnterTarget } from '@huong-uoc/contracts';
import { Translate } from '../../../shared/i18n/translate';
import { MomentPipe } from '../../../shared/ui/dates/vietnamese-dates';
import { Icon } from '../../../shared/ui/icon/icon';
import { evidenceUrl } from '../../data/reports-client';

type Line = CampaignPage['targets'][number];
const whole = /^\d{1,8}$/;

/** The targets that are not measured here: what their holders gave, with the papers that prove it. */
@Component({
  selector: 'app-target-list',
  imports: [FormsModule, Icon, MomentPipe, Translate],
  templateUrl: './target-list.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TargetList {
  readonly targets = input.required<readonly Line[]>();
  readonly mayEnter = input(false);
  readonly busy = input(false);
  readonly entered = output<EnterTarget>();
  readonly attached = output<{ entryId: string; file: File }>();

  protected readonly evidence = evidenceUrl;
  /** The target whose form is open. */
  protected readonly editing = signal<number | null>(null);
  protected readonly holder = signal('');
  protected readonly x = signal('');
  protected readonly y = signal('');
  protected readonly words = signal('');
  protected readonly wrong = signal(false);

  protected edit({ target, holder, entry }: Line): void {
    this.editing.set(target);
    this.wrong.set(false);
    this.holder.set(entry?.holder ?? holder);
    this.x.set(String(entry?.x ?? ''));
    this.y.set(String(entry?.y ?? ''));
    this.words.set(entry?.words ?? '');
  }

  protected save(target: number): void {
    const [x, y] = [this.x().trim(), this.y().trim()];
    const blank = x === '' && y === '';
    const fraction = whole.test(x) && whole.test(y) && Number(y) > 0 && Number(x) <= Number(y);
    this.wrong.set((!blank && !fraction) || this.words().trim() === '' || this.holder().trim() === '');
    if (this.wrong()) return;
    this.entered.emit({ target: target as EnterTarget['target'], holder: this.holder().trim(), x: blank ? null : Number(x), y: blank ? null : Number(y), words: this.words().trim() });
    this.editing.set(null);
  }

  protected pick(entryId: string, input: HTMLInputElement): void {
    const [file] = input.files ?? [];
    if (file !== undefined) this.attached.emit({ entryId, file });
    input.value = '';
  }
}
