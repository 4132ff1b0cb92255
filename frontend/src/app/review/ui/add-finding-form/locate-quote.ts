import type { Clause, Span } from '@huong-uoc/contracts';

/** Finds words a person typed or selected inside one clause; blanks may differ, letters may not. */
export function locateQuote(text: string, clause: Pick<Clause, 'start' | 'end'>, quote: string): Span | null {
  const wanted = quote.normalize('NFC').trim();
  if (wanted === '') return null;
  const exact = text.indexOf(wanted, clause.start);
  if (exact >= 0 && exact + wanted.length <= clause.end) return { start: exact, end: exact + wanted.length };
  return locateWords(text.slice(clause.start, clause.end), wanted.split(/\s+/), clause.start);
}

/** The same words in a row, whatever blanks or line breaks stand between them. */
function locateWords(inside: string, wanted: readonly string[], offset: number): Span | null {
  const words = [...inside.matchAll(/\S+/g)].map((match) => ({ word: match[0], start: match.index, end: match.index + match[0].length }));
  for (let from = 0; from + wanted.length <= words.length; from += 1) {
    const run = words.slice(from, from + wanted.length);
    const [first] = run;
    const last = run.at(-1);
    if (first && last && run.every(({ word }, index) => word === wanted[index])) return { start: offset + first.start, end: offset + last.end };
  }
  return null;
}
