import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Translate } from '../../shared/i18n/translate';
import { Icon } from '../../shared/ui/icon/icon';
import { PageState } from '../../shared/ui/page-state/page-state';
import { formsResource, formUrl } from '../data/reports-client';

/** Drafts of forms 01 to 05 for one charter, each with what the ledger does not hold yet. */
@Component({
  selector: 'app-forms-page',
  imports: [RouterLink, Icon, PageState, Translate],
  templateUrl: './forms-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FormsPage {
  readonly charterId = input.required<string>();

  protected readonly forms = formsResource(this.charterId);
  protected readonly url = formUrl;
}
