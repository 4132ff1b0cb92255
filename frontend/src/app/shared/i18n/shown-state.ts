import { type ReviewState, stateLabels } from '@huong-uoc/workflow';
import { inLanguage } from './labels';

export function isReviewState(value: string): value is ReviewState {
  return Object.hasOwn(stateLabels, value);
}

/** The words of a review state. */
export function shownState(state: ReviewState): string {
  return inLanguage(stateLabels[state]);
}
