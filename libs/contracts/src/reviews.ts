import { z } from 'zod';
import { opinionKinds, zeroReasons } from '@huong-uoc/workflow';
import { round } from './charters';
import { category, citation, day, direction, id, instant, line, note, severity, span } from './primitives';

export const opinionKind = z.enum(opinionKinds);
export const zeroReason = z.union(zeroReasons.map((n) => z.literal(n)));

/** A person's opinion on a finding; the only thing that counts. */
export const opinion = z.object({
  kind: opinionKind,
  reason: zeroReason.nullable(),
  citation: z.string().nullable(),
  note: z.string().nullable(),
  /** Of content for equality: it commits somebody to something (C4); null where nobody said so. */
  commits: z.boolean().nullable(),
  /** Name to show; who it is, `byId` alone tells. */
  by: z.string(),
  byId: id,
  at: instant,
  /** Reason 7 needs a second person; null where it does not apply. */
  confirmed: z.boolean().nullable(),
  /** Carried over unchanged from the previous round's identical clause. */
  carriedOver: z.boolean(),
});
export type Opinion = z.infer<typeof opinion>;

/** Reviewer's recommendation on a finding and the commune's answer to it. */
export const recommendation = z.object({
  reason: z.string(),
  proposed: z.string(),
  answer: z.object({ agrees: z.boolean(), reason: z.string().nullable(), at: instant }).nullable(),
});
export type Recommendation = z.infer<typeof recommendation>;

export const finding = z.object({
  id,
  clauseIndex: z.number().int(),
  address: z.string(),
  quote: z.string(),
  ...span.shape,
  /** Null for a finding a person added. */
  rule: z.object({ id: z.string(), version: z.number().int(), rulebook: z.string() }).nullable(),
  severity,
  direction,
  categories: z.array(category),
  /** Vietnamese sentence naming what matched. */
  why: z.string(),
  pieces: z.array(z.object({ concept: z.string(), ...span.shape })),
  law: z.array(citation),
  suggestion: z.string().nullable(),
  /** How sure the text under the finding is, 0–1. */
  confidence: z.number(),
  opinion: opinion.nullable(),
  recommendation: recommendation.nullable(),
  /** How many other rounds in the person's scope hold the same clause text. */
  sameElsewhere: z.number().int(),
});
export type Finding = z.infer<typeof finding>;

export const clause = z.object({
  index: z.number().int(),
  address: z.string(),
  heading: z.string().nullable(),
  zone: z.enum(['letterhead', 'preamble', 'body', 'signatures']),
  ...span.shape,
  /** How it compares with the previous round, when there is one. */
  change: z.enum(['same', 'changed', 'new']).nullable(),
  previous: z.object({ address: z.string(), text: z.string() }).nullable(),
});
export type Clause = z.infer<typeof clause>;

/** GET /api/rounds/:id/review: everything the review screen shows, in one answer. */
export const reviewDocument = z.object({
  round,
  charter: z.object({ id, title: z.string(), villageLabel: z.string(), communeLabel: z.string() }),
  /** The text as read, NFC; every offset below is UTF-16 into it. */
  text: z.string(),
  clauses: z.array(clause),
  findings: z.array(finding),
  /** Findings of the previous round that a change was asked for, and what became of them. */
  asked: z.array(z.object({ address: z.string(), quote: z.string(), proposed: z.string(), outcome: z.enum(['resolved', 'still-there', 'not-found']), nowAddress: z.string().nullable() })),
  lease: z.object({ fence: z.number().int(), holder: z.string(), mine: z.boolean(), until: instant }).nullable(),
  rulebook: z.object({ version: z.string(), hash: z.string() }),
  /** Clause indexes this person has been shown (needed for a round without findings). */
  shown: z.array(z.number().int()),
  textNotes: z.array(z.string()),
});
export type ReviewDocument = z.infer<typeof reviewDocument>;

/** GET /api/rounds/:id/hints: what a commune sees of its own draft; machine hints, no result. */
export const hints = z.object({ round, text: z.string(), clauses: z.array(clause), findings: z.array(finding) });
export type Hints = z.infer<typeof hints>;

/** GET /api/rounds/:id/recommendations: the commune's sheet after a result or a question, plain words. */
export const recommendationSheet = z.object({
  round,
  charter: z.object({ id, title: z.string(), villageLabel: z.string(), communeLabel: z.string() }),
  items: z.array(z.object({ findingId: id, address: z.string(), clauseText: z.string(), quote: z.string(), why: z.string(), law: z.array(citation), recommendation })),
});
export type RecommendationSheet = z.infer<typeof recommendationSheet>;

