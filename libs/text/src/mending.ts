import type { TypedEdit } from './characters';
import { START, SYLLABLES } from './automaton';
import { CLASS_COUNT, classOf } from './character-classes';
import { frequencyOf, isCompound } from './frequency';
import type { Word } from './words';

// The cheapest reading of a phrase: every syllable costs the more the rarer it is, a blank taken out or put in costs a
// little, and a word that stays broken costs so much that any sensible mending is cheaper.
const BROKEN = 45;
const TAKEN_OUT = 1;
const PUT_IN = 2;
const RAREST = 14;
const UNKNOWN = 18;
const COMPOUND = -6;
const LONGEST = 7;

/** Glued words are cut only when no other cut comes this close in cost. */
const CLEAR_MARGIN = 3;

export interface Mending {
  readonly edits: readonly TypedEdit[];
}

interface Step {
  cost: number;
  from: number;
  piece: string;
}

const LIST_WORD = /^(?:điểm|khoản|mục|lớp|khu|nhóm|loại|hạng|tổ|đội|ý|tiết|bảng|hình|số|phụ|lục|vitamin|phần|cột|hàng)$/i;

class Phrase {
  /** Offset of every letter, blanks left out. */
  readonly at: number[] = [];
  readonly word: number[] = [];

  constructor(readonly text: string, readonly words: readonly Word[]) {
    words.forEach((word, n) => {
      for (let i = word.start; i < word.end; i++) {
        this.at.push(i);
        this.word.push(n);
      }
    });
  }

  get length(): number {
    return this.at.length;
  }

  wordAt(letter: number): Word {
    return this.words[this.word[letter] as number] as Word;
  }

  startsWord(letter: number): boolean {
    return letter === 0 || this.word[letter] !== this.word[letter - 1];
  }

  char(letter: number): string {
    return this.text.charAt(this.at[letter] as number);
  }

  slice(from: number, to: number): string {
    let out = '';
    for (let i = from; i < to; i++) out += this.char(i);
    return out;
  }
}

function isCapital(char: string): boolean {
  return char !== char.toLowerCase();
}

