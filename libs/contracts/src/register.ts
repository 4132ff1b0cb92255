import { z } from 'zod';
import { day, id, instant, line, note } from './primitives';

/** What a community may be called (Nghị định 185/2026 Điều 2); written before the name. */
export const villageKinds = ['Thôn', 'Bản', 'Xóm', 'Làng', 'Ấp', 'Buôn', 'Bon', 'Phum', 'Sóc', 'Tổ dân phố', 'Khu phố', 'Khối phố', 'Khóm', 'Tiểu khu'] as const;
export const villageKind = z.enum(villageKinds);

/** The resolution a change rests on; its file is sent on its own afterwards. */
export const paper = { number: line(100), issuedOn: day, issuer: line(200), note: note(1000) };
const named = { kind: villageKind, name: line(120) };

/** POST /api/register/changes: one change of the village register, effective from a day (inclusive). Nothing is ever deleted. */
export const changeVillages = z.discriminatedUnion('change', [
  z.object({ change: z.literal('create'), effectiveOn: day, ...paper, communeId: id, village: z.object(named) }),
  z.object({ change: z.literal('rename'), effectiveOn: day, ...paper, villageId: id, village: z.object(named) }),
  z.object({ change: z.literal('merge'), effectiveOn: day, ...paper, villageIds: z.array(id).min(2).max(20), village: z.object(named) }),
  z.object({ change: z.literal('split'), effectiveOn: day, ...paper, villageId: id, into: z.array(z.object(named)).min(2).max(20) }),
  z.object({ change: z.literal('dissolve'), effectiveOn: day, ...paper, villageId: id }),
  z.object({ change: z.literal('assign'), effectiveOn: day, ...paper, villageIds: z.array(id).min(1).max(100), communeId: id }),
]);
export type ChangeVillages = z.infer<typeof changeVillages>;

export const unitChangeKinds = ['create', 'rename', 'merge', 'split', 'dissolve', 'assign', 'reform'] as const;

/** One change as the history shows it; `standingAfter` is how many villages stood that day, as known now. */
export const unitChange = z.object({
  id,
  change: z.enum(unitChangeKinds),
  /** What happened, as one Vietnamese sentence. */
  sentence: z.string(),
  unit: z.object({ id, label: z.string() }),
  effectiveOn: day,
  number: z.string(),
  issuedOn: day,
  issuer: z.string(),
  note: z.string().nullable(),
  file: z.object({ name: z.string(), sizeBytes: z.number().int() }).nullable(),
  recordedAt: instant,
  recordedBy: z.string(),
  /** Recorded on a later day than it took effect. */
  late: z.boolean(),
  standingAfter: z.number().int(),
});
export type UnitChange = z.infer<typeof unitChange>;
/** GET /api/register/changes?unit= : the history of the denominator, the latest first. */
export const unitChangeList = z.object({ items: z.array(unitChange), standing: z.number().int() });
export type UnitChangeList = z.infer<typeof unitChangeList>;
export const registerQuery = z.object({ unit: id.optional(), q: z.string().max(100).optional(), on: day.optional(), page: z.coerce.number().int().min(1).default(1) });

/** One line of the register. `unassigned`: its commune was divided and nobody has said yet which part it belongs to. */
export const registerRow = z.object({
  id,
  kind: z.string(),
  name: z.string(),
  communeId: id.nullable(),
  communeLabel: z.string(),
  status: z.enum(['standing', 'ended', 'unassigned']),
  since: day,
  until: day.nullable(),
  /** Names it had before, the oldest first. */
  before: z.array(z.object({ label: z.string(), communeLabel: z.string(), from: day, to: day })),
  /** What it went into, or was made of. */
  into: z.array(z.object({ id, label: z.string() })),
  from: z.array(z.object({ id, label: z.string() })),
  households: z.object({ year: z.number().int(), households: z.number().int() }).nullable(),
  /** Communes an unassigned village may be assigned to. */
  candidates: z.array(z.object({ id, label: z.string() })),
});
export type RegisterRow = z.infer<typeof registerRow>;
/** GET /api/register/villages; `q` ignores accents and finds old names too. */
export const villageRegister = z.object({ items: z.array(registerRow), total: z.number().int(), standing: z.number().int(), unassigned: z.number().int(), page: z.number().int(), pageSize: z.number().int(), on: day });
export type VillageRegister = z.infer<typeof villageRegister>;

