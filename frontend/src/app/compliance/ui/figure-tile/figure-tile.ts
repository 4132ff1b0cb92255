import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Figure } from '@huong-uoc/contracts';
import { Translate } from '../../../shared/i18n/translate';
import { Icon } from '../../../shared/ui/icon/icon';
import { BadgeChip } from '../badge-chip/badge-chip';

/** One number with its id, fraction and badge; it opens the list it counts. */
@Component({
  selector: 'app-figure-tile',
  imports: [RouterLink, BadgeChip, Icon, Translate],
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
