import { z } from 'zod';
import { charterEra, charterKinds, purpose } from './charters';
import { day, id, instant, line, note } from './primitives';

/**
 * A batch (tập hồ sơ): the files of one commune handed in together. Files come by resumable upload (tus, `POST /api/uploads`),
 * in a ZIP sent the same way, or from the hot folder; each is read, shown as one line of a table, decided by a person, and
 * only then becomes a charter or a round.
 *
 * open: files may come and lines may be decided · committing: accepted lines are being carried out · closed: nothing left
 * to decide; a file that comes later opens it again · discarded: given up by a person, nothing more happens.
 */
export const batchStates = ['open', 'committing', 'closed', 'discarded'] as const;
export const batchOrigins = ['upload', 'hot-folder'] as const;

/** How many lines stand where; the seven add up to `files`. */
export const batchCounts = z.object({
  files: z.number().int(),
  /** Waiting to be read, or being read. */
  reading: z.number().int(),
  /** Could not be read; nothing can be done but skip or send again. */
  refused: z.number().int(),
  undecided: z.number().int(),
  accepted: z.number().int(),
  skipped: z.number().int(),
  /** Became a round or were linked to one. */
  done: z.number().int(),
  /** Were to be carried out and could not; decide again. */
  failed: z.number().int(),
});
export type BatchCounts = z.infer<typeof batchCounts>;

const batchHead = {
  id,
  commune: z.object({ id, label: z.string() }),
  title: z.string(),
  origin: z.enum(batchOrigins),
  state: z.enum(batchStates),
  createdAt: instant,
  /** Display name; "Hệ thống" for a batch of the hot folder. */
  createdBy: z.string(),
  counts: batchCounts,
};

/** GET /api/batches?state=&page= : those of the viewer's reach, the latest first. */
export const batchQuery = z.object({ state: z.enum(batchStates).optional(), page: z.coerce.number().int().min(1).default(1) });
export const batchSummary = z.object(batchHead);
export type BatchSummary = z.infer<typeof batchSummary>;
export const batchList = z.object({ items: z.array(batchSummary), total: z.number().int(), page: z.number().int(), pageSize: z.number().int() });
export type BatchList = z.infer<typeof batchList>;

/** POST /api/batches; the commune is the officer's own unless they sit above it. */
export const openBatch = z.object({ communeId: id, title: line(200) });
export type OpenBatch = z.infer<typeof openBatch>;

/** An upload that has begun and not ended; the browser that lost it resumes it at `/api/uploads/:id`. */
export const pendingUpload = z.object({ id, fileName: z.string(), folder: z.string(), sizeBytes: z.number().int(), receivedBytes: z.number().int(), startedAt: instant, expiresAt: instant });
export type PendingUpload = z.infer<typeof pendingUpload>;

/** A ZIP that came in: what became of it, and which of its entries were left out, each with why. */
export const batchArchive = z.object({
  id,
  fileName: z.string(),
  sizeBytes: z.number().int(),
  state: z.enum(['waiting', 'unpacked', 'refused']),
  /** Why it was refused, code and sentence. */
  refused: z.object({ code: z.string(), sentence: z.string() }).nullable(),
  files: z.number().int(),
  leftOut: z.array(z.object({ name: z.string(), sentence: z.string() })),
});
export type BatchArchive = z.infer<typeof batchArchive>;

/** The manifest as understood. `row` counts as the spreadsheet does (heading = 1), `column` is its heading; nothing of a wrong row is used. */
export const manifestReport = z.object({
  fileName: z.string(),
  rows: z.number().int(),
  /** Rows that found their file among those of the batch. */
  matched: z.number().int(),
  errors: z.array(z.object({ row: z.number().int(), column: z.string().nullable(), sentence: z.string() })),
  /** File names of good rows without a file (yet). */
  withoutFile: z.array(z.object({ row: z.number().int(), fileName: z.string() })),
});
export type ManifestReport = z.infer<typeof manifestReport>;

