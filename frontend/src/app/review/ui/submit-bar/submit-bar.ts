import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { actionLabels, needSentences, type ReviewAction, type ReviewNeed } from '@huong-uoc/workflow';
import { LabelPipe } from '../../../shared/i18n/labels';
import { Translate } from '../../../shared/i18n/translate';
import { stepLooks } from '../../../shared/rounds/step-look';
import { Icon } from '../../../shared/ui/icon/icon';
import { ReviewStore } from '../../data/review-store';

const results: readonly ReviewAction[] = ['submit-clean', 'submit-not-clean'];
const asides: readonly ReviewAction[] = ['request-clearer-copy', 'ask-commune-opinion', 'mark-unreadable'];

/** Needs that a finding on this page still holds open: one press leads to it. */
const leading: readonly ReviewNeed[] = ['every-finding-decided', 'recommendation-written'];

/** Progress and the two results; a closed one says in words what it still needs. */
@Component({
  selector: 'app-submit-bar',
  imports: [CdkMenu, CdkMenuItem, CdkMenuTrigger, Icon, LabelPipe, Translate],
  templateUrl: './submit-bar.html',
  styleUrl: './submit-bar.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SubmitBar {
  readonly step = output<ReviewAction>();

  protected readonly store = inject(ReviewStore);
  protected readonly actionLabels = actionLabels;
  protected readonly looks = stepLooks;
  protected readonly total = computed(() => this.store.findings().length);
  protected readonly percent = computed(() => (this.total() === 0 ? this.#shownPercent() : Math.round((100 * this.store.decided()) / this.total())));
  readonly #shownPercent = computed(() => {
    const clauses = this.store.document()?.clauses.length ?? 0;
    return clauses === 0 ? 0 : Math.round((100 * Math.min(clauses, this.store.shown().size)) / clauses);
  });
  protected readonly results = computed(() =>
    this.store.steps().flatMap(({ action, enabled, unmet }) => (results.includes(action) ? [{ action, enabled, unmet: unmet.map((need) => ({ sentence: needSentences[need], leads: leading.includes(need) })) }] : [])),
  );
  protected readonly asides = computed(() => this.store.steps().filter(({ action, enabled }) => enabled && asides.includes(action)));
}
