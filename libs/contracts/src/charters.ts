import { z } from 'zod';
import { purposeLabels, reviewActions, reviewStates, type Purpose } from '@huong-uoc/workflow';
import { day, id, instant, line, note } from './primitives';

export const reviewState = z.enum(reviewStates);
export const purpose = z.enum(Object.keys(purposeLabels) as [Purpose, ...Purpose[]]);

/** general = hương ước, quy ước chung; sector = quy ước riêng một lĩnh vực (bảo vệ rừng …). */
export const charterKinds = ['general', 'sector'] as const;
/** The legal era a paper comes from decides which forms it may be asked for. */
export const charterEras = ['CT-24-1998', 'QD-22-2018', 'LUAT-10-2022', 'ND-61-2023'] as const;
export const charterEra = z.enum(charterEras);
/** Each village answers: has it a charter? */
export const charterAnswers = ['yes', 'no', 'in-preparation', 'not-answered'] as const;
export const charterAnswer = z.enum(charterAnswers);

const legalFacts = {
  kind: z.enum(charterKinds),
  title: line(300),
  era: charterEra,
  adoptedOn: day.nullable(),
  recognisedOn: day.nullable(),
  recognitionNumber: note(100),
  recognisedBy: note(200),
  inForceFrom: day.nullable(),
  inForceTo: day.nullable(),
};

/** POST /api/charters; refused when a date precedes another it must follow (`bad-request` with fields). */
export const registerCharter = z.object({ villageId: id, ...legalFacts });
export type RegisterCharter = z.infer<typeof registerCharter>;
/** PATCH /api/charters/:id */
export const changeCharter = z.object(legalFacts).partial();
export type ChangeCharter = z.infer<typeof changeCharter>;
/** PUT /api/villages/:id/answer */
export const answerVillage = z.object({ answer: charterAnswer });

/** Who has to act next, and since when: on every charter that is not Đạt. */
export const whoMustActs = ['village', 'commune', 'department', 'nobody'] as const;
export const nextStep = z.object({
  who: z.enum(whoMustActs),
  /** What exactly, as one plain Vietnamese sentence. */
  sentence: z.string(),
  since: day.nullable(),
});
export type NextStep = z.infer<typeof nextStep>;

/** One submitted text. */
export const round = z.object({
  id,
  charterId: id,
  number: z.number().int().min(1),
  purpose,
  state: reviewState,
  stateSince: instant,
  fileName: z.string(),
  format: z.string().nullable(),
  sizeBytes: z.number().int(),
  submittedAt: instant,
  /** Reading progress while `reading`: pages or steps done of total. */
  progress: z.object({ done: z.number().int(), total: z.number().int().nullable() }).nullable(),
  /** Why it could not be read (problem code of the reader and its sentence). */
  unreadable: z.object({ code: z.string(), sentence: z.string() }).nullable(),
  findings: z.object({ violation: z.number().int(), other: z.number().int(), positive: z.number().int() }).nullable(),
  /** Internal due day, working days; null when not waiting on the department. */
  due: z.object({ on: day, status: z.enum(['on-time', 'soon', 'late']), workingDaysLeft: z.number().int() }).nullable(),
  /** What was written with the last step: why it was returned or withdrawn, the question asked of the commune, its answer. */
  said: z.object({ action: z.enum(reviewActions), at: instant, by: z.string(), reason: z.string().nullable(), text: z.string().nullable() }).nullable(),
  /** Actions of the workflow table this person may take now. */
  actions: z.array(z.object({ action: z.enum(reviewActions), unmet: z.array(z.object({ need: z.string(), sentence: z.string() })) })),
});
export type Round = z.infer<typeof round>;

export const charter = z.object({
  id,
  village: z.object({ id, label: z.string(), communeId: id, communeLabel: z.string() }),
  ...{
    kind: z.enum(charterKinds),
    title: z.string(),
    era: charterEra,
    adoptedOn: day.nullable(),
    recognisedOn: day.nullable(),
    recognitionNumber: z.string().nullable(),
    recognisedBy: z.string().nullable(),
    inForceFrom: day.nullable(),
    inForceTo: day.nullable(),
  },
  demo: z.boolean(),
  /** The latest round first. */
  rounds: z.array(round),
  nextStep,
});
export type Charter = z.infer<typeof charter>;

/** One card of the commune's home: GET /api/villages */
export const villageCard = z.object({
  village: z.object({ id, label: z.string(), demo: z.boolean() }),
  answer: charterAnswer,
  charters: z.array(z.object({ id, title: z.string(), kind: z.enum(charterKinds), state: reviewState.nullable(), roundId: id.nullable(), purpose: purpose.nullable() })),
  nextStep,
});
export type VillageCard = z.infer<typeof villageCard>;
export const villageList = z.object({ items: z.array(villageCard), total: z.number().int(), answered: z.number().int() });
export type VillageList = z.infer<typeof villageList>;
/** GET /api/villages?commune=&q=&page= */
export const villageQuery = z.object({ commune: id.optional(), q: z.string().max(100).optional(), page: z.coerce.number().int().min(1).default(1) });

/** GET /api/charters?unit=&state=&q=&page= */
export const charterQuery = z.object({
  unit: id.optional(),
  state: reviewState.optional(),
  q: z.string().max(100).optional(),
  page: z.coerce.number().int().min(1).default(1),
});
export const charterRow = z.object({
  id,
  title: z.string(),
  villageLabel: z.string(),
  communeLabel: z.string(),
  kind: z.enum(charterKinds),
  roundId: id.nullable(),
  state: reviewState.nullable(),
  stateSince: instant.nullable(),
  nextStep,
});
export type CharterRow = z.infer<typeof charterRow>;
export const charterList = z.object({ items: z.array(charterRow), total: z.number().int(), page: z.number().int(), pageSize: z.number().int() });
export type CharterList = z.infer<typeof charterList>;

/** POST /api/rounds/:id/typed-text: a person typed the text beside the original; becomes the round's text, original kept. */
export const typedText = z.object({ text: z.string().min(1).max(1_000_000) });

/** POST /api/rounds/:id/actions: the single door to the workflow table (opinions have their own routes). */
export const roundAction = z.object({
  action: z.enum(reviewActions),
  reason: note(2000).optional(),
  /** The question asked of the commune, or its answer. */
  text: note(8000).optional(),
  /** Fencing token of the reviewer's lease, where the action needs the lease. */
  fence: z.number().int().optional(),
  /** "Đã đọc toàn văn, không phát hiện …" for a round without findings. */
  wholeTextDeclared: z.boolean().optional(),
});
export type RoundAction = z.infer<typeof roundAction>;

/** GET /api/charters/:id/history and /api/audit */
export const historyEntry = z.object({
  at: instant,
  actor: z.string(),
  /** Action code and its Vietnamese sentence, e.g. "Nộp bản đang có hiệu lực (lần nộp 2)". */
  action: z.string(),
  sentence: z.string(),
  before: z.unknown().nullable(),
  after: z.unknown().nullable(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;
export const history = z.object({ items: z.array(historyEntry) });

/** Server-sent event on GET /api/events: something the client shows has changed; it refetches. */
export const liveEvent = z.object({
  topic: z.enum(['round', 'queue', 'seeding', 'batch']),
  roundId: id.nullable(),
  charterId: id.nullable(),
  /** Only with topic `batch`. */
  batchId: id.optional(),
  state: reviewState.nullable(),
  progress: z.object({ done: z.number().int(), total: z.number().int().nullable() }).nullable(),
});
export type LiveEvent = z.infer<typeof liveEvent>;
