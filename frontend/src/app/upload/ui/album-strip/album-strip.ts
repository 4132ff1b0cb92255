import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Translate } from '../../../shared/i18n/translate';
import { Icon } from '../../../shared/ui/icon/icon';
import type { Photo } from '../../album/prepare-photo';

/** A photograph in its place in the document. */
export type Sheet = { readonly id: number; readonly photo: Photo; readonly turn: number };

/** The photographs of one document in their order: turn, move, take out; what looks blurred is said before it is sent. */
@Component({
  selector: 'app-album-strip',
  imports: [Icon, Translate],
  templateUrl: './album-strip.html',
  styleUrl: './album-strip.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AlbumStrip {
  readonly sheets = input.required<readonly Sheet[]>();
  readonly changed = output<readonly Sheet[]>();

  protected turn(id: number): void {
    this.changed.emit(this.sheets().map((sheet) => (sheet.id === id ? { ...sheet, turn: (sheet.turn + 90) % 360 } : sheet)));
  }

  protected move(index: number, by: -1 | 1): void {
    const sheets = [...this.sheets()];
    const [sheet] = sheets.splice(index, 1);
    if (sheet) sheets.splice(index + by, 0, sheet);
    this.changed.emit(sheets);
  }

  protected takeOut(id: number): void {
    this.changed.emit(this.sheets().filter((sheet) => sheet.id !== id));
  }
}
