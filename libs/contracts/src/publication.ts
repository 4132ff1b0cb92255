import { z } from 'zod';
import { day, id, instant, line } from './primitives';

/** Counts of C3: `charters` = Đạt + Chưa đạt + Chưa xác định. */
const publicCounts = z.object({ charters: z.number().int(), dat: z.number().int(), chuaDat: z.number().int(), chuaXacDinh: z.number().int() });
export type PublicCounts = z.infer<typeof publicCounts>;

/** What the public may read of one day: counts, nothing about a village, no commune under ten charters. */
export const publicFigures = z.object({
  unitLabel: z.string(),
  /** The report it belongs to, null when it was released for a day alone. */
  campaign: z.string().nullable(),
  D: day,
  K: day,
  total: publicCounts.extend({ percent: z.string().nullable() }),
  communes: z.array(publicCounts.extend({ label: z.string() })),
  /** Small communes together, and as many others as it takes that none of them can be told by subtraction. */
  others: publicCounts.extend({ communes: z.number().int() }).nullable(),
  targets: z.array(z.object({ on: day, percent: z.number().int(), territory: z.string(), basis: z.string() })),
});
export type PublicFigures = z.infer<typeof publicFigures>;

/** GET /api/public: what is released at this moment, newest day first. Anybody may read it. */
export const publicPage = z.object({ demo: z.boolean(), items: z.array(publicFigures.extend({ id, releasedAt: instant })) });
export type PublicPage = z.infer<typeof publicPage>;

/** GET /api/publications/preview and POST /api/publications: a frozen pack of the leader's unit, or a day with all that is recorded by now. */
export const releaseQuery = z.object({ packId: id.optional(), D: day.optional() }).refine(({ packId, D }) => (packId === undefined) !== (D === undefined), { path: ['D'], message: 'Chọn một bộ số liệu đã chốt hoặc một ngày.' });
export type ReleaseQuery = z.infer<typeof releaseQuery>;
/** POST /api/publications/:id/withdraw: off the public page at once. */
export const withdrawPublication = z.object({ reason: line(1000) });

/** GET /api/publications (leader): everything ever released, and the frozen packs that could be. */
export const publications = z.object({
  items: z.array(
    z.object({
      id,
      campaign: z.string().nullable(),
      D: day,
      K: day,
      releasedAt: instant,
      releasedBy: z.string(),
      withdrawn: z.object({ at: instant, by: z.string(), reason: z.string() }).nullable(),
    }),
  ),
  packs: z.array(z.object({ id, campaign: z.string(), year: z.number().int(), D: day, K: day })),
});
export type Publications = z.infer<typeof publications>;
