import { isSyllable } from '../automaton';
import type { TypedEdit } from '../characters';
import { frequencyOf } from '../frequency';
import { decodeTcvn3 } from './tcvn3';
import { decodeVni, vniLetter } from './vni';

export type LegacyEncoding = 'tcvn3' | 'vni';

/** How sure it is that a run of text is in an encoding from before Unicode. */
export interface LegacyGuess {
  readonly encoding: LegacyEncoding | null;
  /** The font draws capitals (.VnTimeH). */
  readonly upper: boolean;
  readonly confidence: number;
}

const WORD = /[A-Za-z\xa1-\xfe\u03bc-]+/g;
const HIGH = /[\xa1-\xfe\u03bc]/;
const SIGN_IN_WORD = /[A-Za-z][\xa1-\xbf\u03bc]|[\xa1-\xbf\u03bc][A-Za-z]/;
const UNICODE_LETTER = /[\u0100-\u02af\u1e00-\u1eff]/;

/** One word alone is decoded only into one that is in common use. */
const USUAL = 2;

const NOTHING: LegacyGuess = { encoding: null, upper: false, confidence: 0 };

function isVietnamese(word: string): boolean {
  return word.split('-').every((part) => part === '' || isSyllable(part));
}

/** A sign standing alone ("·", "§") is no word. */
function isWord(word: string): boolean {
  return HIGH.test(word) && /[A-Za-z\xc0-\xfe]/.test(word) && word.length > 1;
}

function score(run: string, decodedWord: (word: string, at: number) => string): number {
  let high = 0;
  let brokenBefore = 0;
  let brokenAfter = 0;
  let signs = 0;
  let usual = false;
  for (const { 0: word, index } of run.matchAll(WORD)) {
    if (!isWord(word)) continue;
    high++;
    if (SIGN_IN_WORD.test(word)) signs++;
    if (isVietnamese(word)) continue;
    brokenBefore++;
    usual ||= frequencyOf(decodedWord(word, index)) >= USUAL;
  }
  for (const { 0: word, index } of run.matchAll(WORD)) if (isWord(word) && !isVietnamese(decodedWord(word, index))) brokenAfter++;
  if (brokenBefore < 2 && !(signs > 0 && brokenBefore === 1 && usual)) return 0;
  if (brokenBefore < high * 0.4 || brokenAfter > high * 0.15) return 0;
  return Math.min(0.98, 0.6 + 0.08 * brokenBefore) * (1 - brokenAfter / high);
}

type Decoding = 'tcvn3' | 'tcvn3-pdf' | 'vni';

function decodings(run: string): Array<[Decoding, number]> {
  const plain = decodeTcvn3(run);
  const pdf = decodeTcvn3(run, { pdf: true });
  const within = (decoded: string) => (word: string, at: number) => decoded.slice(at, at + word.length);
  return [['tcvn3', score(run, within(plain))], ['tcvn3-pdf', pdf === plain ? 0 : score(run, within(pdf))], ['vni', score(run, decodeVni)]];
}

function guessByLetters(run: string): { decoding: Decoding; confidence: number } | null {
  if (!HIGH.test(run) || UNICODE_LETTER.test(run)) return null;
  const [decoding, confidence] = decodings(run).reduce((best, next) => (next[1] > best[1] ? next : best));
  return confidence === 0 ? null : { decoding, confidence };
}

/**
 * The legacy encoding of a run of text in one font. A .Vn or VNI- font name decides unless the text is Unicode already;
 * without a name, the encoding that turns broken words into Vietnamese syllables, or null.
 */
export function detectLegacy(run: string, font = ''): LegacyGuess {
  const name = font.replace(/^[A-Z]{6}\+/, '').trim();
  const named = /^\.vn/i.test(name) ? 'tcvn3' : /^vni[- ]/i.test(name) ? 'vni' : null;
  if (named === null) {
    const guess = guessByLetters(run);
    return guess === null ? NOTHING : { encoding: guess.decoding === 'vni' ? 'vni' : 'tcvn3', upper: false, confidence: guess.confidence };
  }
  if (UNICODE_LETTER.test(run)) return NOTHING;
  return { encoding: named, upper: named === 'tcvn3' && /h(?:,.*)?$/i.test(name), confidence: 0.99 };
}

function decodingEdits(run: string, offset: number, decoding: Decoding, confidence: number): TypedEdit[] {
  const edits: TypedEdit[] = [];
  const decoded = decoding === 'vni' ? '' : decodeTcvn3(run, { pdf: decoding === 'tcvn3-pdf' });
  for (const { 0: word, index } of run.matchAll(WORD)) {
    if (!isWord(word) && !/[A-Za-z]-|-[A-Za-z]/.test(word)) continue;
    for (let i = index; i < index + word.length; ) {
      const found = decoding === 'vni' ? vniLetter(run, i) : { letter: decoded.charAt(i), length: 1 };
      const length = found?.length ?? 1;
      if (found !== undefined && found.letter !== run.slice(i, i + length)) edits.push({ start: offset + i, end: offset + i + length, text: found.letter, kind: 'decoded', confidence });
      i += length;
    }
  }
  return edits;
}

/** Stretches of words without a letter that only Unicode text has, as start and end inside the line. */
function runsWithoutUnicode(line: string): Array<[number, number]> {
  const runs: Array<[number, number]> = [];
  let open: [number, number] | undefined;
  for (const { 0: word, index } of line.matchAll(/\S+/g)) {
    if (UNICODE_LETTER.test(word)) open = undefined;
    else if (open === undefined) runs.push((open = [index, index + word.length]));
    else open[1] = index + word.length;
  }
  return runs;
}

/** Words and signs of a survey that an undecoded run may begin with, as offsets in order. */
export function legacyPlaces(text: string, suspects: readonly number[], signs: readonly number[]): number[] {
  const places = [...signs];
  for (let i = 0; i < suspects.length; i += 2) {
    const start = suspects[i] as number;
    const end = suspects[i + 1] as number;
    let high = false;
    let unicode = false;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code > 0xff) unicode = true;
      else if (code > 0xa0) high = true;
    }
    if (high && !unicode) places.push(start);
  }
  return places.sort((a, b) => a - b);
}

/** Repairs legacy runs inside a Unicode text: stretches of lines whose words make sense only when decoded. */
export function legacyEdits(text: string, places: readonly number[]): TypedEdit[] {
  const edits: TypedEdit[] = [];
  let done = -1;
  for (const place of places) {
    if (place <= done) continue;
    const start = text.lastIndexOf('\n', place) + 1;
    const feed = text.indexOf('\n', place);
    const end = feed < 0 ? text.length : feed;
    done = end;
    const line = text.slice(start, end);
    if (!HIGH.test(line)) continue;
    for (const [from, to] of runsWithoutUnicode(line)) {
      const run = line.slice(from, to);
      const guess = guessByLetters(run);
      if (guess !== null) edits.push(...decodingEdits(run, start + from, guess.decoding, guess.confidence));
    }
  }
  return edits;
}
