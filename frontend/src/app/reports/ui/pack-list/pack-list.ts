import { ChangeDetectionStrategy, Component, input, linkedSignal, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { FrozenPack, PackFileKind } from '@huong-uoc/contracts';
import { t, Translate } from '../../../shared/i18n/translate';
import type { PlainKey } from '../../../shared/i18n/vi';
import { DayInput } from '../../../shared/ui/day-input/day-input';
import { DayPipe, MomentPipe } from '../../../shared/ui/dates/vietnamese-dates';
import { FileSizePipe } from '../../../shared/ui/file-size/file-size';
import { Icon } from '../../../shared/ui/icon/icon';
import { packFileUrl } from '../../data/reports-client';

const fileWords: Readonly<Record<PackFileKind, PlainKey>> = { zip: 'reports.file.zip', docx: 'reports.file.docx', xlsx: 'reports.file.xlsx', pdf: 'reports.file.pdf', signed: 'reports.file.signed' };

/** What was frozen: its files, its supplements, and the paper a person signed. */
@Component({
  selector: 'app-pack-list',
  imports: [FormsModule, DayInput, DayPipe, FileSizePipe, Icon, MomentPipe, Translate],
  templateUrl: './pack-list.html',
  styleUrl: './pack-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PackList {
  readonly packs = input.required<readonly FrozenPack[]>();
  readonly mayWork = input(false);
  readonly mayFreeze = input(false);
  readonly busy = input(false);
  readonly supplementing = output<FrozenPack>();
  readonly signed = output<{ packId: string; file: File; number: string; signedOn: string }>();

  protected readonly url = packFileUrl;
  protected readonly fileWords = fileWords;
  /** The pack whose form is open; a pack that came back closes it. */
  protected readonly taking = linkedSignal<readonly FrozenPack[], string | null>({ source: this.packs, computation: () => null });
  protected readonly number = signal('');
  protected readonly signedOn = signal('');
  protected readonly file = signal<File | null>(null);
  protected readonly errors = signal<Readonly<Record<string, string>>>({});

  protected begin(packId: string): void {
    this.taking.set(packId);
    this.number.set('');
    this.signedOn.set('');
    this.file.set(null);
    this.errors.set({});
  }

  protected take(packId: string): void {
    const file = this.file();
    const missing: Record<string, string> = {};
    if (this.number().trim() === '') missing['number'] = t('paper.numberMissing');
    if (this.signedOn() === '') missing['signedOn'] = t('paper.dayMissing');
    if (file === null) missing['file'] = t('reports.fileMissing');
    this.errors.set(missing);
    if (file !== null && Object.keys(missing).length === 0) this.signed.emit({ packId, file, number: this.number().trim(), signedOn: this.signedOn() });
  }
}
