import { decodeTcvn3, decodeVni, detectLegacy, isSyllable } from '@huong-uoc/text';
import { legacyEncodingOf, showsCapitals } from '../assembly/font-encoding';
import type { LegacyRun } from '../document';
import type { PageText, PlacedText } from './load-pages';

/** Names of a page's fonts by the id its texts carry. */
export type FontNames = ReadonlyMap<string, string>;

interface Encoding {
  readonly name: string;
  readonly encoding: LegacyRun['encoding'];
  readonly upper: boolean;
  readonly confidence: number;
}

const BY_FONT = 0.99;
const SURE = 0.8;
const UNICODE_LETTER = /[\u0100-\u02af\u1e00-\u1eff]/;
const WORD_BEYOND_ASCII = /[A-Za-z]*[\u00a1-\u00fe\u03bc][A-Za-z\u00a1-\u00fe\u03bc]*/g;
/** In font sizes: texts nearer than this belong together, with a space between them from `SPACE` on. */
const NEAR = 0.6;
const SPACE = 0.16;
const SAME_BASELINE = 0.2;

/** A stretch that may be in an old font: letters beyond ASCII that make no Vietnamese as they stand. */
const looksOld = ({ text }: PlacedText): boolean =>
  !UNICODE_LETTER.test(text) && (text.match(WORD_BEYOND_ASCII) ?? []).some((word) => word.length > 1 && !isSyllable(word));

/** Whether a page's fonts are worth asking for, which costs as much as drawing the page. */
export const mayBeLegacy = (page: PageText): boolean => page.texts.some(looksOld);

function byFont(texts: readonly PlacedText[]): Map<string, PlacedText[]> {
  const groups = new Map<string, PlacedText[]>();
  for (const text of texts) {
    const group = groups.get(text.font ?? '');
    if (group === undefined) groups.set(text.font ?? '', [text]);
    else group.push(text);
  }
  return groups;
}

/** By the font's name, else (subsets often lose it) by what all texts in that font say together. */
function encodingOf(name: string, texts: readonly PlacedText[]): Encoding | null {
  const whole = texts.map(({ text }) => text).join(' ');
  if (UNICODE_LETTER.test(whole)) return null;
  const named = legacyEncodingOf(name);
  if (named !== null) return { name, encoding: named, upper: showsCapitals(name), confidence: BY_FONT };
  const guess = detectLegacy(whole);
  return guess.encoding !== null && guess.confidence >= SURE ? { name: '', encoding: guess.encoding, upper: false, confidence: guess.confidence } : null;
}

function follows(text: PlacedText, last: PlacedText): boolean {
  const gap = text.left - last.right;
  return text.upright === last.upright && text.font === last.font && Math.abs(text.baseline - last.baseline) <= SAME_BASELINE * text.size && Math.abs(gap) < NEAR * text.size;
}

/** Texts drawn one after the other as one: a letter and its mark, or the hyphen that stands for "ư" and its word, come apart. */
function merged(texts: readonly PlacedText[]): PlacedText[] {
  const lines: PlacedText[] = [];
  for (const text of texts) {
    const last = lines.at(-1);
    if (last === undefined || !follows(text, last)) lines.push(text);
    else {
      const spaced = text.left - last.right > SPACE * text.size && !/\s$/.test(last.text) && !/^\s/.test(text.text);
      lines[lines.length - 1] = { ...last, text: last.text + (spaced ? ' ' : '') + text.text, right: text.right };
    }
  }
  return lines;
}

function repaired(text: PlacedText, { name, encoding, upper, confidence }: Encoding): PlacedText {
  const before = text.text.trim();
  const after = encoding === 'tcvn3' ? decodeTcvn3(before, { upper, pdf: true }) : decodeVni(before);
  if (after === before) return { ...text, text: after };
  return { ...text, text: after, runs: [{ start: 0, end: after.length, font: name, encoding, before, confidence }] };
}

/** Turns what is set in TCVN3 and VNI fonts into Unicode; everything else stays as it is. */
export function repairLegacy(page: PageText, names: FontNames): PageText {
  const encodings = new Map<string, Encoding | null>();
  for (const [font, texts] of byFont(page.texts)) encodings.set(font, encodingOf(names.get(font) ?? '', texts));
  if ([...encodings.values()].every((encoding) => encoding === null)) return page;
  const texts: PlacedText[] = [];
  let stretch: PlacedText[] = [];
  const flush = (): void => {
    for (const text of merged(stretch)) {
      const encoding = encodings.get(text.font ?? '');
      texts.push(encoding === null || encoding === undefined || text.text.trim() === '' ? text : repaired(text, encoding));
    }
    stretch = [];
  };
  for (const text of page.texts) {
    const old = (encodings.get(text.font ?? '') ?? null) !== null;
    if (!old) flush();
    if (old) stretch.push(text);
    else texts.push(text);
  }
  flush();
  return { ...page, texts };
}
