import type { Batch, BatchFile, Duplicate, IntakeValues } from '@huong-uoc/contracts';
import type { PlainKey } from '../shared/i18n/vi';

export const batchStateWords: Readonly<Record<Batch['state'], PlainKey>> = {
  open: 'intake.state.open',
  committing: 'intake.state.committing',
  closed: 'intake.state.closed',
  discarded: 'intake.state.discarded',
};

export const policyWords: Readonly<Record<IntakeValues['policy'], PlainKey>> = { 'new-charter': 'intake.policy.newCharter', 'new-round': 'intake.policy.newRound', 'link': 'intake.policy.link' };

export const duplicateWords: Readonly<Record<Duplicate['kind'], PlainKey>> = { 'same-bytes': 'intake.duplicate.sameBytes', 'same-text': 'intake.duplicate.sameText', 'near': 'intake.duplicate.near' };

/** Which lines are shown; the order is the order of the work. */
export const shows = ['all', 'unclear', 'ready', 'duplicates', 'refused', 'reading', 'accepted', 'skipped', 'failed', 'done'] as const;
export type Show = (typeof shows)[number];

export const showWords: Readonly<Record<Show, PlainKey>> = {
  all: 'intake.show.all',
  unclear: 'intake.show.unclear',
  ready: 'intake.show.ready',
  duplicates: 'intake.show.duplicates',
  refused: 'intake.show.refused',
  reading: 'intake.show.reading',
  accepted: 'intake.show.accepted',
  skipped: 'intake.show.skipped',
  failed: 'intake.show.failed',
  done: 'intake.show.done',
};

/** Where a line stands, in one word for its chip. */
export type Standing = 'reading' | 'refused' | 'unclear' | 'ready' | 'accepted' | 'skipped' | 'done' | 'failed';

export function standingOf({ reading, outcome, decision, unmet }: Pick<BatchFile, 'reading' | 'outcome' | 'decision' | 'unmet'>): Standing {
  if (outcome) return outcome.state === 'failed' ? 'failed' : 'done';
  if (decision === 'skipped') return 'skipped';
  if (reading === 'waiting' || reading === 'reading') return 'reading';
  if (reading === 'refused') return 'refused';
  if (decision === 'accepted') return 'accepted';
  return Object.keys(unmet).length > 0 ? 'unclear' : 'ready';
}

/** A line still waits for a person's word: the editor opens on it and moves on to the next of its kind. */
export const waitsForWord = (file: BatchFile): boolean => ['unclear', 'ready', 'failed'].includes(standingOf(file));
