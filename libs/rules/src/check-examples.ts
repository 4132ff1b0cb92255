import type { Rulebook } from './rulebook';
import type { ScannerOptions } from './scanner';
import { scanClauseReport } from './scan';

/** One example that does not behave as its rule says. */
export interface ExampleFailure {
  readonly rule: string;
  readonly kind: 'flagged' | 'clean';
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

/** An example may begin with the text that governs it: `Nghiêm cấm các hành vi sau: ▸ đánh vợ`. */
const checkClean = (rulebook: Rulebook, rule: string, example: string, options: ScannerOptions): string | null => {
  const [text, ...governing] = example.split('▸').map((part) => part.trim()).reverse();
  const { findings } = scanClauseReport(rulebook, text as string, { governing }, { ...options, keepAll: true });
  const own = findings.find((finding) => finding.rule === rule);
  return own ? `flagged: ${own.quote}` : null;
};

/** Runs every example of every rule; an empty list means each rule does what it says. */
export const checkExamples = (rulebook: Rulebook, options: ScannerOptions = {}): readonly ExampleFailure[] =>
  rulebook.rules.flatMap(({ source }) => {
    const failure = (kind: 'flagged' | 'clean', example: string, problem: string | null): readonly ExampleFailure[] =>
      problem === null ? [] : [{ rule: source.id, kind, example, problem }];
    return [
      ...source.examples.flagged.flatMap((example) => failure('flagged', example, checkFlagged(rulebook, source.id, example, options))),
      ...source.examples.clean.flatMap((example) => failure('clean', example, checkClean(rulebook, source.id, example, options))),
    ];
  });
