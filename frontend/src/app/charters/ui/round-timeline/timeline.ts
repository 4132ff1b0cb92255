import type { Round } from '@huong-uoc/contracts';
import type { ReviewState } from '@huong-uoc/workflow';
import type { PlainKey } from '../../../shared/i18n/vi';

export type Milestone = { readonly words: PlainKey; readonly status: 'done' | 'now' | 'todo' | 'stopped' };

const path: readonly PlainKey[] = ['timeline.received', 'timeline.reading', 'timeline.waiting', 'timeline.review', 'timeline.approval', 'timeline.result'];
const draftPath: readonly PlainKey[] = ['timeline.received', 'timeline.reading', 'timeline.hints'];

const position: Readonly<Record<ReviewState, number>> = {
  'received': 0, 'reading': 1, 'unreadable': 1, 'ready': 2, 'in-review': 3, 'commune-opinion': 3, 'rework': 3, 'reopened': 3,
  'submitted': 4, 'approved-clean': 5, 'approved-not-clean': 5, 'withdrawn': -1, 'superseded': -1,
};

/** How far a round has come; a draft's way ends with the hints unless somebody reads it. */
export function timeline({ purpose, state }: Pick<Round, 'purpose' | 'state'>): readonly Milestone[] {
  const at = position[state];
  if (at < 0) return [];
  const short = purpose === 'draft' && at <= 2;
  const ended = state === 'approved-clean' || state === 'approved-not-clean' || (short && state === 'ready');
  return (short ? draftPath : path).map((words, index) => {
    if (index < at || (ended && index === at)) return { words, status: 'done' };
    if (index > at) return { words, status: 'todo' };
    return { words, status: state === 'unreadable' ? 'stopped' : 'now' };
  });
}
