import { z } from 'zod';
import { dossierChecklist, legalActIds, legalClockIds, legalEraIds, legalGroundIds, legalNeeds, legalStates, legalWarnings, type LegalAct, type LegalClockId, type LegalEraId, type LegalGround, type LegalNeed, type LegalState, type LegalWarning } from '@huong-uoc/workflow';
import { day, id, instant, line, note } from './primitives';

export const legalAct = z.enum(legalActIds as readonly [LegalAct, ...LegalAct[]]);
export const legalState = z.enum(legalStates as readonly [LegalState, ...LegalState[]]);
const legalGround = z.enum(legalGroundIds as readonly [LegalGround, ...LegalGround[]]);
const legalEra = z.enum(legalEraIds as readonly [LegalEraId, ...LegalEraId[]]);
const legalClock = z.enum(legalClockIds as readonly [LegalClockId, ...LegalClockId[]]);
const legalNeed = z.enum(legalNeeds as readonly [LegalNeed, ...LegalNeed[]]);
const legalWarning = z.enum(Object.keys(legalWarnings) as [LegalWarning, ...LegalWarning[]]);
/** Ids of dossier papers; which of them an era asks for is `dossierChecklist`'s to say. */
const dossierPaper = z.enum([...new Set(legalEraIds.flatMap((era) => dossierChecklist(era).map((paper) => paper.id)))] as [string, ...string[]]);

const households = z.number().int().min(0).max(100_000);
export const votes = z.object({ households, present: households.nullable(), inFavour: households, form: z.enum(['meeting', 'ballot']), afterFailedMeeting: z.boolean(), setsLevies: z.boolean() });

/** POST /api/charters/:id/acts: one act with its paper; what an act needs is the legal table's to say. */
export const recordAct = z.object({
  act: legalAct,
  on: day,
  number: note(100).default(null),
  issuer: note(200).default(null),
  ground: legalGround.nullable().default(null),
  clauses: z.array(line(200)).max(200).default([]),
  deadline: day.nullable().default(null),
  reason: note(4000).default(null),
  votes: votes.nullable().default(null),
  papers: z.array(dossierPaper).max(20).default([]),
});
export type RecordAct = z.infer<typeof recordAct>;
/** POST /api/acts/:id/void: recorded by mistake; the entry stays, struck out. */
export const voidAct = z.object({ reason: line(1000) });

/** One entry of the ledger. */
export const actEntry = z.object({
  id,
  act: legalAct,
  label: z.string(),
  on: day,
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  ground: z.object({ id: legalGround, label: z.string(), article: z.string() }).nullable(),
  clauses: z.array(z.string()),
  deadline: day.nullable(),
  reason: z.string().nullable(),
  votes: votes.nullable(),
  papers: z.array(z.object({ label: z.string(), there: z.boolean(), required: z.boolean() })),
  /** `masked`: it may name people; opening it is logged. */
  file: z.object({ name: z.string().nullable(), sizeBytes: z.number().int(), masked: z.boolean() }).nullable(),
  recordedAt: instant,
  recordedBy: z.string(),
  /** Recorded on a later day than the paper's. */
  late: z.boolean(),
  warnings: z.array(z.object({ id: legalWarning, sentence: z.string() })),
  voided: z.object({ at: instant, by: z.string(), reason: z.string() }).nullable(),
});
export type ActEntry = z.infer<typeof actEntry>;

/** A legal clock as it stands; `not-before` clocks have the first lawful day as their due day. */
export const clockView = z.object({
  clock: legalClock,
  label: z.string(),
  owner: z.enum(['village', 'committee']),
  article: z.string(),
  startedOn: day,
  endedOn: day.nullable(),
  dueOn: day,
  kind: z.enum(['at-latest', 'not-before']),
  status: z.enum(['done', 'done-late', 'waiting', 'on-time', 'soon', 'late']),
  /** Days left, working days where the clock counts such; negative when late. */
  left: z.number().int(),
  unit: z.enum(['working-days', 'days']),
  provisional: z.boolean(),
});
export type ClockView = z.infer<typeof clockView>;

