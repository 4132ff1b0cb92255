import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Finding } from '@huong-uoc/contracts';
import { draftHintsLabel } from '@huong-uoc/workflow';
import { LabelPipe } from '../../shared/i18n/labels';
import { Translate } from '../../shared/i18n/translate';
import { RoundActions } from '../../shared/rounds/round-actions/round-actions';
import { Icon } from '../../shared/ui/icon/icon';
import { PageState } from '../../shared/ui/page-state/page-state';
import { severityLooks } from '../../shared/ui/severity-chip/severity-chip';
import { hintsResource } from '../data/charters-client';
import { HintClause, type HintPart } from '../ui/hint-clause/hint-clause';

const isGood = ({ severity }: Finding): boolean => severity === 'positive';

/** What the machine points at in a commune's own draft: hints before the village votes, no result. */
@Component({
  selector: 'app-hints-page',
  imports: [RouterLink, HintClause, Icon, LabelPipe, PageState, RoundActions, Translate],
  templateUrl: './hints-page.html',
  styleUrl: './hints-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HintsPage {
  readonly roundId = input.required<string>();
  protected readonly hints = hintsResource(this.roundId);
  protected readonly draftHintsLabel = draftHintsLabel;
  protected readonly steps = ['request-review'] as const;
  readonly #parts = computed<readonly HintPart[]>(() => {
    if (!this.hints.hasValue()) return [];
    const { clauses, findings } = this.hints.value();
    return clauses
      .map((clause) => {
        const here = findings.filter(({ clauseIndex }) => clauseIndex === clause.index);
        return { clause, findings: here, marks: here.map(({ id, start, end, severity }) => ({ id, start, end, tone: severityLooks[severity].tone })) };
      })
      .filter(({ findings: here }) => here.length > 0);
  });
  /** What to look at again before the vote; a clause that is only good waits below. */
  protected readonly mend = computed(() => this.#parts().filter(({ findings }) => !findings.every(isGood)));
  protected readonly good = computed(() => this.#parts().filter(({ findings }) => findings.every(isGood)));
  protected readonly toMend = computed(() => this.mend().reduce((sum, { findings }) => sum + findings.filter((finding) => !isGood(finding)).length, 0));
}