/** GET /api/batches/:id */
export const batch = z.object({ ...batchHead, uploads: z.array(pendingUpload), archives: z.array(batchArchive), manifest: manifestReport.nullable(), villages: z.array(z.object({ id, label: z.string(), ended: z.boolean() })) });
export type Batch = z.infer<typeof batch>;

/** Words of the document a guess rests on. */
const found = <Value extends z.ZodType>(value: Value) => z.object({ value, quote: z.string() });

/** A village the file may belong to. `confidence` 0–1; `reason` says in one sentence what it rests on. */
export const villageGuess = z.object({ villageId: id, label: z.string(), confidence: z.number(), reason: z.string(), ended: z.boolean() });
export type VillageGuess = z.infer<typeof villageGuess>;

/** What the head and the end of a document say, as far as the machine could tell; every one may be wrong. */
export const preflight = z.object({
  /** Best first; empty where nothing was recognised. */
  villages: z.array(villageGuess),
  /** The place as the paper writes it ("thôn Nà Phầy, xã Quân Hà, huyện Bạch Thông, tỉnh Bắc Kạn"). */
  place: z.string().nullable(),
  /** The paper names a commune that neither is the batch's nor went into it. */
  elsewhere: z.string().nullable(),
  form: found(z.enum(['huong-uoc', 'quy-uoc'])).nullable(),
  kind: found(z.enum(charterKinds)).nullable(),
  /** Field of a sector charter in the paper's words ("bảo vệ rừng"); the word by which a paper says it is a draft. */
  subject: z.string().nullable(),
  draft: z.string().nullable(),
  ownNumber: found(z.string()).nullable(),
  adoptedOn: found(day).nullable(),
  recognisedOn: found(day).nullable(),
  recognitionNumber: found(z.string()).nullable(),
  recognisedBy: found(z.string()).nullable(),
  signatures: z.array(z.string()),
  seal: z.string().nullable(),
});
export type Preflight = z.infer<typeof preflight>;

/** The same or nearly the same text elsewhere. `similarity` 0–1 by common words; 1 for the same bytes or text. */
export const duplicate = z.object({
  kind: z.enum(['same-bytes', 'same-text', 'near']),
  /** A line of this batch, or a round that was handed in (then with its charter). */
  fileId: id.nullable(),
  roundId: id.nullable(),
  charterId: id.nullable(),
  label: z.string(),
  similarity: z.number(),
});
export type Duplicate = z.infer<typeof duplicate>;

/**
 * What is to become of a file. new-charter: a charter of its own (beside a duplicate: keep both) · new-round: a new text of
 * the charter named · link: the text is there already (`roundId` of a duplicate), nothing new is made.
 */
export const intakePolicies = ['new-charter', 'new-round', 'link'] as const;

/** The line's fields: proposed by the machine and the manifest, corrected by people. Legal facts count with `new-charter` only. */
export const intakeValues = z.object({
  villageId: id.nullable(),
  policy: z.enum(intakePolicies),
  charterId: id.nullable(),
  roundId: id.nullable(),
  purpose,
  kind: z.enum(charterKinds),
  title: note(300),
  era: charterEra,
  adoptedOn: day.nullable(),
  recognisedOn: day.nullable(),
  recognitionNumber: note(100),
  recognisedBy: note(200),
  inForceFrom: day.nullable(),
});
export type IntakeValues = z.infer<typeof intakeValues>;

export const intakeDecisions = ['undecided', 'accepted', 'skipped'] as const;

