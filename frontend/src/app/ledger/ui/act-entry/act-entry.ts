import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { ActEntry } from '@huong-uoc/contracts';
import { Translate } from '../../../shared/i18n/translate';
import { DayPipe, MomentPipe } from '../../../shared/ui/dates/vietnamese-dates';
import { Icon } from '../../../shared/ui/icon/icon';

/** One entry of the ledger: the paper, what it says, its file, and what is odd about it. */
@Component({
  selector: 'app-act-entry',
  imports: [DayPipe, Icon, MomentPipe, Translate],
  templateUrl: './act-entry.html',
  styleUrl: './act-entry.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActEntryView {
  readonly entry = input.required<ActEntry>();
  /** The person may send a file or strike the entry out. */
  readonly writable = input(false);
  /** The person may open files. */
  readonly readable = input(false);
  readonly attach = output<File>();
  readonly strike = output();

  protected pick(files: FileList | null): void {
    const file = files?.[0];
    if (file) this.attach.emit(file);
  }
}
