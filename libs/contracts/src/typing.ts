import { z } from 'zod';
import { round } from './charters';
import { id, instant } from './primitives';

const mostLetters = 200_000;

/** One page to be typed beside its picture. */
export const typingPage = z.object({
  number: z.number().int().min(1),
  /** failed = no text could be had; unknown = nobody has read the page yet. */
  source: z.enum(['text', 'recognised', 'failed', 'typed', 'unknown']),
  confidence: z.number().nullable(),
  /** What the machine read there; empty where it read nothing. */
  read: z.string(),
  /** What has been typed so far and not sent yet. */
  draft: z.object({ text: z.string(), savedAt: instant, savedBy: z.string() }).nullable(),
});
export type TypingPage = z.infer<typeof typingPage>;

/** GET /api/rounds/:id/typing: the pages of the original with what was read and typed of each; one page without a picture where the original has none. */
export const typingSheet = z.object({
  round,
  charter: z.object({ id, title: z.string(), villageLabel: z.string() }),
  pictures: z.boolean(),
  pages: z.array(typingPage),
  /** The whole text is to be typed (the round is unreadable), or single pages of a text that stands. */
  sends: z.enum(['whole', 'page', 'nothing']),
});
export type TypingSheet = z.infer<typeof typingSheet>;

/** PUT /api/rounds/:id/typing/:page: keeps what is typed; refused with `changed-meanwhile` when somebody else saved after `seen`. */
export const saveTyping = z.object({ text: z.string().max(mostLetters), seen: instant.nullable() });
export type SaveTyping = z.infer<typeof saveTyping>;
export const savedTyping = z.object({ savedAt: instant });
export type SavedTyping = z.infer<typeof savedTyping>;

/** POST /api/rounds/:id/typing/:page/use: the typed page takes the place of what was read there, in a new version of the text. */
export const usePage = z.object({ text: z.string().min(1).max(mostLetters), fence: z.number().int().optional() });
export type UsePage = z.infer<typeof usePage>;
