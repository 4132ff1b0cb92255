import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { Clause, Finding } from '@huong-uoc/contracts';
import { Translate } from '../../../shared/i18n/translate';
import { directionWords } from '../../../shared/rounds/finding-words';
import { LawNote } from '../../../shared/ui/law-note/law-note';
import { MarkedText, type ToneMark } from '../../../shared/ui/marked-text/marked-text';
import { SeverityChip } from '../../../shared/ui/severity-chip/severity-chip';

export type HintPart = { readonly clause: Clause; readonly findings: readonly Finding[]; readonly marks: readonly ToneMark[] };

/** A clause of a draft with what the machine says of it: why, better words, the law. */
@Component({
  selector: 'app-hint-clause',
  imports: [LawNote, MarkedText, SeverityChip, Translate],
  host: { class: 'card stack' },
  templateUrl: './hint-clause.html',
  styleUrl: './hint-clause.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HintClause {
  readonly text = input.required<string>();
  readonly part = input.required<HintPart>();

  protected readonly directionWords = directionWords;
}
