import { isAsked, reviewTable, type ReviewAction, type ReviewNeed, type ReviewRow, type ReviewState } from '@huong-uoc/workflow';
import type { PlainKey } from '../i18n/vi';
import type { IconName } from '../ui/icon/icon-paths';

const rows: readonly ReviewRow[] = reviewTable;

/** What a step asks the person for (a reason, a text, a declaration), straight from the workflow table. */
export function asksOf(state: ReviewState, action: ReviewAction): readonly ReviewNeed[] {
  return rows.find((row) => row.from === state && row.action === action)?.needs.filter(isAsked) ?? [];
}

type StepLook = { readonly icon: IconName; readonly danger?: boolean; readonly main?: boolean; readonly lead?: PlainKey };

/** Buttons of the steps people take outside the review desk; the words come from the workflow. */
export const stepLooks: Partial<Record<ReviewAction, StepLook>> = {
  'retry-reading': { icon: 'refresh' },
  'withdraw': { icon: 'trash', danger: true, lead: 'step.withdraw' },
  'request-review': { icon: 'send', main: true, lead: 'step.requestReview' },
  'answer-opinion': { icon: 'send', main: true, lead: 'step.answerOpinion' },
  'stop-waiting': { icon: 'arrowRight', lead: 'step.stopWaiting' },
  'release': { icon: 'undo', lead: 'step.release' },
  'mark-unreadable': { icon: 'alert', danger: true, lead: 'step.markUnreadable' },
  'request-clearer-copy': { icon: 'camera', lead: 'step.clearerCopy' },
  'ask-commune-opinion': { icon: 'people', lead: 'step.askCommune' },
  'submit-clean': { icon: 'checkCircle', main: true, lead: 'step.submitClean' },
  'submit-not-clean': { icon: 'send', main: true, lead: 'step.submitNotClean' },
  'recall': { icon: 'undo', lead: 'step.recall' },
  'approve': { icon: 'stamp', main: true, lead: 'step.approve' },
  'return-for-rework': { icon: 'undo', danger: true, lead: 'step.rework' },
  'reopen': { icon: 'refresh', danger: true, lead: 'step.reopen' },
};

/** The label over the text a step asks for. */
export function questionOf(asks: readonly ReviewNeed[]): PlainKey | null {
  if (asks.includes('reason-given')) return 'dialog.reason';
  if (asks.includes('question-written')) return 'step.question';
  return asks.includes('answer-written') ? 'step.answer' : null;
}
