/**
 * `npm run -s bench:rules`: megabytes a second of the rule engine beside the frozen baselines, single thread, median of five.
 * The last line is JSON with the ratios; pass a number of megabytes for the large corpus (default 10).
 */
import { segment } from '@huong-uoc/clauses';
import { defaultRulebook } from '@huong-uoc/rulebook';
import { scan, Scanner } from '@huong-uoc/rules';
import { normalise } from '@huong-uoc/text';
import type { GapPhrase } from './baselines/gap-phrase';
import { bareTokenise } from './baselines/bare-tokenise';
import { expressionLoop } from './baselines/expression-loop';
import { oneAlternation } from './baselines/one-alternation';
import { textlintWithPrh } from './baselines/textlint-prh';
import { generateClauses, idlePhrases, realPhrases } from './generated-corpus';
import { phraseRulebook } from './phrase-rulebook';

const mega = 1024 * 1024;
const runs = 5;

const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] as number;

/** Megabytes a second over clauses, median of five, after one run to warm up. */
const speedOf = (bytes: number, run: () => number): { readonly speed: number; readonly result: number } => {
  const result = run();
  const times = Array.from({ length: runs }, () => {
    const from = process.hrtime.bigint();
    run();
    return Number(process.hrtime.bigint() - from) / 1e9;
  });
  return { speed: bytes / mega / median(times), result };
};

const overClauses = (clauses: readonly string[], each: (clause: string) => number) => (): number => clauses.reduce((sum, clause) => sum + each(clause), 0);

const engine = (scanner: Scanner) => (text: string): number => scanner.scan({ text, index: 0, address: '', offset: 0, context: {} }).judged.length;

const print = (name: string, speed: number, note = ''): void => {
  process.stdout.write(`${name.padEnd(46)} ${speed.toFixed(1).padStart(8)} MB/s ${note}\n`);
};

const sizeOf = (clauses: readonly string[]): number => clauses.reduce((sum, clause) => sum + Buffer.byteLength(clause) + 1, 0);

interface Corpus {
  readonly clauses: readonly string[];
  readonly bytes: number;
}

const corpusOf = (megabytes: number, phrases: readonly GapPhrase[]): Corpus => {
  const clauses = generateClauses(megabytes * mega, phrases);
  return { clauses, bytes: sizeOf(clauses) };
};

const measure = (name: string, corpus: Corpus, each: (clause: string) => number): number => {
  const { speed, result } = speedOf(corpus.bytes, overClauses(corpus.clauses, each));
  print(name, speed, `result ${result}`);
  return speed;
};

/** textlint with prh reads the corpus as one text; the same median of five. */
const measureTextlint = async (phrases: readonly GapPhrase[], corpus: Corpus): Promise<number> => {
  const textlint = textlintWithPrh(phrases);
  const text = corpus.clauses.join('\n');
  const times: number[] = [];
  let result = await textlint.lint(text);
  for (let run = 0; run < runs; run += 1) {
    const from = process.hrtime.bigint();
    result = await textlint.lint(text);
    times.push(Number(process.hrtime.bigint() - from) / 1e9);
  }
  textlint.close();
  const speed = corpus.bytes / mega / median(times);
  print('textlint with prh, 200 phrases, 1 MB', speed, `result ${result}`);
  return speed;
};

/** The same fifty rules with ever more idle ones beside them. */
const growth = (phrases: readonly GapPhrase[], large: Corpus): { readonly fifty: number; readonly twoHundred: number; readonly fiveThousand: number } => {
  const speedWith = (base: number, all: number): number =>
    measure(`engine, ${base} phrases and ${all - base} idle rules`, large, engine(new Scanner(phraseRulebook([...phrases.slice(0, base), ...idlePhrases(all - base)]))));
  const fifty = speedWith(50, 50);
  speedWith(50, 1000);
  return { fifty, fiveThousand: speedWith(50, 5000), twoHundred: speedWith(200, 200) };
};

/** The whole way from raw text, and the memory a pass of the full rulebook takes. */
const fullRulebook = (small: Corpus, large: Corpus): { readonly whole: number; readonly memory: number } => {
  const rulebook = defaultRulebook();
  const full = engine(new Scanner(rulebook));
  measure('full rulebook, clause by clause', small, full);
  const raw = small.clauses.map((clause, index) => `${index + 1}. ${clause}`).join('\n');
  const whole = speedOf(Buffer.byteLength(raw), () => scan(rulebook, segment(normalise(raw).text)).length);
  print('raw text → normalised → cut → full rulebook', whole.speed, `result ${whole.result}`);
  const before = process.memoryUsage().rss;
  overClauses(large.clauses, full)();
  return { whole: whole.speed, memory: Math.round((process.memoryUsage().rss - before) / mega) };
};

const main = async (): Promise<void> => {
  const phrases = realPhrases(200);
  const small = corpusOf(1, phrases);
  const large = corpusOf(Number(process.argv[2] ?? 10), phrases);
  const loop = measure('loop of RegExps, 200 phrases, 1 MB', small, expressionLoop(phrases));
  const alternation = measure('one alternation, 200 phrases, 1 MB', small, oneAlternation(phrases));
  const textlint = await measureTextlint(phrases, small);
  measure('engine, 200 phrases, 1 MB', small, engine(new Scanner(phraseRulebook(phrases))));
  const floor = measure('bare tokenise + fold + hash', large, bareTokenise());
  const { fifty, twoHundred, fiveThousand } = growth(phrases, large);
  const { whole, memory } = fullRulebook(small, large);
  const ratio = (a: number, b: number): number => Math.round((a / b) * 100) / 100;
  const ratios = {
    engineToLoop: ratio(twoHundred, loop),
    engineToAlternation: ratio(twoHundred, alternation),
    engineToFloor: ratio(twoHundred, floor),
    time5000To50: ratio(fifty, fiveThousand),
    wholePathToLoop: ratio(whole, loop),
    memoryGrowthMb: memory,
    engineToTextlint: ratio(twoHundred, textlint),
  };
  process.stdout.write(`${JSON.stringify(ratios)}\n`);
};

void main();
