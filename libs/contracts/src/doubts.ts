import { z } from 'zod';
import { round } from './charters';
import { id, instant, line, span } from './primitives';

const share = z.number();

/** Where something stands in a picture, as shares (0–1) of it from the top left corner. */
export const pictureBox = z.object({ left: share, top: share, width: share, height: share });
export type PictureBox = z.infer<typeof pictureBox>;

/**
 * A word the machine may have read wrongly and on which a finding hinges: "không hay khống?". What hinges on it is the
 * department's own; the commune sees the words and the paper alone.
 */
export const doubtQuestion = z.object({
  id,
  address: z.string(),
  /** The clause around the word. */
  before: z.string(),
  word: z.string(),
  after: z.string(),
  /** Other readings that change what is found, likeliest first. */
  readings: z.array(z.string()).min(1),
  /** How sure the machine was of the word, 0–1. */
  confidence: z.number(),
  /** The strip of paper around the word: its picture is GET /api/rounds/:id/doubts/:doubt/crop; null where the original has no pages. */
  crop: z.object({ page: z.number().int(), ratio: z.number(), mark: pictureBox }).nullable(),
  /** Somebody at the commune looked and could not read it. */
  illegibleTo: z.object({ by: z.string(), at: instant }).nullable(),
  /** Findings that wait for the answer; empty where another reading would raise one, and for the commune. */
  findings: z.array(id),
});
export type DoubtQuestion = z.infer<typeof doubtQuestion>;

/** GET /api/rounds/:id/doubts: the questions still open, in reading order. */
export const doubtSheet = z.object({
  round,
  charter: z.object({ id, title: z.string(), villageLabel: z.string() }),
  questions: z.array(doubtQuestion),
  /** Every word the machine was not sure of, asked about or not; offsets into the round's text. */
  words: z.array(z.object({ ...span.shape, confidence: z.number() })),
  /** Answers given whose new version of the text is still being made. */
  pending: z.number().int(),
});
export type DoubtSheet = z.infer<typeof doubtSheet>;

/** Widths in which a strip of paper can be had, pixels: for a slow network, for a sharp eye. */
export const cropWidths = [360, 720] as const;
/** GET /api/rounds/:id/doubts/:doubt/crop?width= */
export const cropQuery = z.object({ width: z.coerce.number().pipe(z.union(cropWidths.map((width) => z.literal(width)))).default(360) });

/** POST /api/rounds/:id/doubts/:doubt/answer: the word as it stands on paper; null = it cannot be read. A reviewer sends the fence of the lease. */
export const answerDoubt = z.object({ word: line(40).nullable(), fence: z.number().int().optional() });
export type AnswerDoubt = z.infer<typeof answerDoubt>;

/** One thing people corrected; `said` null: it cannot be read on paper either. */
export const textCorrection = z.object({ kind: z.enum(['word', 'page']), address: z.string().nullable(), page: z.number().int().nullable(), readAs: z.string(), said: z.string().nullable(), by: z.string(), at: instant });
/** A version of a round's text; the last one counts, none is ever altered. */
export const textVersion = z.object({
  number: z.number().int().min(1),
  at: instant,
  /** How it came about: read from the file, typed by a person, corrected from the version before. */
  source: z.enum(['read', 'typed', 'corrected']),
  current: z.boolean(),
  words: z.number().int(),
  corrections: z.array(textCorrection),
});
export type TextVersion = z.infer<typeof textVersion>;
/** GET /api/rounds/:id/versions, the first one first. */
export const textVersions = z.object({ items: z.array(textVersion) });
export type TextVersions = z.infer<typeof textVersions>;