export const lawfulPath = z.object({ id: z.string(), label: z.string(), by: z.enum(['village', 'committee']), articles: z.array(z.string()), begins: legalAct, means: z.string(), open: z.boolean() });
export type LawfulPathView = z.infer<typeof lawfulPath>;

/** GET /api/charters/:id/ledger?on=&known= : the status on D as known at K, its acts (those of later days included, as `entries`), what may be done next. */
export const ledgerQuery = z.object({ on: day.optional(), known: day.optional() });
export const ledger = z.object({
  charterId: id,
  on: day,
  known: day,
  era: legalEra,
  state: legalState,
  stateLabel: z.string(),
  since: day.nullable(),
  suspension: z.object({ extent: z.enum(['part', 'whole']), since: day, deadline: day.nullable(), clauses: z.array(z.string()) }).nullable(),
  /** What the registration said, before any act of the ledger. */
  registered: z.object({ adoptedOn: day.nullable(), recognisedOn: day.nullable(), recognitionNumber: z.string().nullable(), recognisedBy: z.string().nullable(), inForceFrom: day.nullable(), inForceTo: day.nullable(), era: legalEra }),
  /** The village was merged or divided and no paper names this text yet. */
  mergedUnresolved: z.boolean(),
  entries: z.array(actEntry),
  clocks: z.array(clockView),
  /** Acts the table knows now; the ones that are not `enabled` say why in `unmet`. */
  allowed: z.array(z.object({ act: legalAct, label: z.string(), by: z.enum(['village', 'committee']), article: z.string().nullable(), form: z.string().nullable(), enabled: z.boolean(), unmet: z.array(z.object({ need: legalNeed, sentence: z.string() })), asks: z.array(legalNeed) })),
  paths: z.array(lawfulPath),
  /** Present only while the text in force has an approved not-clean result that waits for one of the paths. */
  notClean: z.boolean(),
});
export type Ledger = z.infer<typeof ledger>;

/** GET /api/ledger/due?unit=&days= : open legal clocks that end within so many days (7), overdue ones first. */
export const dueQuery = z.object({ unit: id.optional(), days: z.coerce.number().int().min(0).max(90).default(7) });
export const dueList = z.object({
  today: day,
  until: day,
  items: z.array(z.object({ charterId: id, title: z.string(), villageLabel: z.string(), communeId: id, communeLabel: z.string(), ...clockView.shape })),
  communes: z.array(z.object({ id, label: z.string(), due: z.number().int(), late: z.number().int() })),
});
export type DueList = z.infer<typeof dueList>;

/** GET /api/charters/:id/clocks?on= : the legal clocks that a not-clean result starts if the commune receives it that day. */
export const clockPreview = z.object({ receivedOn: day, clocks: z.array(clockView), paths: z.array(lawfulPath) });
export type ClockPreview = z.infer<typeof clockPreview>;

/** GET /api/ledger/merged?unit= : villages whose predecessors' charters wait for a paper that names the text that goes on. */
export const mergedVillage = z.object({
  village: z.object({ id, label: z.string(), communeId: id }),
  since: day,
  charters: z.array(z.object({ id, title: z.string(), villageLabel: z.string(), stateLabel: z.string() })),
});
export const mergedList = z.object({ items: z.array(mergedVillage), charters: z.number().int() });
export type MergedList = z.infer<typeof mergedList>;
/** POST /api/ledger/settlements: one paper, many villages: the named charter goes on, the others of that village are replaced by it. */
export const settleMerged = z.object({ on: day, number: line(100), issuer: line(200), settlements: z.array(z.object({ villageId: id, survivingId: id })).min(1).max(200) });
export type SettleMerged = z.infer<typeof settleMerged>;