/** A single letter after a number or a list word is a unit or a label ("5 m ở", "điểm c ở"), not half a word. */
function isLabelLetter(phrase: Phrase, word: Word, n: number): boolean {
  if (word.end - word.start > 1) return false;
  const before = phrase.words[n - 1];
  if (/[^\s(“"‘[]/.test(phrase.text.charAt(word.start - 1))) return true;
  if (before !== undefined) return LIST_WORD.test(phrase.text.slice(before.start, before.end));
  return /[\d,]\s?$/.test(phrase.text.slice(Math.max(0, word.start - 2), word.start));
}

/** Whether a blank before this letter may be taken out. */
function mayJoin(phrase: Phrase, letter: number, pieceStart: number): boolean {
  const n = phrase.word[letter] as number;
  const left = phrase.words[n - 1] as Word;
  const right = phrase.words[n] as Word;
  if (isLabelLetter(phrase, left, n - 1)) return false;
  if (!isCapital(phrase.char(letter))) return !isCapital(phrase.char(letter - 1)) || letter - 1 === pieceStart;
  const both = phrase.text.slice(left.start, left.end) + phrase.text.slice(right.start, right.end);
  return both === both.toUpperCase();
}

/** Whether a word may be cut: broken, long enough, and with a letter foreign words do not have. */
function mayCut(phrase: Phrase, word: Word): boolean {
  if (word.legal || word.end - word.start < 4) return false;
  const letters = phrase.text.slice(word.start, word.end);
  return /[^\0-\x7f]/.test(letters) && (letters === letters.toUpperCase() || letters.slice(1) === letters.slice(1).toLowerCase());
}

function pieceCost(piece: string, cut: boolean): number | undefined {
  const frequency = frequencyOf(piece);
  if (frequency >= 0) return RAREST - frequency;
  return cut ? undefined : UNKNOWN;
}

/** Letters a piece that begins here could take, as their number, each with its cost. */
function piecesFrom(phrase: Phrase, from: number): Array<[to: number, cost: number]> {
  const found: Array<[number, number]> = [];
  const { next, final } = SYLLABLES;
  const first = phrase.wordAt(from);
  const insideFirst = !phrase.startsWord(from);
  if (insideFirst && !mayCut(phrase, first)) return found;
  let state = START;
  let joins = 0;
  let broken = false;
  for (let to = from; to < phrase.length && to - from < LONGEST; ) {
    if (to > from && phrase.startsWord(to)) {
      if (!mayJoin(phrase, to, from)) break;
      joins++;
    }
    broken ||= !phrase.wordAt(to).legal;
    state = next[state * CLASS_COUNT + classOf(phrase.char(to).charCodeAt(0))] as number;
    to++;
    if (state === 0) break;
    const endsWord = to === phrase.length || phrase.startsWord(to);
    if (final[state] === 0 || !broken || (!endsWord && !mayCut(phrase, phrase.wordAt(to - 1)))) continue;
    const cut = insideFirst || !endsWord;
    const cost = pieceCost(phrase.slice(from, to), cut);
    if (cost !== undefined) found.push([to, cost + joins * TAKEN_OUT + (endsWord ? 0 : PUT_IN)]);
  }
  return found;
}

function wordEnd(phrase: Phrase, from: number): number {
  let to = from + 1;
  while (to < phrase.length && !phrase.startsWord(to)) to++;
  return to;
}

function cheapest(phrase: Phrase): Step[] {
  const steps: Step[] = Array.from({ length: phrase.length + 1 }, () => ({ cost: Infinity, from: 0, piece: '' }));
  steps[0] = { cost: 0, from: 0, piece: '' };
  for (let from = 0; from < phrase.length; from++) {
    const here = steps[from] as Step;
    if (here.cost === Infinity) continue;
    const reach = (to: number, cost: number): void => {
      const piece = phrase.slice(from, to);
      const total = here.cost + cost + (isCompound(here.piece, piece) ? COMPOUND : 0);
      if (total < (steps[to] as Step).cost) steps[to] = { cost: total, from, piece };
    };
    if (phrase.startsWord(from)) {
      const to = wordEnd(phrase, from);
      reach(to, phrase.wordAt(from).legal ? (pieceCost(phrase.slice(from, to), false) ?? UNKNOWN) : BROKEN);
    }
    for (const [to, cost] of piecesFrom(phrase, from)) reach(to, cost);
  }
  return steps;
}

/** Cost of the best cut of a whole word in two that differs from the chosen one. */
function rivalCut(phrase: Phrase, from: number, to: number, chosen: ReadonlySet<number>): number {
  let best = Infinity;
  for (let middle = from + 1; middle < to; middle++) {
    if (chosen.has(middle)) continue;
    const left = phrase.slice(from, middle);
    const right = phrase.slice(middle, to);
    if (frequencyOf(left) < 0 || frequencyOf(right) < 0) continue;
    best = Math.min(best, 2 * RAREST - frequencyOf(left) - frequencyOf(right) + PUT_IN + (isCompound(left, right) ? COMPOUND : 0));
  }
  return best;
}

function boundaries(steps: readonly Step[]): number[] {
  const ends: number[] = [];
  for (let at = steps.length - 1; at > 0; at = (steps[at] as Step).from) ends.unshift(at);
  return ends;
}

function isClearCut(phrase: Phrase, steps: readonly Step[], word: Word, inside: readonly number[]): boolean {
  const from = phrase.at.indexOf(word.start);
  const to = from + word.end - word.start;
  const cost = (steps[to] as Step).cost - (steps[from] as Step).cost;
  return Number.isNaN(cost) || rivalCut(phrase, from, to, new Set(inside)) - cost >= CLEAR_MARGIN;
}

/** Joins torn words and cuts glued ones where the cheapest reading of the phrase says so; two good words are never joined. */
export function mend(text: string, words: readonly Word[]): Mending {
  const phrase = new Phrase(text, words);
  const steps = cheapest(phrase);
  const ends = new Set(boundaries(steps));
  const edits: TypedEdit[] = [];
  for (let letter = 1; letter < phrase.length; letter++) {
    const at = phrase.at[letter] as number;
    if (phrase.startsWord(letter)) {
      if (!ends.has(letter)) edits.push({ start: at - 1, end: at, text: '', kind: 'joined', confidence: 0.85 });
      continue;
    }
    if (!ends.has(letter)) continue;
    const word = phrase.wordAt(letter);
    const inside = [...ends].filter((end) => end > 0 && end < phrase.length && phrase.wordAt(end) === word && !phrase.startsWord(end));
    if (isClearCut(phrase, steps, word, inside)) edits.push({ start: at, end: at, text: ' ', kind: 'split', confidence: 0.8 });
  }
  return { edits };
}
