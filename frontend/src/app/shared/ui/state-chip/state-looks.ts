import type { ReviewState } from '@huong-uoc/workflow';
import type { IconName } from '../icon/icon-paths';

export type Tone = 'plain' | 'info' | 'ok' | 'warn' | 'bad' | 'plum';

/** How each state looks; the words come from the workflow, so colour never stands alone. */
export const stateLooks: Readonly<Record<ReviewState, { readonly icon: IconName; readonly tone: Tone }>> = {
  'received': { icon: 'inbox', tone: 'info' },
  'reading': { icon: 'eye', tone: 'info' },
  'unreadable': { icon: 'alert', tone: 'bad' },
  'ready': { icon: 'clock', tone: 'info' },
  'in-review': { icon: 'search', tone: 'info' },
  'commune-opinion': { icon: 'people', tone: 'warn' },
  'submitted': { icon: 'send', tone: 'plum' },
  'approved-clean': { icon: 'checkCircle', tone: 'ok' },
  'approved-not-clean': { icon: 'cross', tone: 'bad' },
  'rework': { icon: 'undo', tone: 'warn' },
  'withdrawn': { icon: 'minus', tone: 'plain' },
  'reopened': { icon: 'refresh', tone: 'warn' },
  'superseded': { icon: 'copy', tone: 'plain' },
};