/** PUT /api/villages/:id/households */
export const countHouseholds = z.object({ year: z.number().int().min(1990).max(2100), households: z.number().int().min(0).max(100_000) });
export type CountHouseholds = z.infer<typeof countHouseholds>;

/** GET /api/register/counts?unit=&year= : the register on 31 December (or today) beside the number somebody else gives. */
export const countQuery = z.object({ unit: id.optional(), year: z.coerce.number().int().min(1990).max(2100).optional() });
export const villageCount = z.object({
  commune: z.object({ id, label: z.string() }),
  registered: z.number().int(),
  outside: z.object({ villages: z.number().int(), source: z.string(), recordedAt: instant }).nullable(),
  /** registered − outside; null while there is no outside number. */
  difference: z.number().int().nullable(),
});
export type VillageCount = z.infer<typeof villageCount>;
export const villageCounts = z.object({ year: z.number().int(), on: day, items: z.array(villageCount), registered: z.number().int(), outside: z.number().int(), differing: z.number().int(), missing: z.number().int() });
export type VillageCounts = z.infer<typeof villageCounts>;
/** PUT /api/register/counts */
export const giveCount = z.object({ communeId: id, year: z.number().int().min(1990).max(2100), villages: z.number().int().min(0).max(10_000), source: line(200) });
export type GiveCount = z.infer<typeof giveCount>;

/** A CSV or XLSX file in base64. */
const tableFile = z.base64().min(4).max(3_000_000);
const sheetLine = z.object({ line: z.number().int(), sentence: z.string() });

/** POST /api/register/import/check and /api/register/import: villages from a file, founded by one paper; nothing is written while a conflict is left. */
export const villageFile = z.object({ file: tableFile, effectiveOn: day, ...paper });
export type VillageFile = z.infer<typeof villageFile>;
export const villageFileCheck = z.object({
  rows: z.number().int(),
  added: z.number().int(),
  /** Villages their commune has already; they are left as they are. */
  known: z.number().int(),
  /** Which heading of the file was taken for which column; null: the file has none. */
  columns: z.array(z.object({ label: z.string(), heading: z.string().nullable() })),
  /** The first lines as they were understood. */
  lines: z.array(z.object({ line: z.number().int(), communeLabel: z.string(), label: z.string(), known: z.boolean() })),
  conflicts: z.array(sheetLine),
});
export type VillageFileCheck = z.infer<typeof villageFileCheck>;
/** GET /api/register/import/examples/:name */
export const importExample = z.enum(['villages.csv', 'villages.xlsx', 'reform.csv', 'reform.xlsx']);
export type ImportExample = z.infer<typeof importExample>;

/** POST /api/reforms/check and /api/reforms: a reform of communes and above, as CSV text or as a CSV or XLSX file (columns in the backend's reform README). */
export const reformFile = z
  .object({ csv: z.string().min(1).max(2_000_000).optional(), file: tableFile.optional(), effectiveOn: day, ...paper })
  .refine(({ csv, file }) => (csv === undefined) !== (file === undefined), { path: ['csv'], error: 'Chọn một tệp.' });
export type ReformFile = z.infer<typeof reformFile>;
export const reformCheck = z.object({
  rows: z.number().int(),
  ends: z.object({ province: z.number().int(), district: z.number().int(), commune: z.number().int() }),
  begins: z.object({ province: z.number().int(), district: z.number().int(), commune: z.number().int() }),
  /** Villages that follow their commune into the one it went into. */
  villagesMoved: z.number().int(),
  /** Villages whose commune is divided: somebody has to say where they belong. */
  villagesUnassigned: z.number().int(),
  conflicts: z.array(z.object({ line: z.number().int(), sentence: z.string() })),
});
export type ReformCheck = z.infer<typeof reformCheck>;
