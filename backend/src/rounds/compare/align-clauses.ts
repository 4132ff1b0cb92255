import { profileOf, similarity, type Profile } from './similarity';

/** A clause as the comparison sees it; `hash` names its normalised text, so equal hashes are equal words. */
export type ComparedClause = {
  readonly index: number;
  readonly address: string;
  readonly hash: string;
  readonly text: string;
  /** The hash of the sentence that governs it ("Nghiêm cấm các hành vi sau đây:"); null if none does. */
  readonly governedBy: string | null;
};
/** What became of a clause of the present text: `previous` is the clause it stands for in the text before. */
export type ClauseMatch = { readonly change: 'same' | 'changed' | 'new'; readonly previous: ComparedClause | null };

/** Below these shares of common words two clauses are not the same clause rewritten; a kept address needs less proof. */
const atSameAddress = 0.3;
const anywhere = 0.5;
/** Above this many pairs only clauses at about the same place are compared, so that a hostile text costs no minutes. */
const allPairs = 250_000;
const neighbourhood = 40;

/**
 * Says for each clause of `current`, in order, which clause of `previous` it continues. Each previous clause is used
 * once: first equal texts (same address before moved ones), then rewritten ones at their address, then the most alike.
 */
export function alignClauses(previous: readonly ComparedClause[], current: readonly ComparedClause[]): readonly ClauseMatch[] {
  const pairs = new Map<ComparedClause, ComparedClause>();
  const free = new Set(previous);
  const join = (now: ComparedClause, before: ComparedClause) => {
    pairs.set(now, before);
    free.delete(before);
  };
  const open = () => current.filter((clause) => !pairs.has(clause));

  joinEqual(previous, current, free, pairs, join);
  const profiles = new Map<ComparedClause, Profile>();
  for (const clause of [...free, ...open()]) profiles.set(clause, profileOf(clause.text));
  const alike = (a: ComparedClause, b: ComparedClause) => similarity(profiles.get(a) ?? profileOf(a.text), profiles.get(b) ?? profileOf(b.text));
  joinAtAddress(open(), free, alike, join);
  joinMostAlike(open(), [...free], alike, (now, before) => {
    if (!pairs.has(now) && free.has(before)) join(now, before);
  });

  return current.map((clause) => {
    const before = pairs.get(clause) ?? null;
    if (before === null) return { change: 'new', previous: null };
    return { change: before.hash === clause.hash ? 'same' : 'changed', previous: before };
  });
}

type Join = (now: ComparedClause, before: ComparedClause) => void;
type Alike = (a: ComparedClause, b: ComparedClause) => number;

function joinEqual(previous: readonly ComparedClause[], current: readonly ComparedClause[], free: Set<ComparedClause>, pairs: Map<ComparedClause, ComparedClause>, join: Join): void {
  const key = (clause: ComparedClause) => `${clause.hash} ${clause.address}`;
  const byPlace = new Map(previous.map((clause) => [key(clause), clause]));
  for (const clause of current) {
    const before = byPlace.get(key(clause));
    if (before !== undefined && free.has(before)) join(clause, before);
  }
  const moved = new Map<string, ComparedClause[]>();
  for (const clause of free) moved.set(clause.hash, [...(moved.get(clause.hash) ?? []), clause]);
  for (const clause of current) {
    const before = pairs.has(clause) ? undefined : moved.get(clause.hash)?.shift();
    if (before !== undefined) join(clause, before);
  }
}

function joinAtAddress(open: readonly ComparedClause[], free: Set<ComparedClause>, alike: Alike, join: Join): void {
  const byAddress = new Map([...free].map((clause) => [clause.address, clause]));
  for (const clause of open) {
    const before = byAddress.get(clause.address);
    if (before !== undefined && free.has(before) && alike(clause, before) >= atSameAddress) join(clause, before);
  }
}

function joinMostAlike(open: readonly ComparedClause[], free: readonly ComparedClause[], alike: Alike, join: Join): void {
  const bounded = open.length * free.length > allPairs;
  const candidates: { now: ComparedClause; before: ComparedClause; score: number }[] = [];
  for (const now of open) {
    for (const before of free) {
      if (bounded && Math.abs(before.index - now.index) > neighbourhood) continue;
      const score = alike(now, before);
      if (score >= anywhere) candidates.push({ now, before, score });
    }
  }
  candidates.sort((a, b) => b.score - a.score || a.now.index - b.now.index || a.before.index - b.before.index);
  for (const { now, before } of candidates) join(now, before);
}
