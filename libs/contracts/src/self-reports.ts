import { z } from 'zod';
import { figure } from './compliance';
import { day, id, instant, line, note } from './primitives';

const reported = {
  year: z.number().int().min(2000).max(2100),
  /** Percent as reported, to one decimal. */
  percent: z.number().min(0).max(100).multipleOf(0.1),
  /** The fraction, where the paper gives one. */
  x: z.number().int().min(0).nullable(),
  y: z.number().int().min(1).nullable(),
};

/** GET /api/compliance/self-reports?unit= : what a unit reported of itself, for leaders alone; never counted anywhere. */
export const selfReportQuery = z.object({ unit: id.optional() });
export const selfReport = z.object({
  ...reported,
  number: z.string(),
  issuedOn: day,
  note: z.string().nullable(),
  recordedBy: z.string(),
  recordedAt: instant,
  /** C3r on 31 December of that year (today while it lasts) with all that is known today. */
  measured: z.object({ D: day, lower: figure, upper: figure }),
});
export type SelfReport = z.infer<typeof selfReport>;
export const selfReports = z.object({ unitId: id, items: z.array(selfReport) });
export type SelfReports = z.infer<typeof selfReports>;
/** PUT /api/compliance/self-reports: the word for a year; a later one stands in its place. */
export const recordSelfReport = z
  .object({ unit: id.optional(), ...reported, number: line(100), issuedOn: day, note: note(1000) })
  .refine(({ x, y }) => (x === null) === (y === null) && (x === null || y === null || x <= y), { path: ['x'], error: 'Ghi cả hai số, số đạt không lớn hơn tổng số, hoặc để trống cả hai.' });
export type RecordSelfReport = z.infer<typeof recordSelfReport>;
