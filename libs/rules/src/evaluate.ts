import type { Prediction } from './predict';
import { predict } from './predict';
import type { Rulebook } from './rulebook';

/** One labelled clause, as in dev.jsonl. */
export interface LabelledClause {
  readonly id: string;
  readonly text: string;
  readonly label: 'discriminatory' | 'acceptable' | 'positive';
  readonly categories?: readonly string[] | undefined;
  readonly severity?: string | undefined;
  readonly noise?: string | undefined;
}

/** Precision, recall and F1 over counted clauses; a ratio without cases is 1. */
export interface Score {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** A clause whose verdict is wrong, with what was predicted. */
export interface Miss {
  readonly clause: LabelledClause;
  readonly predicted: Prediction;
}

export interface Evaluation {
  readonly clauses: number;
  readonly discriminatory: Score;
  readonly byLabel: Readonly<Record<string, Score>>;
  readonly byCategory: Readonly<Record<string, Score>>;
  /** Share of discriminatory clauses found, per gold severity. */
  readonly recallBySeverity: Readonly<Record<string, { readonly found: number; readonly all: number }>>;
  readonly byNoise: Readonly<Record<string, Score>>;
  /** Acceptable or positive clauses called discriminatory. */
  readonly falseAlarms: { readonly count: number; readonly all: number };
  readonly misses: readonly Miss[];
  /** Rules by the clauses they speak on. */
  readonly clausesByRule: Readonly<Record<string, readonly string[]>>;
}

interface Judged {
  readonly clause: LabelledClause;
  readonly predicted: Prediction;
}

const score = (judged: readonly Judged[], isGold: (entry: Judged) => boolean, isSaid: (entry: Judged) => boolean): Score => {
  const truePositives = judged.filter((entry) => isGold(entry) && isSaid(entry)).length;
  const falsePositives = judged.filter((entry) => !isGold(entry) && isSaid(entry)).length;
  const falseNegatives = judged.filter((entry) => isGold(entry) && !isSaid(entry)).length;
  const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  return {
    truePositives,
    falsePositives,
    falseNegatives,
    precision: ratio(truePositives, truePositives + falsePositives),
    recall: ratio(truePositives, truePositives + falseNegatives),
    f1: ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives),
  };
};

const isBad = (entry: Judged): boolean => entry.clause.label === 'discriminatory';
const saysBad = (entry: Judged): boolean => entry.predicted.verdict === 'discriminatory';

const by = <T>(keys: readonly string[], value: (key: string) => T): Readonly<Record<string, T>> => Object.fromEntries(keys.map((key) => [key, value(key)]));

const recallBySeverity = (judged: readonly Judged[]): Evaluation['recallBySeverity'] =>
  by(['violation', 'suspect'], (severity) => {
    const all = judged.filter((entry) => isBad(entry) && entry.clause.severity === severity);
    return { found: all.filter(saysBad).length, all: all.length };
  });

const clausesByRule = (judged: readonly Judged[]): Evaluation['clausesByRule'] => {
  const found = new Map<string, string[]>();
  for (const { predicted } of judged) for (const { rule } of predicted.spans) found.set(rule, [...new Set([...(found.get(rule) ?? []), predicted.id])]);
  return Object.fromEntries(found);
};

/** Scores a rulebook on labelled clauses: per class, category, severity and noise, with every miss. */
export const evaluate = (rulebook: Rulebook, clauses: readonly LabelledClause[]): Evaluation => {
  const judged = clauses.map((clause) => ({ clause, predicted: predict(rulebook, clause) }));
  const categories = [...new Set(judged.flatMap(({ clause }) => clause.categories ?? []))].sort();
  const noises = [...new Set(judged.map(({ clause }) => clause.noise ?? 'clean'))].sort();
  const harmless = judged.filter((entry) => !isBad(entry));
  return {
    clauses: clauses.length,
    discriminatory: score(judged, isBad, saysBad),
    byLabel: by(['discriminatory', 'acceptable', 'positive'], (label) => score(judged, ({ clause }) => clause.label === label, ({ predicted }) => predicted.verdict === label)),
    byCategory: by(categories, (category) =>
      score(judged, (entry) => isBad(entry) && (entry.clause.categories ?? []).includes(category), (entry) => saysBad(entry) && entry.predicted.categories.includes(category))),
    recallBySeverity: recallBySeverity(judged),
    byNoise: by(noises, (noise) => score(judged.filter(({ clause }) => (clause.noise ?? 'clean') === noise), isBad, saysBad)),
    falseAlarms: { count: harmless.filter(saysBad).length, all: harmless.length },
    misses: judged.filter((entry) => isBad(entry) !== saysBad(entry)),
    clausesByRule: clausesByRule(judged),
  };
};
