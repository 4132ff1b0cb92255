import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defaultRulebook } from '@huong-uoc/rulebook';
import { evaluate, type Evaluation, type Miss, type Score } from '@huong-uoc/rules';
import type { Command } from '../platform/boot/command';
import { LinesRefused, readLines } from './labelled-lines';

const number = (value: number): string => value.toFixed(3);
const scoreLine = (name: string, { precision, recall, f1, truePositives, falsePositives, falseNegatives }: Score): string =>
  `  ${name.padEnd(28)} P ${number(precision)}  R ${number(recall)}  F1 ${number(f1)}   (đúng ${truePositives}, thừa ${falsePositives}, sót ${falseNegatives})`;
const table = (title: string, scores: Readonly<Record<string, Score>>): string[] => [title, ...Object.entries(scores).map(([name, score]) => scoreLine(name, score)), ''];

const missLines = ({ clause, predicted }: Miss): string[] => [
  `  ${clause.id} ${clause.label}${clause.severity && clause.severity !== 'none' ? ` ${clause.severity}` : ''} [${(clause.categories ?? []).join(', ')}] → ${predicted.verdict}${predicted.spans.length > 0 ? ` (${[...new Set(predicted.spans.map((span) => span.rule))].join(', ')})` : ''}`,
  `    ${clause.text}`,
];

function report(file: string, result: Evaluation): string {
  const severity = Object.entries(result.recallBySeverity).map(([name, { found, all }]) => `  ${name.padEnd(28)} R ${found}/${all}`);
  return [
    `${file}: ${result.clauses} điều khoản`,
    scoreLine('discriminatory', result.discriminatory),
    `  false alarms                 ${result.falseAlarms.count}/${result.falseAlarms.all}`,
    '',
    ...table('Theo kết luận / per class', result.byLabel),
    ...table('Theo nhóm / per category', result.byCategory),
    'Theo mức / per severity', ...severity, '',
    ...table('Theo nhiễu / per noise', result.byNoise),
    `Sai kết luận / misses: ${result.misses.length}`,
    ...result.misses.flatMap(missLines),
    '',
  ].join('\n');
}

/** The score a set got before any rule was changed because of it, kept beside it as `<set>.first-score.json`. */
function firstScore(file: string): string {
  const kept = resolve(file.replace(/\.jsonl$/, '.first-score.json'));
  return existsSync(kept) ? `Điểm lần đầu, trước khi sửa quy tắc / first score, before any rule saw it: ${readFileSync(kept, 'utf8').trim()}\n` : '';
}

/** `rules:eval FILE.jsonl [FILE…]`: precision, recall and F1 per class, category, severity and noise, the misses, and the kept first score. */
export const command: Command = {
  async run(files) {
    const wanted = files.filter((file) => file !== '--json');
    if (wanted.length === 0 || wanted.some((file) => file.startsWith('-'))) {
      process.stderr.write('Cách dùng / usage: npm run -s rules:eval -- [--json] FILE.jsonl…\n');
      return 64;
    }
    const json = wanted.length < files.length;
    try {
      for (const file of wanted) {
        const result = evaluate(defaultRulebook(), await readLines(file));
        const { misses, clausesByRule: _rules, ...figures } = result;
        process.stdout.write(json ? `${JSON.stringify({ file, ...figures, misses: misses.length })}\n` : report(file, result) + firstScore(file));
      }
      return 0;
    } catch (refusal) {
      if (!(refusal instanceof LinesRefused) && (refusal as NodeJS.ErrnoException).code !== 'ENOENT') throw refusal;
      process.stderr.write(`${(refusal as Error).message}\n`);
      return 64;
    }
  },
};
