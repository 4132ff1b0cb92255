import { z } from 'zod';
import { reviewState, nextStep } from './charters';
import { day, id } from './primitives';

/** D: text in force on that day; K: data recorded up to then; B: the units as they stood on that day. Defaults: today, today, D. */
export const numberQuery = z.object({ unit: id.optional(), D: day.optional(), K: day.optional(), B: day.optional() });
export const figureIds = ['C1', 'C2', 'C3', 'C3r', 'C4', 'C5'] as const;
export const figureId = z.enum(figureIds);
export type FigureId = (typeof figureIds)[number];

/** How far a figure can be relied on: a word is missing, only approvals are, nothing is, a sealed report holds it. */
export const badges = ['preliminary', 'reviewed', 'approved', 'frozen'] as const;
export const badge = z.enum(badges);
export type Badge = (typeof badges)[number];

/** A number with its fraction; `percent` is cut (not rounded) to one decimal, Vietnamese comma, null like the badge when y = 0. */
export const figure = z.object({ id: figureId, version: z.number().int(), x: z.number().int(), y: z.number().int(), percent: z.string().nullable(), badge: badge.nullable() });
export type Figure = z.infer<typeof figure>;
/** Đạt + Chưa đạt + Chưa xác định = N. */
export const outcomes = ['dat', 'chua-dat', 'chua-xac-dinh'] as const;
export const outcome = z.enum(outcomes);
export type Outcome = (typeof outcomes)[number];

/** `x` of `y` is C3 of the target's own territory within the unit; `need` is ⌈t·y⌉, null when y = 0. */
export const target = z.object({
  indicator: z.literal('C3'),
  territory: z.string(),
  on: day,
  percent: z.number().int(),
  basis: z.string(),
  met: z.boolean().nullable(),
  x: z.number().int(),
  y: z.number().int(),
  need: z.number().int().nullable(),
});
export type Target = z.infer<typeof target>;

export const unitFigures = z.object({
  unit: z.object({ id, label: z.string(), level: z.string() }),
  figures: z.object({ C1: figure, C2: figure, C3: figure, C4: figure, C5: figure }),
  /** C3r: lower Đạt/N, upper (Đạt + Chưa xác định)/N. */
  range: z.object({ lower: figure, upper: figure }),
  outcomes: z.object({ dat: z.number().int(), 'chua-dat': z.number().int(), 'chua-xac-dinh': z.number().int() }),
  whoMustAct: z.object({ village: z.number().int(), commune: z.number().int(), department: z.number().int() }),
});
export type UnitFigures = z.infer<typeof unitFigures>;

/** GET /api/compliance */
export const complianceReport = z.object({
  D: day,
  K: day,
  B: day,
  /** The first day of the period of C5; it ends with D. */
  periodFrom: day,
  /** True when K lies after D in the past: "Đo hồi cứu". */
  retrospective: z.boolean(),
  here: unitFigures,
  children: z.array(unitFigures),
  targets: z.array(target),
  path: z.array(z.object({ id, label: z.string() })),
});
export type ComplianceReport = z.infer<typeof complianceReport>;

/** GET /api/compliance/charters (and .csv): the list behind a figure; same query, so the counts are equal. */
export const figureListQuery = numberQuery.extend({
  figure: figureId.default('C3'),
  outcome: outcome.optional(),
  who: z.enum(['village', 'commune', 'department']).optional(),
  page: z.coerce.number().int().min(1).default(1),
});
export const figureRow = z.object({
  charterId: id.nullable(),
  villageId: id,
  villageLabel: z.string(),
  communeLabel: z.string(),
  title: z.string(),
  counted: z.boolean(),
  outcome: outcome.nullable(),
  cause: z.string(),
  state: reviewState.nullable(),
  roundId: id.nullable(),
  nextStep,
});
export type FigureRow = z.infer<typeof figureRow>;
export const figureList = z.object({ D: day, K: day, B: day, figure: figureId, items: z.array(figureRow), total: z.number().int(), page: z.number().int(), pageSize: z.number().int() });
export type FigureList = z.infer<typeof figureList>;

/** GET /api/compliance/trend: C3 at the end of each of the last 18 months as it was known then, and the pace the next target asks for. */
export const trendPoint = z.object({ on: day, dat: z.number().int(), chuaDat: z.number().int(), chuaXacDinh: z.number().int(), n: z.number().int() });
export type TrendPoint = z.infer<typeof trendPoint>;
export const pace = z.object({
  targetOn: day,
  percent: z.number(),
  /** How many more charters must be Đạt. */
  missing: z.number().int(),
  weeksLeft: z.number().int(),
  /** Charters to become Đạt each week from now on; null when no whole week is left. */
  neededPerWeek: z.number().int().nullable(),
  /** What the last twelve weeks reached: lower quartile, median, upper quartile of charters a week. */
  now: z.object({ low: z.number().int(), middle: z.number().int(), high: z.number().int() }),
  standing: z.enum(['reached', 'enough', 'uncertain', 'too-slow']),
  /** Units below with at least one charter that waits for a village vote, and how many charters those are. */
  voteUnits: z.number().int(),
  voteCharters: z.number().int(),
});
export type Pace = z.infer<typeof pace>;
export const trend = z.object({ D: day, K: day, B: day.nullable(), points: z.array(trendPoint), pace: pace.nullable() });
export type Trend = z.infer<typeof trend>;

/** GET /api/compliance/bridge: why C3 differs between two days; the parts add up to the difference exactly. */
export const bridgeQuery = z.object({ unit: id.optional(), from: day, to: day, B: day.optional() });
export const bridgeReasons = ['decision', 'upload', 'boundary', 'rules', 'correction'] as const;
export type BridgeReason = (typeof bridgeReasons)[number];
export const bridgeCounts = z.object({ dat: z.number().int(), chuaDat: z.number().int(), chuaXacDinh: z.number().int(), n: z.number().int() });
export type BridgeCounts = z.infer<typeof bridgeCounts>;
export const bridge = z.object({
  from: day,
  to: day,
  before: bridgeCounts,
  parts: z.array(z.object({ reason: z.enum(bridgeReasons), change: bridgeCounts, charters: z.number().int() })),
  after: bridgeCounts,
});
export type Bridge = z.infer<typeof bridge>;

/** GET /api/compliance/contradictions: the same words of the same clause, discriminating for one person and without a problem for another. */
export const contradiction = z.object({
  quote: z.string(),
  address: z.string(),
  sides: z.array(z.object({ findingId: id, roundId: id, label: z.string(), kind: z.enum(['A', '0']), reason: z.number().int().nullable(), by: z.string(), at: z.string() })),
});
export type Contradiction = z.infer<typeof contradiction>;
export const contradictions = z.object({ items: z.array(contradiction), total: z.number().int() });
export type Contradictions = z.infer<typeof contradictions>;
