/**
 * `npm run -s bench:rules`: megabytes a second of the rule engine beside the frozen baselines, single thread, median of five.
 * The last line is JSON with the ratios; pass a number of megabytes for the large corpus (default 10).
 */
import { segment } from '@huong-uoc/clauses';
import { defaultRulebook } from '@huong-uoc/rulebook';
import { scan, Scanner } from '@huong-uoc/rules';
import { normalise } from '@huong-uoc/text';
import { bareTokenise } from './baselines/bare-tokenise';
import { expressionLoop } from './baselines/expression-loop';
import { oneAlternation } from './baselines/one-alternation';
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

const engine = (scanner: Scanner) => (text: string): number => scanner.scan({ text, index: 0, address: '', offset: 0, context: {} }).findings.length;

const print = (name: string, speed: number, note = ''): void => {
  process.stdout.write(`${name.padEnd(46)} ${speed.toFixed(1).padStart(8)} MB/s ${note}\n`);
};

const sizeOf = (clauses: readonly string[]): number => clauses.reduce((sum, clause) => sum + Buffer.byteLength(clause) + 1, 0);

const main = (): void => {
  const phrases = realPhrases(200);
  const small = generateClauses(mega, phrases);
  const large = generateClauses(Number(process.argv[2] ?? 10) * mega, phrases);
  const smallBytes = sizeOf(small);
  const largeBytes = sizeOf(large);
  const loop = speedOf(smallBytes, overClauses(small, expressionLoop(phrases)));
  print('loop of RegExps, 200 phrases, 1 MB', loop.speed, `hits ${loop.result}`);
  const alternation = speedOf(smallBytes, overClauses(small, oneAlternation(phrases)));
  print('one alternation, 200 phrases, 1 MB', alternation.speed, `hits ${alternation.result}`);
  const same = speedOf(smallBytes, overClauses(small, engine(new Scanner(phraseRulebook(phrases)))));
  print('engine, 200 phrases, 1 MB', same.speed, `hits ${same.result}`);
  const floor = speedOf(largeBytes, overClauses(large, bareTokenise()));
  print('bare tokenise + fold + hash', floor.speed);
  const growth: Record<number, number> = {};
  for (const count of [50, 200, 1000, 5000]) {
    const base = phrases.slice(0, Math.min(count, 200));
    const rules = [...base, ...idlePhrases(count - base.length)];
    const scanner = new Scanner(phraseRulebook(rules));
    const measured = speedOf(largeBytes, overClauses(large, engine(scanner)));
    growth[count] = measured.speed;
    print(`engine, ${count} rules, ${process.argv[2] ?? 10} MB`, measured.speed, `hits ${measured.result}`);
  }
  const idle = speedOf(largeBytes, overClauses(large, engine(new Scanner(phraseRulebook([...phrases.slice(0, 50), ...idlePhrases(4950)])))));
  print('engine, the same 50 rules and 4,950 idle ones', idle.speed);
  const rulebook = defaultRulebook();
  const full = new Scanner(rulebook);
  const fullSmall = speedOf(smallBytes, overClauses(small, engine(full)));
  print('engine, full rulebook, clause by clause, 1 MB', fullSmall.speed, `findings ${fullSmall.result}`);
  const raw = small.map((clause, index) => `${index + 1}. ${clause}`).join('\n');
  const whole = speedOf(Buffer.byteLength(raw), () => scan(rulebook, segment(normalise(raw).text)).length);
  print('raw text → normalised → cut → full rulebook', whole.speed, `findings ${whole.result}`);
  const before = process.memoryUsage().rss;
  overClauses(large, engine(full))();
  const memory = (process.memoryUsage().rss - before) / mega;
  process.stdout.write(`memory grown by a pass of the full rulebook over ${(largeBytes / mega).toFixed(0)} MB: ${memory.toFixed(0)} MB\n`);
  const ratio = (a: number, b: number): number => Math.round((a / b) * 100) / 100;
  process.stdout.write(
    `${JSON.stringify({
      engineToLoop: ratio(growth[200] as number, loop.speed),
      engineToAlternation: ratio(growth[200] as number, alternation.speed),
      engineToFloor: ratio(growth[200] as number, floor.speed),
      time5000To50: ratio(growth[50] as number, idle.speed),
      wholePathToLoop: ratio(whole.speed, loop.speed),
      memoryGrowthMb: Math.round(memory),
      textlint: 'not installed',
    })}\n`,
  );
};

main();
