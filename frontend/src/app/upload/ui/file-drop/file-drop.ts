import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { Translate } from '../../../shared/i18n/translate';
import { FileSizePipe } from '../../../shared/ui/file-size/file-size';
import { Icon } from '../../../shared/ui/icon/icon';

/** Pick a file, or drop it here. */
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
  readonly picked = output<File>();

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
    this.#take((event.target as HTMLInputElement).files);
  }

  #take(files: FileList | null | undefined): void {
    const file = files?.item(0);
    if (file) this.picked.emit(file);
  }
}
