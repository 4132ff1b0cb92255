import { z } from 'zod';
import { day, id } from './primitives';

/** The yearly reports; a report is frozen into a pack that no later change of data touches. */
export const campaignKinds = ['village-review', 'statistics', 'plan-report'] as const;
export const campaignKind = z.enum(campaignKinds);
export type CampaignKind = (typeof campaignKinds)[number];

export const frozenPack = z.object({ id, campaign: campaignKind, year: z.number().int(), unitLabel: z.string(), D: day, K: day, x: z.number().int(), y: z.number().int(), sha256: z.string(), frozenAt: z.string(), frozenBy: z.string() });
export type FrozenPack = z.infer<typeof frozenPack>;
export const campaign = z.object({ kind: campaignKind, label: z.string(), preparedBy: z.string(), recipient: z.string(), basis: z.string(), deadline: day, provisional: z.boolean(), packs: z.array(frozenPack) });
export type Campaign = z.infer<typeof campaign>;
/** GET /api/reports; `publicKey` checks the seal of every pack of this installation. */
export const reportQuery = z.object({ year: z.coerce.number().int().min(2020).max(2100).optional() });
export const reports = z.object({ year: z.number().int(), campaigns: z.array(campaign), publicKey: z.string() });
export type Reports = z.infer<typeof reports>;
/** POST /api/reports: measures with all that is recorded up to today and seals the pack. */
export const freezeReport = z.object({ campaign: campaignKind, year: z.number().int().min(2020).max(2100), D: day });
export type FreezeReport = z.infer<typeof freezeReport>;
