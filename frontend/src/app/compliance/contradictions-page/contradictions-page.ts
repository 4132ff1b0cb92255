import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Translate } from '../../shared/i18n/translate';
import { EmptyState } from '../../shared/ui/empty-state/empty-state';
import { PageState } from '../../shared/ui/page-state/page-state';
import { contradictionsResource } from '../data/insight-client';

/** The same words of the same clause decided both ways, with a link to each place; for the leader to settle. */
@Component({
  selector: 'app-contradictions-page',
  imports: [EmptyState, PageState, RouterLink, Translate],
  templateUrl: './contradictions-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContradictionsPage {
  protected readonly list = contradictionsResource();
}
