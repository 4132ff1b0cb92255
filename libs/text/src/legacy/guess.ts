import { isSyllable } from '../automaton';
import { frequencyOf } from '../frequency';
import { decodeTcvn3 } from './tcvn3';
import { decodeVni } from './vni';

/** How a run would be read; the PDF reading takes hyphens inside words for "ư". */
export type Decoding = 'tcvn3' | 'tcvn3-pdf' | 'vni';

export const LEGACY_WORD = /[A-Za-z\xa1-\xfe\u03bc-]+/g;
export const HIGH = /[\xa1-\xfe\u03bc]/;
export const UNICODE_LETTER = /[\u0100-\u02af\u1e00-\u1eff]/;
const SIGN_IN_WORD = /[A-Za-z][\xa1-\xbf\u03bc]|[\xa1-\xbf\u03bc][A-Za-z]/;

/** One word alone is decoded only into one that is in common use. */
const USUAL = 2;

/** What decoding does to the words of a run that have letters beyond ASCII. */
export interface Score {
  readonly decoding: Decoding;
  readonly words: number;
  readonly brokenBefore: number;
  readonly brokenAfter: number;
  /** 0 where the run does not speak for the decoding by itself. */
  readonly confidence: number;
}

function isVietnamese(word: string): boolean {
  return word.split('-').every((part) => part === '' || isSyllable(part));
}

/** A sign standing alone ("·", "§") is no word, a letter is ("ë" is "ở"). */
export function isLegacyWord(word: string): boolean {
  return HIGH.test(word) && (word.length > 1 || /[\xc0-\xfe]/.test(word));
}

function scoreOf(run: string, decoding: Decoding, decodedWord: (word: string, at: number) => string): Score {
  let words = 0;
  let brokenBefore = 0;
  let brokenAfter = 0;
  let signs = 0;
  let usual = false;
  for (const { 0: word, index } of run.matchAll(LEGACY_WORD)) {
    if (!isLegacyWord(word)) continue;
    words++;
    const decoded = decodedWord(word, index);
    if (!isVietnamese(decoded)) brokenAfter++;
    if (SIGN_IN_WORD.test(word)) signs++;
    if (isVietnamese(word)) continue;
    brokenBefore++;
    usual ||= frequencyOf(decoded) >= USUAL;
  }
  const speaks = brokenBefore >= 2 || (signs > 0 && brokenBefore === 1 && usual);
  const fits = brokenBefore >= words * 0.4 && brokenAfter <= words * 0.15;
  const confidence = speaks && fits ? Math.min(0.98, 0.6 + 0.08 * brokenBefore) * (1 - brokenAfter / words) : 0;
  return { decoding, words, brokenBefore, brokenAfter, confidence };
}

/** Scores one reading of a run. */
export function scoreRun(run: string, decoding: Decoding): Score {
  if (decoding === 'vni') return scoreOf(run, decoding, decodeVni);
  const decoded = decodeTcvn3(run, { pdf: decoding === 'tcvn3-pdf' });
  return scoreOf(run, decoding, (word, at) => decoded.slice(at, at + word.length));
}

/** The reading a run speaks for, or null. */
export function guessRun(run: string): Score | null {
  if (!HIGH.test(run) || UNICODE_LETTER.test(run)) return null;
  const readings: Decoding[] = run.includes('-') ? ['tcvn3', 'tcvn3-pdf', 'vni'] : ['tcvn3', 'vni'];
  const best = readings.map((decoding) => scoreRun(run, decoding)).reduce((a, b) => (b.confidence > a.confidence ? b : a));
  return best.confidence === 0 ? null : best;
}
