import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Finding } from '@huong-uoc/contracts';
import { t, Translate } from '../../../shared/i18n/translate';
import { Icon } from '../../../shared/ui/icon/icon';
import { precedentsOf, proposalOf } from '../../data/precedents';
import { opinionLabel } from '../../data/opinion-words';
import { sameClauseResource } from '../../data/review-client';
import { ReviewStore } from '../../data/review-store';

/** What approved results said of the same words elsewhere, and one press to say the same here; nothing is recorded by itself. */
@Component({
  selector: 'app-family-proposal',
  imports: [Icon, Translate],
  templateUrl: './family-proposal.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FamilyProposal {
  readonly finding = input.required<Finding>();
  readonly #store = inject(ReviewStore);
  readonly #same = sameClauseResource(this.#store.roundId, () => this.finding().clauseIndex);
  protected readonly precedents = computed(() => (this.#same.hasValue() ? precedentsOf(this.#same.value().precedents, this.finding()) : []));
  protected readonly lines = computed(() => this.precedents().map((said) => t('family.said', { opinion: opinionLabel(said), n: said.rounds })));
  protected readonly proposal = computed(() => proposalOf(this.precedents()));

  protected async sayTheSame(): Promise<void> {
    const proposal = this.proposal();
    if (proposal.draft !== null) await this.#store.give(this.finding(), proposal.draft);
  }
}
