import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { Translate } from '../../../shared/i18n/translate';
import { FileSizePipe } from '../../../shared/ui/file-size/file-size';
import { Icon } from '../../../shared/ui/icon/icon';

/** Pick a file or several photographs, or drop them here; on a phone also straight from the camera. */
@Component({
  selector: 'app-file-drop',
  imports: [FileSizePipe, Icon, Translate],
  templateUrl: './file-drop.html',
  styleUrl: './file-drop.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FileDrop {
  readonly accept = input.required<string>();
  readonly file = input<File | null>(null);
  readonly invalid = input(false);
  readonly describedBy = input<string | null>(null);
  readonly picked = output<readonly File[]>();

  protected readonly over = signal(false);

  protected drag(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.over.set(over);
  }

  protected drop(event: DragEvent): void {
    this.drag(event, false);
    this.#take(event.dataTransfer?.files);
  }

  protected choose(event: Event): void {
    const box = event.target as HTMLInputElement;
    this.#take(box.files);
    box.value = ''; // the same photograph may be chosen again after it was taken out
  }

  #take(files: FileList | null | undefined): void {
    if (files && files.length > 0) this.picked.emit([...files]);
  }
}
