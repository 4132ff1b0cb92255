import { z } from 'zod';
import { instant, span } from './primitives';

/** Most pages a document may have. */
const mostPages = 300;
const share = z.number();

/** One page of the original and how its text came about; size in the unit of its format. */
export const paperPage = z.object({
  number: z.number().int().min(1),
  /** text = the file's own letters, recognised = from a picture, failed = no text could be had, typed = by a person, from the picture. */
  source: z.enum(['text', 'recognised', 'failed', 'typed']),
  /** Mean confidence of a recognised page, 0–1. */
  confidence: z.number().nullable(),
  width: z.number(),
  height: z.number(),
});
export type PaperPage = z.infer<typeof paperPage>;

/** One visual line: its characters in the round's text, its rectangle as shares (0–1) of its page, from the top left corner. */
export const paperLine = z.object({ page: z.number().int(), ...span.shape, left: share, top: share, width: share, height: share });
export type PaperLine = z.infer<typeof paperLine>;

/** GET /api/rounds/:id/pages: where every character of the text stands on paper, so that any clause, finding or selection knows its page and rectangles. Empty lists where the format has no pages. */
export const roundPages = z.object({ pages: z.array(paperPage), lines: z.array(paperLine) });
export type RoundPages = z.infer<typeof roundPages>;

/** Widths in which a page can be had, pixels: a phone, a column of the desk, a close look. */
export const pageWidths = [480, 960, 1600] as const;
/** GET /api/rounds/:id/pages/:number?width= */
export const pageNumber = z.coerce.number().int().min(1).max(mostPages);
export const pageQuery = z.object({ width: z.coerce.number().pipe(z.union(pageWidths.map((width) => z.literal(width)))).default(960) });

/** GET /api/rounds/:id/reading: how well the text was read. */
export const readingReport = z.object({
  format: z.string(),
  /** A person typed it; what is said of pages is then of no interest. */
  typed: z.boolean(),
  readAt: instant,
  pages: z.array(paperPage),
  /** Mean confidence of the recognised pages; null where nothing was recognised. */
  confidence: z.number().nullable(),
  /** Stretches stored in an old encoding and repaired. */
  repairedRuns: z.number().int(),
  /** Other places where the letters may be wrong. */
  doubtfulPlaces: z.number().int(),
  notes: z.array(z.string()),
  /** Stretches of an old encoding as the file holds them and as they read now (the first ones), and signs that mean nothing any more; null where neither occurs. */
  loss: z.object({ repaired: z.array(z.object({ font: z.string(), encoding: z.string(), before: z.string(), after: z.string() })), lost: z.array(z.object({ code: z.string(), count: z.number().int() })) }).nullable(),
  /** Where the numbers of a list do not follow each other. */
  gaps: z.array(z.object({ clauseIndex: z.number().int(), address: z.string(), kind: z.enum(['missing', 'repeated', 'backwards']), missing: z.number().int() })),
});
export type ReadingReport = z.infer<typeof readingReport>;
