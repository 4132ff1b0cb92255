import type { LegacyRun, Paragraph } from '../document';
import { readingNote, type ReadingNote, type ReadingNoteDetails } from '../reading-note';

type Report = ReadingNoteDetails['loss-report'];

/** A report is read by people: beyond this many entries it only counts. */
const MOST_RUNS = 200;
const MOST_CODES = 50;
const LONGEST = 160;

/** Signs no font can bring back: the replacement sign, private areas, controls from the middle of Latin-1, halves of pairs. */
const MEANINGLESS = /[\u0080-\u0084\u0086-\u009f\ufffd\ue000-\uf8ff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Bytes the TCVN3 table gives no letter; the degree and the hard space mean the same in every font. */
const NO_TCVN3_LETTER = /[\xaf\xb1-\xb4\xba\xbf-\xc5\xcd\xda\xdb\xe0\xf0\xff]/g;
/** Marks of VNI that found no letter to sit on. */
const LOOSE_VNI_MARK = /[åäæçëïðñöøûüþÿÅÄÆÇËÏÐÑÖØÛÜÞ]/g;

const codeOf = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

function lostIn(run: LegacyRun, after: string): string[] {
  return (run.encoding === 'tcvn3' ? run.before.match(NO_TCVN3_LETTER) : after.match(LOOSE_VNI_MARK)) ?? [];
}

/** What a reading repaired (from what to what) and which characters could not survive; null when nothing was touched or lost. */
export function lossReport(paragraphs: readonly Paragraph[]): ReadingNote<'loss-report'> | null {
  const repaired: Report['repaired'] = [];
  const lost = new Map<string, number>();
  let runs = 0;
  paragraphs.forEach(({ text, runs: own = [] }, paragraph) => {
    const signs: string[] = text.match(MEANINGLESS) ?? [];
    for (const run of own) {
      const after = text.slice(run.start, run.end);
      signs.push(...lostIn(run, after));
      runs += 1;
      const { start, end, font, encoding } = run;
      if (repaired.length < MOST_RUNS) repaired.push({ paragraph, start, end, font, encoding, before: shortened(run.before), after: shortened(after) });
    }
    for (const sign of signs) lost.set(codeOf(sign), (lost.get(codeOf(sign)) ?? 0) + 1);
  });
  if (runs === 0 && lost.size === 0) return null;
  const codes = [...lost].map(([code, count]) => ({ code, count })).sort((one, other) => other.count - one.count);
  const total = codes.reduce((sum, { count }) => sum + count, 0);
  return readingNote('loss-report', { repaired, runs, lost: codes.slice(0, MOST_CODES), characters: total });
}