export const queueViews = ['all', 'mine', 'due-this-week', 'returned', 'families', 'set-aside'] as const;
/** GET /api/queue?view=&unit= */
export const queueQuery = z.object({ view: z.enum(queueViews).default('all'), unit: id.optional(), page: z.coerce.number().int().min(1).default(1) });
export const queueItem = z.object({
  round,
  title: z.string(),
  villageLabel: z.string(),
  communeLabel: z.string(),
  /** Working days since it became ready. */
  ageWorkingDays: z.number().int(),
  holder: z.string().nullable(),
  /** The asker holds it: names do not tell people apart. */
  mine: z.boolean(),
  /** Put back for a later day; until then nobody is handed it. */
  setAside: z.object({ until: day, reason: z.string(), by: z.string() }).nullable(),
});
export type QueueItem = z.infer<typeof queueItem>;
export const queue = z.object({
  items: z.array(queueItem),
  total: z.number().int(),
  counts: z.record(z.enum(queueViews), z.number().int()),
  page: z.number().int(),
  pageSize: z.number().int(),
});
export type Queue = z.infer<typeof queue>;

/** POST /api/queue/claim-next and POST /api/rounds/:id/claim */
export const claimNext = z.object({ unit: id.optional() });
export const lease = z.object({ roundId: id, fence: z.number().int(), until: instant });
export type Lease = z.infer<typeof lease>;
/** POST /api/rounds/:id/heartbeat and other lease-bound calls without a body of their own */
export const fenced = z.object({ fence: z.number().int() });

/** POST /api/rounds/:id/set-aside: back into the list for a later day. */
export const setAside = z.object({ fence: z.number().int(), until: day, reason: line(500) });
export type SetAside = z.infer<typeof setAside>;

/** PUT /api/findings/:id/opinion */
export const giveOpinion = z.object({ fence: z.number().int(), kind: opinionKind, reason: zeroReason.nullable().default(null), citation: note(300).default(null), note: note(2000).default(null), commits: z.boolean().optional() });
export type GiveOpinion = z.infer<typeof giveOpinion>;
/** POST /api/rounds/:id/findings: a person selects text the rules missed. */
export const addFinding = z.object({ fence: z.number().int(), ...span.shape, severity, direction, categories: z.array(category).min(1).max(5), why: line(1000) });
export type AddFinding = z.infer<typeof addFinding>;
/** PUT /api/findings/:id/recommendation */
export const recommend = z.object({ fence: z.number().int(), reason: line(2000), proposed: line(8000) });
export type Recommend = z.infer<typeof recommend>;
/** POST /api/rounds/:id/shown: clause indexes now seen on screen. */
export const markShown = z.object({ fence: z.number().int(), clauses: z.array(z.number().int().min(0)).max(5000) });
/** POST /api/findings/:id/answer: the commune agrees or disagrees with a recommendation. */
export const answerRecommendation = z.object({ agrees: z.boolean(), reason: note(2000).default(null) });
export type AnswerRecommendation = z.infer<typeof answerRecommendation>;

/**
 * What was said, in results that a leader has approved, of the same finding in a clause of the same words: a precedent to go by,
 * never an opinion by itself. The most frequent first.
 */
export const precedent = z.object({
  ruleId: z.string().nullable(),
  /** The words found, lower case. */
  quote: z.string(),
  severity,
  direction,
  kind: opinionKind,
  reason: zeroReason.nullable(),
  citation: z.string().nullable(),
  commits: z.boolean().nullable(),
  rounds: z.number().int(),
});
export type Precedent = z.infer<typeof precedent>;
/** GET /api/rounds/:id/same?clause= : the same clause text in other rounds this person may see. */
export const sameClause = z.object({ precedents: z.array(precedent), items: z.array(z.object({ roundId: id, charterTitle: z.string(), villageLabel: z.string(), address: z.string(), opinion: opinionKind.nullable() })), total: z.number().int() });
export type SameClause = z.infer<typeof sameClause>;

/** GET /api/approvals: results waiting, one list per commune, exceptions pulled out. */
export const approvals = z.object({
  communes: z.array(
    z.object({
      commune: z.object({ id, label: z.string() }),
      items: z.array(
        z.object({
          round,
          title: z.string(),
          villageLabel: z.string(),
          result: z.enum(['clean', 'not-clean']),
          submittedBy: z.string(),
          submittedAt: instant,
          opinions: z.record(opinionKind, z.number().int()),
          /** Why it deserves its own look; empty = may go with the list. */
          exceptions: z.array(z.string()),
        }),
      ),
    }),
  ),
  total: z.number().int(),
});
export type Approvals = z.infer<typeof approvals>;
/** POST /api/approvals */
export const approveMany = z.object({ roundIds: z.array(id).min(1).max(200) });
/** Per round: done, or the refusal. */
export const approveManyResult = z.object({ items: z.array(z.object({ roundId: id, ok: z.boolean(), sentence: z.string().nullable() })) });
export type ApproveManyResult = z.infer<typeof approveManyResult>;

/** Day from which the internal allowance counts; exported for labels. */
export const internalAllowance = z.object({ workingDays: z.number().int(), from: day });
