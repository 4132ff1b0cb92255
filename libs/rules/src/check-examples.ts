import type { Finding } from './finding';
import type { GuardSource } from './rule-source';
import type { Rulebook } from './rulebook';
import type { ScannerOptions } from './scanner';
import { scanClauseReport } from './scan';
import { verdictOf } from './verdict';

/** One example that does not behave as its rule says. */
export interface ExampleFailure {
  /** Id of the rule or guard the example belongs to. */
  readonly rule: string;
  readonly kind: 'flagged' | 'clean' | 'guard';
  readonly example: string;
  readonly problem: string;
}

const readMarked = (example: string): { text: string; start: number; end: number } | null => {
  const start = example.indexOf('⟦');
  const end = example.indexOf('⟧');
  if (start < 0 || end < start) return null;
  return { text: example.replace('⟦', '').replace('⟧', ''), start, end: end - 1 };
};

const checkFlagged = (rulebook: Rulebook, rule: string, example: string, options: ScannerOptions): string | null => {
  const marked = readMarked(example);
  if (!marked) return 'the passage is not marked with ⟦…⟧';
  const { findings } = scanClauseReport(rulebook, marked.text, {}, { ...options, keepAll: true });
  const own = findings.filter((finding) => finding.rule === rule);
  if (own.length === 0) return findings.length > 0 ? `found only by ${findings.map((finding) => finding.rule).join(', ')}` : 'no finding';
  return own.some((finding) => finding.start < marked.end && finding.end > marked.start) ? null : `found elsewhere: ${own.map((finding) => finding.quote).join(' / ')}`;
};

/** An example may begin with the texts that govern it, or its zone: `Nghiêm cấm các hành vi sau: ▸ đánh vợ`, `zone:preamble ▸ …`. */
const scanInContext = (rulebook: Rulebook, example: string, options: ScannerOptions): readonly Finding[] => {
  const [text = '', ...above] = example.split('▸').map((part) => part.trim()).reverse();
  const zone = above.find((part) => part.startsWith('zone:'))?.slice('zone:'.length);
  return scanClauseReport(rulebook, text, { governing: above.filter((part) => !part.startsWith('zone:')), zone }, { ...options, keepAll: true }).findings;
};

const checkLowered = (findings: readonly Finding[]): string | null => {
  const heavy = findings.find((finding) => finding.severity === 'violation');
  if (heavy) return `called a violation by ${heavy.rule}: ${heavy.quote}`;
  return verdictOf(findings) === 'discriminatory' ? null : 'no finding';
};

const checkGuard = (rulebook: Rulebook, guard: GuardSource, example: string, options: ScannerOptions): string | null => {
  const findings = scanInContext(rulebook, example, options);
  if (guard.lowersTo !== undefined) return checkLowered(findings);
  return verdictOf(findings) === 'discriminatory' ? `flagged by ${findings.map((finding) => `${finding.rule}: ${finding.quote}`).join(' / ')}` : null;
};

const checkClean = (rulebook: Rulebook, rule: string, example: string, options: ScannerOptions): string | null => {
  const own = scanInContext(rulebook, example, options).find((finding) => finding.rule === rule);
  return own ? `flagged: ${own.quote}` : null;
};

/** Runs every example of every rule and guard; an empty list means each does what it says. */
export const checkExamples = (rulebook: Rulebook, options: ScannerOptions = {}): readonly ExampleFailure[] => {
  const failures: ExampleFailure[] = [];
  const note = (rule: string, kind: ExampleFailure['kind'], example: string, problem: string | null): void => {
    if (problem !== null) failures.push({ rule, kind, example, problem });
  };
  for (const { source } of rulebook.rules) {
    for (const example of source.examples.flagged) note(source.id, 'flagged', example, checkFlagged(rulebook, source.id, example, options));
    for (const example of source.examples.clean) note(source.id, 'clean', example, checkClean(rulebook, source.id, example, options));
  }
  for (const { source } of rulebook.guards) for (const example of source.examples) note(source.id, 'guard', example, checkGuard(rulebook, source, example, options));
  return failures;
};
