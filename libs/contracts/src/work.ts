import { z } from 'zod';
import { day, id, instant } from './primitives';

/** Kinds of work that can wait for a person; their words and places are the server's. */
export const workKinds = [
  'village-unanswered', 'text-missing', 'file-unreadable', 'words-doubtful', 'opinion-asked', 'recommendation-unanswered', 'merged-unsettled', 'legal-due', 'contribution',
  'queue-mine', 'queue', 'confirmation', 'approvals', 'campaign-due', 'jobs-failed', 'mail-failed',
] as const;
export const workKind = z.enum(workKinds);
export type WorkKind = (typeof workKinds)[number];

/** One line of "Việc của tôi": how many, how many of them are late, and the page of the product where they are done. */
export const workItem = z.object({
  kind: workKind,
  count: z.number().int().min(1),
  late: z.number().int(),
  sentence: z.string(),
  /** Address within the product, query included. */
  link: z.string(),
  /** The latest reminder somebody above sent about it; `unread` until the person has looked at the list since. */
  reminded: z.object({ at: instant, by: z.string(), unread: z.boolean() }).nullable(),
});
export type WorkItem = z.infer<typeof workItem>;

/** GET /api/work: what waits for the asker and for nobody else, derived at the moment of asking. POST /api/work/seen answers the same. */
export const myWork = z.object({ items: z.array(workItem), total: z.number().int(), unread: z.number().int() });
export type MyWork = z.infer<typeof myWork>;

export const digestRhythms = ['daily', 'weekly'] as const;
export type DigestRhythm = (typeof digestRhythms)[number];
/** PUT /api/work/settings. `weekday` 1 (Thứ Hai) … 7; `hour` in Vietnam; a kind that is muted stays in the list, not in the mail. */
export const changeWorkSettings = z.object({
  mail: z.boolean(),
  rhythm: z.enum(digestRhythms),
  weekday: z.number().int().min(1).max(7),
  hour: z.number().int().min(0).max(23),
  muted: z.array(workKind).max(workKinds.length),
});
export type ChangeWorkSettings = z.infer<typeof changeWorkSettings>;
/** GET /api/work/settings, with the kinds that this person's role can meet. */
export const workSettings = changeWorkSettings.extend({ email: z.string(), mailOn: z.boolean(), kinds: z.array(z.object({ kind: workKind, label: z.string() })) });
export type WorkSettings = z.infer<typeof workSettings>;

/** POST /api/reminders (leader): asks a commune to see to its legal clocks. GET /api/reminders: the latest to each commune. */
export const remindCommune = z.object({ communeId: id });
export const reminderList = z.object({ items: z.array(z.object({ communeId: id, on: day, at: instant, by: z.string(), readBy: z.string().nullable() })) });
export type ReminderList = z.infer<typeof reminderList>;
