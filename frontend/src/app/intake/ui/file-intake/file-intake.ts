import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { Batch } from '@huong-uoc/contracts';
import { Translate } from '../../../shared/i18n/translate';
import { FileSizePipe } from '../../../shared/ui/file-size/file-size';
import { Icon } from '../../../shared/ui/icon/icon';
import { fromDrop, fromInput } from '../../data/picked-files';
import { type Sending, TusSender } from '../../data/tus-sender';

/** The way in: drop or choose files, a folder or a ZIP, and the list of what is on its way. */
@Component({
  selector: 'app-file-intake',
  imports: [FileSizePipe, Icon, Translate],
  templateUrl: './file-intake.html',
  styleUrl: './file-intake.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FileIntake {
  readonly batch = input.required<Batch>();
  readonly manifest = output<File>();

  protected readonly sender = inject(TusSender);
  protected readonly over = signal(false);
  protected readonly sendings = computed(() => this.sender.all().filter(({ batchId }) => batchId === this.batch().id));
  protected readonly unfinished = computed(() => this.sendings().filter(({ state }) => state !== 'sent'));
  protected readonly arrived = computed(() => this.sendings().length - this.unfinished().length);
  protected readonly percent = computed(() => {
    const all = this.sendings().reduce((sum, { size }) => sum + size, 0);
    return all === 0 ? 0 : Math.floor((100 * this.sendings().reduce((sum, { sent }) => sum + sent, 0)) / all);
  });
  /** Begun in a browser that has since been closed: they go on when the same file is chosen again. */
  protected readonly interrupted = computed(() =>
    this.batch().uploads.filter(({ fileName, folder }) => !this.sendings().some((sending) => sending.name === fileName && sending.folder === folder)),
  );

  protected drag(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.over.set(over);
  }

  protected async drop(event: DragEvent): Promise<void> {
    this.drag(event, false);
    this.sender.add(this.batch().id, await fromDrop(event.dataTransfer));
  }

  protected choose(event: Event): void {
    const box = event.target as HTMLInputElement;
    this.sender.add(this.batch().id, fromInput(box.files));
    box.value = ''; // the same file may be chosen again after it was dropped
  }

  protected chooseManifest(event: Event): void {
    const box = event.target as HTMLInputElement;
    const file = box.files?.item(0);
    if (file) this.manifest.emit(file);
    box.value = '';
  }

  protected share({ sent, size }: Pick<Sending, 'sent' | 'size'>): number {
    return size === 0 ? 0 : Math.floor((100 * sent) / size);
  }
}
