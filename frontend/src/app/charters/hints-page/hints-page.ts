import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Clause, Finding } from '@huong-uoc/contracts';
import { draftHintsLabel } from '@huong-uoc/workflow';
import { LabelPipe } from '../../shared/i18n/labels';
import { Translate } from '../../shared/i18n/translate';
import { directionWords } from '../../shared/rounds/finding-words';
import { RoundActions } from '../../shared/rounds/round-actions/round-actions';
import { Icon } from '../../shared/ui/icon/icon';
import { LawNote } from '../../shared/ui/law-note/law-note';
import { MarkedText, type ToneMark } from '../../shared/ui/marked-text/marked-text';
import { PageState } from '../../shared/ui/page-state/page-state';
import { SeverityChip, severityLooks } from '../../shared/ui/severity-chip/severity-chip';
import { hintsResource } from '../data/charters-client';

type Part = { readonly clause: Clause; readonly findings: readonly Finding[]; readonly marks: readonly ToneMark[] };

/** What the machine points at in a commune's own draft: hints before the village votes, no result. */
@Component({
  selector: 'app-hints-page',
  imports: [RouterLink, Icon, LabelPipe, LawNote, MarkedText, PageState, RoundActions, SeverityChip, Translate],
  templateUrl: './hints-page.html',
  styleUrl: './hints-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HintsPage {
  readonly roundId = input.required<string>();
  protected readonly hints = hintsResource(this.roundId);
  protected readonly draftHintsLabel = draftHintsLabel;
  protected readonly directionWords = directionWords;
  protected readonly steps = ['request-review'] as const;
  protected readonly parts = computed<readonly Part[]>(() => {
    if (!this.hints.hasValue()) return [];
    const { clauses, findings } = this.hints.value();
    return clauses
      .map((clause) => {
        const here = findings.filter(({ clauseIndex }) => clauseIndex === clause.index);
        return { clause, findings: here, marks: here.map(({ id, start, end, severity }) => ({ id, start, end, tone: severityLooks[severity].tone })) };
      })
      .filter(({ findings: here }) => here.length > 0);
  });
  protected readonly toMend = computed(() => this.parts().reduce((sum, { findings }) => sum + findings.filter(({ severity }) => severity !== 'positive').length, 0));
}
