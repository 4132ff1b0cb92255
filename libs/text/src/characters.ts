import { VOWEL_ROWS } from './alphabet';
import { classOf, FIRST_LETTER, UNCLEAN } from './character-classes';
import type { Edit } from './offsets';

/** What a change did; the review screen groups by it. */
export type ChangeKind = 'composed' | 'look-alike' | 'space' | 'removed' | 'line-end' | 'decoded' | 'hyphen' | 'joined' | 'split' | 'horn-restored';

/** An edit with its reason and, where the reading is not certain, how sure it is (0–1). */
export interface TypedEdit extends Edit {
  readonly kind: ChangeKind;
  readonly confidence?: number;
}

/** Letters that only look like the Vietnamese one: U+01A2/01A3 for Ư/ư, the Icelandic and African D for Đ. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { 'Ƣ': 'Ư', 'ƣ': 'ư', 'Ð': 'Đ', 'ð': 'đ', 'Ɖ': 'Đ' };

const SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const REMOVED = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/;
const ALL_REMOVED = new RegExp(REMOVED, 'g');
const LINE_END = /[\r\v\f\u0085\u2028\u2029]/;

const TONE_MARKS = '\u0300\u0309\u0303\u0301\u0323';
const SHAPE_MARKS: Readonly<Record<string, string>> = { '\u0306': 'ă', '\u0302': 'âêô', '\u031b': 'ơư' };

/** Vowel, shape mark and tone in whatever order; undefined when the marks are not those of one Vietnamese letter. */
function vietnameseLetter(cluster: string): string | undefined {
  const decomposed = cluster.normalize('NFD').replace(/^ı/, 'i');
  const base = decomposed.charAt(0);
  let bare = base.toLowerCase();
  let tone = 0;
  for (const mark of decomposed.slice(1)) {
    const at = TONE_MARKS.indexOf(mark);
    if (at >= 0) {
      if (tone !== 0) return undefined;
      tone = at + 1;
      continue;
    }
    const shaped = [...(SHAPE_MARKS[mark] ?? '')].find((letter) => letter.normalize('NFD').charAt(0) === bare);
    if (shaped === undefined) return undefined;
    bare = shaped;
  }
  const row = VOWEL_ROWS.find((letters) => letters.charAt(0) === bare);
  if (row === undefined) return undefined;
  const letter = row.charAt(tone);
  return base === base.toLowerCase() ? letter : letter.toUpperCase();
}

/** Clusters repeat all the time, in a text that has them at all; the longest real one is a letter and a few marks. */
const known = new Map<string, string>();

function composed(cluster: string): string {
  const found = known.get(cluster);
  if (found !== undefined) return found;
  const whole = compose(cluster);
  if (known.size < 2000 && cluster.length <= 4) known.set(cluster, whole);
  return whole;
}

function compose(cluster: string): string {
  const visible = cluster.replace(ALL_REMOVED, '');
  const first = LOOK_ALIKES[visible.charAt(0)];
  const clean = first === undefined ? visible : first + visible.slice(1);
  return vietnameseLetter(clean) ?? clean.normalize('NFC');
}

const MARK = /\p{M}/u;

/** Marks, and the Korean vowels and finals that compose backwards in the same way. */
function continues(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 0x300 || (code >= 0x1e00 && code < 0x2070)) return false;
  return code < 0x370 || (code >= 0x1160 && code < 0x1200) || MARK.test(char);
}

function at(text: string, index: number): string {
  return String.fromCodePoint(text.codePointAt(index) ?? 0);
}

/** End of the cluster whose base ends at `from`: just after the last mark that belongs to it. */
function clusterEnd(text: string, from: number): number {
  let end = from;
  for (let i = from; i < text.length; ) {
    const char = at(text, i);
    i += char.length;
    if (!REMOVED.test(char) && !continues(char)) break;
    if (continues(char)) end = i;
  }
  return end;
}

function single(text: string, index: number, char: string): TypedEdit | undefined {
  const end = index + char.length;
  if (LINE_END.test(char)) {
    return { start: index, end: char === '\r' && text.charAt(end) === '\n' ? end + 1 : end, text: '\n', kind: 'line-end' };
  }
  if (SPACE.test(char)) return { start: index, end, text: ' ', kind: 'space' };
  if (REMOVED.test(char)) return { start: index, end, text: '', kind: 'removed' };
  const lookAlike = LOOK_ALIKES[char];
  if (lookAlike !== undefined) return { start: index, end, text: lookAlike, kind: 'look-alike' };
  const whole = char.normalize('NFC');
  return whole === char ? undefined : { start: index, end, text: whole, kind: 'composed' };
}

/** NaN, past the end, is plain. */
function isPlain(code: number): boolean {
  return !(classOf(code || 0x20) === UNCLEAN || code === 0xad);
}

function isLatinLetter(code: number): boolean {
  return classOf(code) >= FIRST_LETTER;
}

/** The common case of decomposed text, without looking at code points: a Latin letter and its marks. */
function pushCluster(text: string, start: number, edits: TypedEdit[]): number {
  let end = start + 2;
  while (text.charCodeAt(end) >= 0x300 && text.charCodeAt(end) < 0x370) end++;
  const following = text.charCodeAt(end);
  if (following === 0xad || following >= 0x370) end = clusterEnd(text, start + 1);
  const found = text.slice(start, end);
  const whole = composed(found);
  if (whole !== found) edits.push({ start, end, text: whole, kind: 'composed' });
  return end;
}

/** Everything that concerns single characters: composition, look-alike letters, odd spaces, invisible signs, line ends. */
export function characterEdits(text: string): TypedEdit[] {
  const edits: TypedEdit[] = [];
  for (let i = 0; i < text.length; ) {
    if (isPlain(text.charCodeAt(i)) && isPlain(text.charCodeAt(i + 1))) {
      i++;
      continue;
    }
    const mark = text.charCodeAt(i + 1);
    if (mark >= 0x300 && mark < 0x370 && isLatinLetter(text.charCodeAt(i))) {
      i = pushCluster(text, i, edits);
      continue;
    }
    const char = at(text, i);
    const bare = i + char.length;
    const isBase = !REMOVED.test(char) && !/\s/.test(char);
    const end = isBase ? clusterEnd(text, bare) : bare;
    const found = text.slice(i, end);
    const edit = end > bare ? { start: i, end, text: composed(found), kind: 'composed' as const } : single(text, i, char);
    if (edit !== undefined && edit.text !== found) edits.push(edit);
    i = edit?.end ?? end;
  }
  return edits;
}
