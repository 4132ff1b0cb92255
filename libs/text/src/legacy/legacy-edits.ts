import type { TypedEdit } from '../characters';
import { type Decoding, guessRun, HIGH, isLegacyWord, LEGACY_WORD, type Score, scoreRun, UNICODE_LETTER } from './guess';
import { decodeTcvn3 } from './tcvn3';
import { vniLetter } from './vni';

/** A stretch of one line without a letter that only Unicode text has. */
interface Run {
  readonly start: number;
  readonly text: string;
  readonly score: Score | null;
}

/** Share of a document's words beyond which every run is read in the document's encoding. */
const WHOLE = 0.7;

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

/** The runs of one line. */
function runsOf(text: string, start: number, end: number): Run[] {
  const line = text.slice(start, end);
  if (!HIGH.test(line)) return [];
  const spans: Array<[number, number]> = [];
  let open: [number, number] | undefined;
  for (const { 0: word, index } of line.matchAll(/\S+/g)) {
    if (UNICODE_LETTER.test(word)) open = undefined;
    else if (open === undefined) spans.push((open = [index, index + word.length]));
    else open[1] = index + word.length;
  }
  return spans.map(([from, to]) => ({ start: start + from, text: line.slice(from, to), score: guessRun(line.slice(from, to)) }));
}

function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  return feed < 0 ? text.length : feed;
}

function runsAt(text: string, places: readonly number[]): Run[] {
  const runs: Run[] = [];
  let done = -1;
  for (const place of places) {
    if (place <= done) continue;
    done = lineEnd(text, place);
    runs.push(...runsOf(text, text.lastIndexOf('\n', place) + 1, done));
  }
  return runs;
}

function everyRun(text: string): Run[] {
  const runs: Run[] = [];
  for (let start = 0; start <= text.length; start = lineEnd(text, start) + 1) runs.push(...runsOf(text, start, lineEnd(text, start)));
  return runs;
}

function decodingEdits(run: Run, decoding: Decoding, confidence: number): TypedEdit[] {
  const edits: TypedEdit[] = [];
  const { start, text } = run;
  const decoded = decoding === 'vni' ? '' : decodeTcvn3(text, { pdf: decoding === 'tcvn3-pdf' });
  for (const { 0: word, index } of text.matchAll(LEGACY_WORD)) {
    // "ô tô": the one word of a single sign, once the quotes it looks like are ruled out by the word behind it.
    const car = decoding !== 'vni' && /^[«¤]$/.test(word) && text.startsWith(' t«', index + 1);
    if (!car && !isLegacyWord(word) && !/[A-Za-z]-|-[A-Za-z]/.test(word)) continue;
    for (let i = index; i < index + word.length; ) {
      const found = decoding === 'vni' ? vniLetter(text, i) : { letter: decoded.charAt(i), length: 1 };
      const length = found?.length ?? 1;
      if (found !== undefined && found.letter !== text.slice(i, i + length)) {
        edits.push({ start: start + i, end: start + i + length, text: found.letter, kind: 'decoded', confidence });
      }
      i += length;
    }
  }
  return edits;
}

/** The reading most words of the sure runs speak for, with its share of all words beyond ASCII. */
function mainReading(text: string, sure: readonly Score[]): { decoding: Decoding; share: number } | null {
  const words = new Map<Decoding, number>();
  for (const { decoding, words: count } of sure) words.set(decoding, (words.get(decoding) ?? 0) + count);
  const main = [...words].sort((a, b) => b[1] - a[1])[0];
  if (main === undefined) return null;
  const unicode = text.match(/\S*[\u0100-\u02af\u1e00-\u1eff]/g)?.length ?? 0;
  return { decoding: main[0], share: main[1] / (main[1] + unicode) };
}

/**
 * Repairs legacy runs inside a text. Runs that speak for themselves are decoded; once there are any, shorter ones are
 * decoded too where that leaves no word broken, and in a document that is legacy throughout, all.
 */
export function legacyEdits(text: string, places: readonly number[]): TypedEdit[] {
  const found = runsAt(text, places);
  const main = mainReading(text, found.flatMap(({ score }) => score ?? []));
  if (main === null) return [];
  const whole = main.share >= WHOLE;
  return (whole ? everyRun(text) : found).flatMap((run) => {
    if (run.score !== null) return decodingEdits(run, run.score.decoding, run.score.confidence);
    const weak = scoreRun(run.text, main.decoding);
    const fits = weak.words > 0 && (whole || (weak.brokenBefore > 0 && weak.brokenAfter === 0));
    return fits ? decodingEdits(run, main.decoding, weak.brokenAfter === 0 ? 0.75 : 0.6) : [];
  });
}
