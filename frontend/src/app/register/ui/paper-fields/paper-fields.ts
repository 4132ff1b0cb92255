import { ChangeDetectionStrategy, Component, input, model, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { t, Translate } from '../../../shared/i18n/translate';
import { DayInput } from '../../../shared/ui/day-input/day-input';
import { Icon } from '../../../shared/ui/icon/icon';

/** The paper a change rests on, as typed. */
export type PaperFacts = { readonly number: string; readonly issuedOn: string; readonly issuer: string; readonly effectiveOn: string; readonly note: string };
export const blankPaper: PaperFacts = { number: '', issuedOn: '', issuer: '', effectiveOn: '', note: '' };

/** What is missing of a paper: field → sentence. */
export function missingOfPaper({ number, issuedOn, issuer, effectiveOn }: PaperFacts): Record<string, string> {
  const missing: Record<string, string> = {};
  if (number.trim() === '') missing['number'] = t('paper.numberMissing');
  if (issuer.trim() === '') missing['issuer'] = t('paper.issuerMissing');
  if (issuedOn === '') missing['issuedOn'] = t('paper.dayMissing');
  if (effectiveOn === '') missing['effectiveOn'] = t('paper.dayMissing');
  return missing;
}

/** As the server takes it. */
export function paperOf({ number, issuedOn, issuer, effectiveOn, note }: PaperFacts): { number: string; issuedOn: string; issuer: string; effectiveOn: string; note: string | null } {
  return { number: number.trim(), issuedOn, issuer: issuer.trim(), effectiveOn, note: note.trim() === '' ? null : note.trim() };
}

/** Number, days, issuer and note of the resolution; its file is chosen beside it. */
@Component({
  selector: 'app-paper-fields',
  imports: [FormsModule, DayInput, Icon, Translate],
  templateUrl: './paper-fields.html',
  styleUrl: './paper-fields.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PaperFields {
  readonly paper = model.required<PaperFacts>();
  readonly errors = input<Readonly<Record<string, string>>>({});
  /** What the chosen file is. */
  readonly fileWords = input(t('paper.file'));
  readonly file = output<File | null>();

  protected set<K extends keyof PaperFacts>(key: K, value: string): void {
    this.paper.update((paper) => ({ ...paper, [key]: value }));
  }
}
