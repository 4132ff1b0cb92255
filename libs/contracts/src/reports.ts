import { z } from 'zod';
import { unitFigures } from './compliance';
import { day, id, instant, line, note } from './primitives';

/** The reports; each is opened as a campaign and frozen into packs that no later change of data touches. */
export const campaignKinds = ['village-review', 'statistics', 'plan-report', 'mid-term', 'final'] as const;
export const campaignKind = z.enum(campaignKinds);
export type CampaignKind = (typeof campaignKinds)[number];

/** A frozen report's files: the sealed pack, its three renderings, and the signed paper once it was taken back in. */
export const packFileKinds = ['zip', 'docx', 'xlsx', 'pdf', 'signed'] as const;
export const packFileKind = z.enum(packFileKinds);
export type PackFileKind = (typeof packFileKinds)[number];
export const packFile = z.object({ kind: packFileKind, name: z.string(), sizeBytes: z.number().int(), sha256: z.string() });

export const frozenPack = z.object({
  id,
  campaignId: id,
  unitLabel: z.string(),
  D: day,
  K: day,
  x: z.number().int(),
  y: z.number().int(),
  /** Of the sealed pack. */
  sha256: z.string(),
  frozenAt: instant,
  frozenBy: z.string(),
  /** A correction of an earlier pack of this campaign, numbered from 1 for each. */
  supplement: z.object({ to: id, number: z.number().int(), reason: z.string() }).nullable(),
  files: z.array(packFile),
  /** The paper as a person signed it outside, bound to this pack by its hash. */
  signed: z.object({ number: z.string(), signedOn: day, sha256: z.string(), takenBackAt: instant, takenBackBy: z.string() }).nullable(),
});
export type FrozenPack = z.infer<typeof frozenPack>;

/** Before it is opened (`id` null) the days and words are proposals. */
export const campaign = z.object({
  id: id.nullable(),
  kind: campaignKind,
  label: z.string(),
  year: z.number().int(),
  basis: z.string(),
  unitLabel: z.string(),
  preparedBy: z.string(),
  recipient: z.string(),
  from: day,
  cutOff: day,
  contributionsDue: day,
  deadline: day,
  /** The deadline is one that a law or a plan names. */
  byLaw: z.boolean(),
  /** The days rest on a calendar that is not confirmed. */
  provisional: z.boolean(),
  phase: z.enum(['not-opened', 'collecting', 'frozen', 'signed']),
  contributions: z.object({ given: z.number().int(), expected: z.number().int() }),
  /** For a commune: where its own contribution stands; null for everybody else. */
  mine: z.enum(['none', 'in-time', 'late']).nullable(),
  reminded: z.boolean(),
});
export type Campaign = z.infer<typeof campaign>;
/** GET /api/reports; `publicKey` checks the seal of every pack of this installation. */
export const reportQuery = z.object({ year: z.coerce.number().int().min(2020).max(2100).optional() });
export const reports = z.object({ year: z.number().int(), campaigns: z.array(campaign), mayOpen: z.boolean(), publicKey: z.string() });
export type Reports = z.infer<typeof reports>;

/** POST /api/reports: opens a campaign for the leader's unit; what is left out is as proposed. */
export const openCampaign = z.object({
  kind: campaignKind,
  year: z.number().int().min(2020).max(2100),
  preparedBy: line(300).optional(),
  recipient: line(300).optional(),
  from: day.optional(),
  cutOff: day.optional(),
  contributionsDue: day.optional(),
  deadline: day.optional(),
});
export type OpenCampaign = z.infer<typeof openCampaign>;

/** PUT /api/reports/:id/contribution: what the commune's own report says beside the counted figures (Nghị định 61 Điều 16 khoản 1). */
export const contribute = z.object({
  situation: line(8000),
  difficulties: note(8000).default(null),
  other: note(8000).default(null),
  /** Villages that held their yearly review. */
  villagesReviewed: z.number().int().min(0).max(1000).nullable().default(null),
});
export type Contribute = z.infer<typeof contribute>;
export const contribution = contribute.extend({ givenAt: instant, givenBy: z.string(), late: z.boolean(), afterFreeze: z.boolean(), version: z.number().int() });
export type Contribution = z.infer<typeof contribution>;

