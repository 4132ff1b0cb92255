import { z } from 'zod';
import { category, citation, direction, severity } from './primitives';

/** GET /api/rulebook: the catalogue served as help; generated from the rule data. */
export const rulebookCatalogue = z.object({
  version: z.string(),
  hash: z.string(),
  categories: z.array(z.object({ id: category, vi: z.string(), en: z.string() })),
  rules: z.array(
    z.object({
      id: z.string(),
      version: z.number().int(),
      categories: z.array(category),
      severity,
      direction,
      title: z.string(),
      rationale: z.string(),
      suggestion: z.string().nullable(),
      law: z.array(citation),
      /** Marked with ⟦ ⟧ around the words that carry the finding. */
      flagged: z.array(z.string()),
      clean: z.array(z.string()),
    }),
  ),
});
export type RulebookCatalogue = z.infer<typeof rulebookCatalogue>;
