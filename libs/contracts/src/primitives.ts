import { z } from 'zod';

/** UUID of a row. */
export const id = z.uuid();
/** Calendar day `YYYY-MM-DD` (Asia/Ho_Chi_Minh). */
export const day = z.iso.date();
/** Instant, ISO 8601 UTC. */
export const instant = z.iso.datetime();
/** Text a person typed: trimmed, NFC, bounded. */
export const line = (max = 200) =>
  z
    .string()
    .transform((s) => s.normalize('NFC').trim())
    .pipe(z.string().min(1).max(max));
/** Optional free text; blank becomes null. */
export const note = (max = 4000) =>
  z
    .string()
    .transform((s) => s.normalize('NFC').trim())
    .pipe(z.string().max(max))
    .transform((s) => (s === '' ? null : s))
    .nullable();

/** The 21 clause types of the labelled sets; labels come with the rulebook catalogue. */
export const categories = [
  'inheritance', 'land', 'worship_clan', 'divorce_widow', 'brideprice', 'meeting_vote', 'leadership',
  'reproduction_son_preference', 'sexual_morality', 'labour_contribution', 'ceremony_seating', 'domestic_violence',
  'language_stereotype', 'domestic_role', 'education', 'marriage_consent', 'household_head', 'residence_membership',
  'awards_benefits', 'economic_access', 'ritual_taboo',
] as const;
export const category = z.enum(categories);
export type Category = (typeof categories)[number];

/** What the machine says about a finding (product.md "What the machine says"). */
export const severities = ['violation', 'needs-look', 'stereotype', 'needs-legal-basis', 'other-legality', 'positive'] as const;
export const severity = z.enum(severities);
export type Severity = (typeof severities)[number];

/** Against whom, or for whom. */
export const directions = ['women', 'men', 'both'] as const;
export const direction = z.enum(directions);
export type Direction = (typeof directions)[number];

/** UTF-16 offsets into the round's text, end exclusive. */
export const span = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) });
export type Span = z.infer<typeof span>;

/** A law citation as shown beside a finding; unverified ones must be shown as such. */
export const citation = z.object({
  id: z.string(),
  label: z.string(),
  says: z.string(),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  verified: z.boolean(),
});
export type Citation = z.infer<typeof citation>;
