import { stripDiacritics } from '@huong-uoc/text';
import { linesOf, type Line } from '../lines';

/** A value and the words it was read from; offsets are UTF-16 into the text. */
export interface Spotted<Value> {
  readonly value: Value;
  readonly start: number;
  readonly end: number;
}

/** A text beside its accent-free lower-case form of the same length, in which everything is looked for. */
export interface Source {
  readonly text: string;
  readonly folded: string;
  /** Lines above the first article, chapter or foreword: where a paper says whose it is. */
  readonly head: readonly Line[];
  /** The last lines: where it is signed. */
  readonly foot: readonly Line[];
  readonly headEnd: number;
}

const mostHeadLines = 60;
const mostFootLines = 60;
const bodyOpens = /^(?:loi (?:noi|mo) dau|nhoi noi dau|can cu\b|chuong\s|phan\s(?:i|thu|mot|1)|muc\s(?:i|thu|1)|dieu\s(?:thu|mot|\d)|i\.\s|a\.\s|1\.\s|khoan\s)/;

/** Prepares a text (NFC) for being looked through. */
export function sourceOf(text: string): Source {
  const folded = fold(text);
  const lines = linesOf(text);
  const body = lines.findIndex(({ start }) => bodyOpens.test(folded.slice(start, start + 40)));
  const head = lines.slice(0, Math.min(body < 0 ? lines.length : body, mostHeadLines));
  return { text, folded, head, foot: lines.slice(-mostFootLines), headEnd: head.at(-1)?.end ?? 0 };
}

/** Same length as the text, or nothing could be found again: a letter that folds to another length keeps its own form. */
function fold(text: string): string {
  const folded = stripDiacritics(text).toLowerCase();
  if (folded.length === text.length) return folded;
  return Array.from(text, (letter) => {
    const own = stripDiacritics(letter).toLowerCase();
    return own.length === letter.length ? own : letter;
  }).join('');
}

/** The words between two places, blanks squeezed. */
export const wordsAt = ({ text }: Pick<Source, 'text'>, start: number, end: number): string => text.slice(start, end).replace(/\s+/g, ' ').trim();

/** A value found between two places of a text. */
export const spotted = <Value>(value: Value, start: number, end: number): Spotted<Value> => ({ value, start, end });
