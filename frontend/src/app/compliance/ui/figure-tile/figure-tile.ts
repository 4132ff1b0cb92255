import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Figure } from '@huong-uoc/contracts';
import { Translate } from '../../../shared/i18n/translate';
import { Icon } from '../../../shared/ui/icon/icon';

/** One number with its fraction; it opens the list it counts. */
@Component({
  selector: 'app-figure-tile',
  imports: [RouterLink, Icon, Translate],
  templateUrl: './figure-tile.html',
  styleUrl: './figure-tile.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FigureTile {
  readonly figure = input.required<Figure>();
  readonly words = input.required<string>();
  readonly hint = input.required<string>();
  readonly query = input.required<Readonly<Record<string, string | undefined>>>();
}
