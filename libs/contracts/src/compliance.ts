import { z } from 'zod';
import { reviewState, nextStep } from './charters';
import { day, id } from './primitives';

/** D: text in force on that day; K: data recorded up to then. Defaults: today. */
export const numberQuery = z.object({ unit: id.optional(), D: day.optional(), K: day.optional() });
export const figureIds = ['C1', 'C2', 'C3', 'C3r'] as const;
export const figureId = z.enum(figureIds);
export type FigureId = (typeof figureIds)[number];

/** A number with its fraction; `percent` is cut (not rounded) to one decimal, Vietnamese comma, null when y = 0. */
export const figure = z.object({ id: figureId, version: z.number().int(), x: z.number().int(), y: z.number().int(), percent: z.string().nullable() });
export type Figure = z.infer<typeof figure>;
/** Đạt + Chưa đạt + Chưa xác định = N. */
export const outcomes = ['dat', 'chua-dat', 'chua-xac-dinh'] as const;
export const outcome = z.enum(outcomes);
export type Outcome = (typeof outcomes)[number];

export const target = z.object({ indicator: z.literal('C3'), territory: z.string(), on: day, percent: z.number().int(), basis: z.string(), met: z.boolean().nullable(), need: z.number().int().nullable() });
export type Target = z.infer<typeof target>;

export const unitFigures = z.object({
  unit: z.object({ id, label: z.string(), level: z.string() }),
  figures: z.object({ C1: figure, C2: figure, C3: figure }),
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
export const figureList = z.object({ D: day, K: day, figure: figureId, items: z.array(figureRow), total: z.number().int(), page: z.number().int(), pageSize: z.number().int() });
export type FigureList = z.infer<typeof figureList>;
