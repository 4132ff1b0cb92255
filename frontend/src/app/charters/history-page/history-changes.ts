import type { HistoryEntry } from '@huong-uoc/contracts';
import { type OpinionKind, opinionLabels } from '@huong-uoc/workflow';
import { inLanguage } from '../../shared/i18n/labels';
import { isReviewState, shownState } from '../../shared/i18n/shown-state';
import type { PlainKey } from '../../shared/i18n/vi';
import { t } from '../../shared/i18n/translate';
import { showDay } from '../../shared/ui/dates/vietnamese-dates';
import { answerWords, eraWords, kindWords } from '../../shared/charters/charter-words';

export type Change = { readonly words: PlainKey; readonly before: string | null; readonly after: string | null };

/** The facts a person can read; whatever else an audit row holds is said by its sentence. */
const fields: Readonly<Record<string, PlainKey>> = {
  state: 'charters.column.state', title: 'form.title', kind: 'form.kind', era: 'form.era', adoptedOn: 'form.adoptedOn', recognisedOn: 'form.recognisedOn',
  recognitionNumber: 'form.recognitionNumber', recognisedBy: 'form.recognisedBy', inForceFrom: 'form.inForceFrom', inForceTo: 'form.inForceTo',
  answer: 'answer.question', fileName: 'history.file', reason: 'dialog.reason',
};

/** `kind` is the kind of a charter, or of an opinion. */
const opinionWord: PlainKey = 'review.opinion';

const codes: Readonly<Record<string, PlainKey>> = { ...answerWords, ...kindWords, ...eraWords };

function isOpinionKind(value: unknown): value is OpinionKind {
  return typeof value === 'string' && Object.hasOwn(opinionLabels, value);
}

function words(value: unknown): string | null {
  if (typeof value !== 'string' || value === '') return null;
  if (isReviewState(value)) return shownState(value);
  if (isOpinionKind(value)) return inLanguage(opinionLabels[value]);
  const code = codes[value];
  if (code !== undefined) return t(code);
  return /^\d{4}-\d{2}-\d{2}/.test(value) ? showDay(value) : value;
}

function facts(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** What an entry changed, in words; fields that stayed are left out. */
export function changesOf({ before, after }: Pick<HistoryEntry, 'before' | 'after'>): readonly Change[] {
  const old = facts(before);
  const now = facts(after);
  return Object.entries(fields)
    .map(([key, label]) => ({ words: isOpinionKind(now[key] ?? old[key]) ? opinionWord : label, before: words(old[key]), after: words(now[key]) }))
    .filter((change) => change.before !== change.after);
}
