import { isFinished, isLower } from './letters';
import type { Line } from './lines';

/** How a text breaks its lines: typewriters and PDF layers break inside sentences, word processors do not. */
export interface Wrapping {
  readonly wrapped: boolean;
  /** Length of a full line; 0 where lines are paragraphs. */
  readonly width: number;
  /** Whether empty lines separate paragraphs. */
  readonly spaced: boolean;
}

/** Reads the habit from the lines: many that stop in mid-sentence, followed by one that begins in lower case. */
export function wrappingOf(text: string, lines: readonly Line[]): Wrapping {
  const broken: number[] = [];
  let blanks = 0;
  lines.forEach((line, i) => {
    if (line.blankBefore) blanks++;
    const next = lines[i + 1];
    if (next === undefined || line.end - line.start < 30) return;
    if (isLower(text.charAt(next.start)) && !isFinished(text.slice(line.end - 6, line.end))) broken.push(line.end - line.start);
  });
  const wrapped = broken.length >= 3 && broken.length * 6 >= lines.length;
  broken.sort((a, b) => a - b);
  return { wrapped, width: wrapped ? (broken[broken.length >> 1] ?? 0) : 0, spaced: blanks * 10 >= lines.length };
}