/** One line of the pre-flight table. */
export const batchFile = z.object({
  id,
  batchId: id,
  /** Grows with every change; a decision repeats it. */
  version: z.number().int(),
  number: z.number().int(),
  fileName: z.string(),
  /** Folder inside the ZIP or the folder chosen; empty at the top. */
  folder: z.string(),
  from: z.enum(['upload', 'archive', 'hot-folder']),
  format: z.string().nullable(),
  sizeBytes: z.number().int(),
  pages: z.number().int().nullable(),
  /** first-page: pictures of pages, of which only the first was recognised here; all are read once it is handed in. */
  reading: z.enum(['waiting', 'reading', 'read', 'first-page', 'refused']),
  refused: z.object({ code: z.string(), sentence: z.string() }).nullable(),
  notes: z.array(z.string()),
  preflight: preflight.nullable(),
  /** The row of the manifest that was used, counted as the spreadsheet does. */
  manifestRow: z.number().int().nullable(),
  duplicates: z.array(duplicate),
  /** Charters of the village chosen, for the policy. */
  charters: z.array(z.object({ id, title: z.string(), kind: z.enum(charterKinds), open: z.boolean() })),
  values: intakeValues,
  /** Fields a person has set; the machine leaves them alone. */
  corrected: z.array(z.string()),
  decision: z.enum(intakeDecisions),
  /** Why it cannot be accepted as it stands: field of `values` → sentence. Empty = ready. */
  unmet: z.record(z.string(), z.string()),
  outcome: z.object({ state: z.enum(['handed-in', 'linked', 'failed']), sentence: z.string(), charterId: id.nullable(), roundId: id.nullable() }).nullable(),
});
export type BatchFile = z.infer<typeof batchFile>;

/** GET /api/batches/:id/files?show=&q=&page= : in order of number. `ready`: undecided and nothing unmet; `unclear`: undecided and something unmet. */
export const batchFileQuery = z.object({
  show: z.enum(['all', 'ready', 'unclear', 'duplicates', 'reading', 'refused', 'accepted', 'skipped', 'done', 'failed']).default('all'),
  q: z.string().max(100).optional(),
  page: z.coerce.number().int().min(1).default(1),
});
export const batchFileList = z.object({ items: z.array(batchFile), total: z.number().int(), page: z.number().int(), pageSize: z.number().int() });
export type BatchFileList = z.infer<typeof batchFileList>;

/** PATCH /api/batch-files/:id : corrections and decision in one; refused `changed-meanwhile` on an old version, `bad-request` with fields when accepted with something unmet. */
export const decideFile = z.object({ version: z.number().int(), values: intakeValues.partial().optional(), decision: z.enum(intakeDecisions).optional() });
export type DecideFile = z.infer<typeof decideFile>;

/** POST /api/batches/:id/decisions : all undecided lines at once; accepting takes those with nothing unmet, so no copy of another text in passing. */
export const decideMany = z.object({ decision: z.enum(['accepted', 'skipped']), only: z.array(id).max(500).optional() });
export type DecideMany = z.infer<typeof decideMany>;
export const decidedMany = z.object({ changed: z.number().int(), left: z.number().int() });
export type DecidedMany = z.infer<typeof decidedMany>;

/** POST /api/batches/:id/actions. commit: carries out every accepted line (202, progress by events); again after a crash is harmless. discard: gives the batch up. */
export const batchAction = z.object({ action: z.enum(['commit', 'discard']) });

/** GET /api/batch-files/:id/comparison?with=<file or round id of a duplicate>: only where the two texts differ; `before` is the other text. */
export const comparisonQuery = z.object({ with: id });
export const batchComparison = z.object({
  label: z.string(),
  similarity: z.number(),
  same: z.number().int(),
  differences: z.array(z.object({ address: z.string(), before: z.string().nullable(), now: z.string().nullable() })),
});
export type BatchComparison = z.infer<typeof batchComparison>;

/** Metadata keys of a tus upload (`Upload-Metadata`): `batch` id, `name` file name, `folder` relative folder, may be empty. */
export const uploadMetadata = z.object({ batch: id, name: z.string().min(1).max(255), folder: z.string().max(1000).default('') });
/** Largest file, and largest ZIP, of an upload. */
export const uploadLimits = { fileBytes: 50 * 1024 * 1024, archiveBytes: 200 * 1024 * 1024 } as const;