/** The targets of the plan that the product does not measure; target 5 is its own number. */
export const enteredTargets = [1, 2, 3, 4] as const;
/** POST /api/reports/:id/entries: a figure of another target as its holder gave it; a newer one takes the place of an older. */
export const enterTarget = z
  .object({ target: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]), holder: line(300), x: z.number().int().min(0).max(10_000_000).nullable(), y: z.number().int().min(1).max(10_000_000).nullable(), words: line(4000) })
  .refine(({ x, y }) => (x === null) === (y === null) && (x === null || y === null || x <= y), { path: ['x'], message: 'Tử số không lớn hơn mẫu số; nhập cả hai hoặc để trống cả hai.' });
export type EnterTarget = z.infer<typeof enterTarget>;
export const targetEntry = z.object({
  id,
  target: z.number().int(),
  holder: z.string(),
  x: z.number().int().nullable(),
  y: z.number().int().nullable(),
  words: z.string(),
  enteredAt: instant,
  enteredBy: z.string(),
  evidence: z.array(z.object({ name: z.string(), sizeBytes: z.number().int(), sha256: z.string() })),
});
export type TargetEntry = z.infer<typeof targetEntry>;

/** A count of Nghị định 61 Điều 16 khoản 1; `late` of them belong to an earlier period or were recorded after the cut-off. */
export const statisticsLine = z.object({ key: z.string(), label: z.string(), article: z.string(), count: z.number().int() });
export type StatisticsLine = z.infer<typeof statisticsLine>;
export const lateAct = z.object({ charterId: id, title: z.string(), villageLabel: z.string(), communeLabel: z.string(), label: z.string(), on: day, number: z.string().nullable(), recordedOn: day, why: z.enum(['earlier-period', 'after-cut-off']) });
export type LateAct = z.infer<typeof lateAct>;

export const communePart = z.object({ unit: z.object({ id, label: z.string() }), figures: unitFigures.nullable(), contribution: contribution.nullable(), remindedAt: instant.nullable() });
export type CommunePart = z.infer<typeof communePart>;

/** GET /api/reports/:id. A commune sees its own part; packs, other targets and other communes are its superiors'. */
export const campaignPage = z.object({
  campaign,
  /** The figures as they are now: text in force on D, data recorded up to K. */
  D: day,
  K: day,
  here: unitFigures,
  statistics: z.array(statisticsLine),
  lateActs: z.array(lateAct),
  communes: z.array(communePart),
  targets: z.array(z.object({ target: z.number().int(), label: z.string(), asks: z.string(), holder: z.string(), entry: targetEntry.nullable() })),
  packs: z.array(frozenPack),
  publicKey: z.string(),
  may: z.object({ contribute: z.boolean(), remind: z.boolean(), enter: z.boolean(), freeze: z.boolean() }),
});
export type CampaignPage = z.infer<typeof campaignPage>;

/** POST /api/reports/:id/reminders: to the communes that have not contributed (all of them, or those named). */
export const remindCommunes = z.object({ unitIds: z.array(id).max(2000).optional() });
/** POST /api/reports/:id/packs: measures with all that is recorded up to today and seals; with `supplementTo` it corrects that pack. */
export const freezeReport = z.object({ D: day, supplementTo: id.nullable().default(null), reason: note(2000).default(null) });
export type FreezeReport = z.infer<typeof freezeReport>;
/** GET /api/packs/:id/file?kind= */
export const packFileQuery = z.object({ kind: packFileKind });
/** PUT /api/packs/:id/signed: the text fields beside the file. */
export const signedPaper = z.object({ number: line(100), signedOn: day });

/** Drafts of the forms of Nghị định 61, filled from the register and the ledger. GET /api/charters/:id/forms */
export const decreeFormIds = ['01', '02', '03', '04', '05'] as const;
export const decreeFormId = z.enum(decreeFormIds);
export type DecreeFormId = (typeof decreeFormIds)[number];
export const decreeForms = z.object({ charterId: id, title: z.string(), villageLabel: z.string(), forms: z.array(z.object({ form: decreeFormId, label: z.string(), article: z.string(), missing: z.array(z.string()) })) });
export type DecreeForms = z.infer<typeof decreeForms>;
/** GET /api/charters/:id/form?form= : the draft as DOCX. */
export const decreeFormQuery = z.object({ form: decreeFormId });
