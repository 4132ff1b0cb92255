import type { LegalAct, Purpose, ReviewState } from '@huong-uoc/workflow';
import type { SampleId } from './amendments';

/** How far a round gets; `approved` is whatever the opinions make of it. */
export type RoundEnd = Exclude<ReviewState, 'received' | 'reading' | 'approved-clean' | 'approved-not-clean' | 'superseded'> | 'approved' | 'review-asked';

/** One round of a story. */
export interface StoryRound {
  readonly purpose: Purpose;
  /** How many of the sample's discriminating clauses stand in it; `scan` = a page without a letter in it, `photograph` = one the machine reads with a doubt. */
  readonly paper: 'fair' | 'some-unfair' | 'unfair' | 'scan' | 'photograph' | 'printed';
  readonly end: RoundEnd;
}

/** An entry of the legal ledger: so many days before the story's n-th text is handed in, or before today. */
export interface StoryAct {
  readonly act: LegalAct;
  readonly days: number;
  readonly before: number | 'today';
}

/** What happens to one charter, and how many days before today it begins (youngest … oldest). */
export interface Story {
  readonly id: string;
  readonly sample?: SampleId;
  readonly rounds: readonly StoryRound[];
  readonly adopted: boolean;
  readonly ago: readonly [number, number];
  /** What the commune records in the legal ledger, in the order of its days. */
  readonly acts?: readonly StoryAct[];
}

const inForce = (paper: StoryRound['paper'], end: RoundEnd): StoryRound => ({ purpose: 'text-in-force', paper, end });
const draft = (end: RoundEnd): StoryRound => ({ purpose: 'draft', paper: 'some-unfair', end });
const longAgo = [70, 520] as const;
const lawful = (before: StoryAct['before'], ...steps: readonly (readonly [LegalAct, number])[]): readonly StoryAct[] => steps.map(([act, days]) => ({ act, days, before }));
const amendedBefore = (round: number) => lawful(round, ['amendment-adoption', 24], ['dossier-received', 20], ['amendment', 16], ['decision-sent', 15]);

/** Every way a charter can stand, once. */
export const stories = {
  clean: { id: 'clean', rounds: [inForce('fair', 'approved')], adopted: true, ago: longAgo },
  'not-clean': { id: 'not-clean', rounds: [inForce('some-unfair', 'approved')], adopted: true, ago: longAgo },
  amended: { id: 'amended', rounds: [inForce('some-unfair', 'approved'), inForce('fair', 'approved')], adopted: true, ago: [200, 520], acts: amendedBefore(1) },
  /** Adopted, recognised and sent under the decree of 2023, then handed in and found clean. */
  recognised: { id: 'recognised', rounds: [inForce('fair', 'approved')], adopted: false, ago: [70, 200], acts: lawful(0, ['draft-posted', 66], ['adoption', 30], ['dossier-received', 26], ['recognition', 22], ['decision-sent', 21]) },
  /** Found not clean; the commune suspended the clause, and the village has a few days left to mend it. */
  suspended: { id: 'suspended', rounds: [inForce('some-unfair', 'approved')], adopted: true, ago: [50, 64], acts: lawful('today', ['suspension-part', 26]) },
  waiting: { id: 'waiting', rounds: [inForce('some-unfair', 'ready')], adopted: true, ago: [1, 24] },
  'in-review': { id: 'in-review', rounds: [inForce('some-unfair', 'in-review')], adopted: true, ago: [4, 12] },
  'commune-opinion': { id: 'commune-opinion', rounds: [inForce('some-unfair', 'commune-opinion')], adopted: true, ago: [10, 30] },
  submitted: { id: 'submitted', rounds: [inForce('fair', 'submitted')], adopted: true, ago: [9, 25] },
  'submitted-not-clean': { id: 'submitted-not-clean', rounds: [inForce('some-unfair', 'submitted')], adopted: true, ago: [9, 25] },
  rework: { id: 'rework', rounds: [inForce('some-unfair', 'rework')], adopted: true, ago: [20, 40] },
  reopened: { id: 'reopened', rounds: [inForce('fair', 'reopened')], adopted: true, ago: [90, 300] },
  unreadable: { id: 'unreadable', rounds: [inForce('scan', 'unreadable')], adopted: true, ago: [3, 60] },
  doubtful: { id: 'doubtful', rounds: [inForce('photograph', 'ready')], adopted: true, ago: [2, 14] },
  withdrawn: { id: 'withdrawn', rounds: [inForce('fair', 'withdrawn')], adopted: true, ago: [5, 50] },
  'no-file': { id: 'no-file', rounds: [], adopted: true, ago: [10, 200] },
  hints: { id: 'hints', rounds: [draft('ready')], adopted: false, ago: [2, 40] },
  'asked-reading': { id: 'asked-reading', rounds: [draft('review-asked')], adopted: false, ago: [4, 20] },
} as const satisfies Record<string, Story>;
export type StoryId = keyof typeof stories;

/** The four sample charters as they are, for their own villages. */
export const sampleStories: readonly Story[] = [
  { ...stories['not-clean'], id: 'sample-S1', sample: 'S1', rounds: [inForce('unfair', 'approved')] },
  { ...stories.amended, id: 'sample-S2', sample: 'S2', rounds: [inForce('unfair', 'approved'), inForce('fair', 'approved')] },
  { ...stories.clean, id: 'sample-S4', sample: 'S4', rounds: [inForce('printed', 'approved')] },
  { ...stories['not-clean'], id: 'sample-S3', sample: 'S3', rounds: [inForce('unfair', 'approved')] },
];

/** One of each, for tests and a first look. */
export const smallStories: readonly StoryId[] = ['waiting', 'doubtful', 'in-review', 'commune-opinion', 'submitted', 'submitted-not-clean', 'rework', 'reopened', 'unreadable', 'withdrawn', 'no-file', 'hints', 'suspended', 'recognised', 'asked-reading', 'clean'];

/** For most villages, in turn: most charters are clean and reviewed, and something waits everywhere. */
export const usualStories: readonly StoryId[] = ['clean', 'waiting', 'clean', 'not-clean', 'clean', 'amended', 'clean', 'unreadable', 'clean', 'no-file', 'clean', 'waiting', 'clean', 'not-clean', 'clean', 'clean', 'no-file', 'clean'];

/** For every tenth village, in turn; the first three fall to the communes whose officers sign in, so that they meet a doubt, a draft and a question. */
export const rareStories: readonly StoryId[] = ['doubtful', 'hints', 'commune-opinion', 'submitted-not-clean', 'in-review', 'rework', 'asked-reading', 'suspended', 'recognised', 'reopened', 'withdrawn', 'submitted'];
